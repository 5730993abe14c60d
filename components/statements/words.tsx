// The words of record. All of them are in the page; beyond sixty they stand behind an omission mark.
import { Fragment } from "react";
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
function stretch({ text, voice }: Stretch, index: number, all: Stretch[]) {
  if (!voice) return besideBlocks(text, index, standsAlone(all[index - 1]), standsAlone(all[index + 1]));
  const role = voiceRole(voice);
  return (
    <span key={String(index)} className={isShort(text) ? "nested short" : "nested"}>
      <q>{exactText(text)}</q>
      <span className="nested-by" lang="en">
        <VoiceName voice={voice} />
        <VoiceParty voice={voice} />
        {role ? `, ${role}` : null}
      </span>
    </span>
  );
}

const isShort = (quoted: string) => quoted.length < 60;

const standsAlone = (one: Stretch | undefined) => Boolean(one?.voice) && !isShort(one?.text ?? "");

// A quotation in a block of its own has its distance already; the line breaks beside it stay in the text but take no room.
function besideBlocks(text: string, index: number, after: boolean, before: boolean) {
  const head = after ? (/^\s*\n/.exec(text)?.[0] ?? "") : "";
  const rest = text.slice(head.length);
  const tail = before ? (/\n\s*$/.exec(rest)?.[0] ?? "") : "";
  if (head === "" && tail === "") return exactText(text);
  return (
    <Fragment key={String(index)}>
      {head ? <span className="closed-up">{head}</span> : null}
      {exactText(rest.slice(0, rest.length - tail.length))}
      {tail ? <span className="closed-up">{tail}</span> : null}
    </Fragment>
  );
}
