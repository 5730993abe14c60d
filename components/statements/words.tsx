// The words of record. All of them are in the page; beyond sixty they stand behind an omission mark.
import { exactText } from "@/components/ui/exact-text";
import { counted } from "@/components/ui/in-words";
import type { Card } from "@/lib/statements/card";
import { wordsKindLabels } from "./labels";
import type { SplitWords, Stretch } from "./split-words";
import { VoiceName, VoiceParty, voiceRole } from "./voice-name";

export function Words({ card, split }: { card: Card; split: SplitWords }) {
  const label = wordsKindLabels[card.wordsKind];
  const words = (
    <>
      <p>{split.shown.map(stretch)}</p>
      {split.gap}
      {split.hiddenCount > 0 ? (
        <details>
          <summary>{`The other ${counted(split.hiddenCount, "word")}`}</summary>
          <p>{split.hidden.map(stretch)}</p>
        </details>
      ) : null}
    </>
  );
  return (
    <>
      {label ? <p className="words-kind">{label}</p> : null}
      {card.wordsKind === "paraphrase" ? (
        <div className="words" dir="auto" lang={card.language}>
          {words}
        </div>
      ) : (
        <blockquote className="words" dir="auto" lang={card.language} cite={card.source.url || undefined}>
          {words}
        </blockquote>
      )}
    </>
  );
}

/** Words of the statement as they are; words of a quoted voice as a quotation of its own. */
function stretch({ text, voice }: Stretch, index: number) {
  if (!voice) return exactText(text);
  const role = voiceRole(voice);
  return (
    <span key={String(index)} className={text.length < 60 ? "nested short" : "nested"}>
      <q>{exactText(text)}</q>
      <span className="nested-by" lang="en">
        <VoiceName voice={voice} />
        <VoiceParty voice={voice} />
        {role ? `, ${role}` : null}
      </span>
    </span>
  );
}
