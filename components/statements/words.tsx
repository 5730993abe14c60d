// The words of record. All of them are in the page; beyond sixty they stand behind an omission mark.
import { Fragment, type ReactNode } from "react";
import { exactText } from "@/components/ui/exact-text";
import { counted } from "@/components/ui/in-words";
import type { Card } from "@/lib/statements/card";
import { wordsKindLabels } from "./labels";
import type { SplitWords, Stretch } from "./split-words";
import { VoiceName, VoiceParty, voiceRole } from "./voice-name";

/** A stretch of the words of record, in UTF-16 units. */
export type Range = { start: number; end: number };

type WordsProps = { card: Card; split: SplitWords; added?: readonly Range[] };

export function Words({ card, split, added = [] }: WordsProps) {
  const label = wordsKindLabels[card.wordsKind];
  const words = (
    <>
      <p>{stretches(split.shown, 0, added)}</p>
      {split.gap}
      {split.hiddenCount > 0 ? (
        <details>
          <summary>{`The other ${counted(split.hiddenCount, "word")}`}</summary>
          <p>{stretches(split.hidden, card.words.length - lengthOf(split.hidden), added)}</p>
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

const lengthOf = (parts: readonly Stretch[]) => parts.reduce((length, { text }) => length + text.length, 0);

function stretches(parts: readonly Stretch[], from: number, added: readonly Range[]): ReactNode[] {
  let at = from;
  return parts.map((part, index) => {
    const start = at;
    at += part.text.length;
    return stretch(part, index, parts, (text, offset) => marked(text, start + offset, added));
  });
}

type Show = (text: string, offset: number) => ReactNode;

/** Words of the statement as they are; words of a quoted voice as a quotation of its own. */
function stretch({ text, voice }: Stretch, index: number, all: readonly Stretch[], show: Show) {
  if (!voice)
    return besideBlocks(text, index, standsAlone(all[index - 1]), standsAlone(all[index + 1]), show);
  const role = voiceRole(voice);
  return (
    <span key={String(index)} className={isShort(text) ? "nested short" : "nested"}>
      <q>{show(text, 0)}</q>
      <span className="nested-by" lang="en">
        <VoiceName voice={voice} />
        <VoiceParty voice={voice} />
        {role ? `, ${role}` : null}
      </span>
    </span>
  );
}

/** The text with those parts of it marked that were not in the version before. */
function marked(text: string, offset: number, added: readonly Range[]): ReactNode {
  const here = added
    .map(({ start, end }) => ({
      start: Math.max(0, start - offset),
      end: Math.min(text.length, end - offset),
    }))
    .filter(({ start, end }) => start < end);
  if (here.length === 0) return exactText(text);
  let at = 0;
  return (
    <>
      {here.map(({ start, end }) => {
        const before = text.slice(at, start);
        at = end;
        return (
          <Fragment key={start}>
            {exactText(before)}
            <ins>
              <span className="visually-hidden">[added: </span>
              {exactText(text.slice(start, end))}
              <span className="visually-hidden">]</span>
            </ins>
          </Fragment>
        );
      })}
      {exactText(text.slice(at))}
    </>
  );
}

const isShort = (quoted: string) => quoted.length < 60;

const standsAlone = (one: Stretch | undefined) => Boolean(one?.voice) && !isShort(one?.text ?? "");

// A quotation in a block of its own has its distance already; the line breaks beside it stay in the text but take no room.
function besideBlocks(text: string, index: number, after: boolean, before: boolean, show: Show): ReactNode {
  const head = after ? (/^\s*\n/.exec(text)?.[0] ?? "") : "";
  const rest = text.slice(head.length);
  const tail = before ? (/\n\s*$/.exec(rest)?.[0] ?? "") : "";
  if (head === "" && tail === "") return <Fragment key={String(index)}>{show(text, 0)}</Fragment>;
  return (
    <Fragment key={String(index)}>
      {head ? <span className="closed-up">{head}</span> : null}
      {show(rest.slice(0, rest.length - tail.length), head.length)}
      {tail ? <span className="closed-up">{tail}</span> : null}
    </Fragment>
  );
}
