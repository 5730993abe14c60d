// What changed between two texts, word by word, with long stretches that stayed the same left out.
import { diffWordsWithSpace } from "diff";

export type DiffPart =
  | { kind: "same" | "added" | "removed"; text: string }
  /** So many words that did not change stand here. */
  | { kind: "skipped"; words: number };

/** Milliseconds after which two texts count as too different to be compared word by word. */
const patience = 300;
const usualContext = 25;

/** @param context Words kept on either side of a change */
export function wordDiff(before: string, after: string, context = usualContext): DiffPart[] {
  const found = diffWordsWithSpace(before, after, { timeout: patience });
  const parts = found?.map(
    ({ value, added, removed }): Text => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value,
    }),
  );
  const whole: Text[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return shortened(
    joined(parts ?? whole).filter(({ text }) => text !== ""),
    context,
  );
}

/** Whether two texts say the same but for spaces and line breaks. */
export const differsInSpaceOnly = (before: string, after: string) =>
  before !== after && before.replace(/\s+/g, "") === after.replace(/\s+/g, "");

type Text = Extract<DiffPart, { text: string }>;

// "a b c" that became "x y z" reads as one change, not as three with a space between them.
function joined(parts: readonly Text[]): Text[] {
  const result: Text[] = [];
  let removed = "";
  let added = "";
  const settle = () => {
    if (removed) result.push({ kind: "removed", text: removed });
    if (added) result.push({ kind: "added", text: added });
    removed = "";
    added = "";
  };
  parts.forEach(({ kind, text }, index) => {
    const next = parts[index + 1];
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else if (removed && added && /^\s+$/.test(text) && next && next.kind !== "same") {
      removed += text;
      added += text;
    } else {
      settle();
      result.push({ kind, text });
    }
  });
  settle();
  return result;
}

function shortened(parts: readonly Text[], context: number): DiffPart[] {
  if (!Number.isFinite(context)) return [...parts];
  return parts.flatMap((part, index): DiffPart[] => {
    if (part.kind !== "same") return [part];
    const words = part.text.match(/\s*\S+\s*/g) ?? [part.text];
    const head = index === 0 ? 0 : context;
    const tail = index === parts.length - 1 ? 0 : context;
    const skipped = words.length - head - tail;
    if (skipped <= context) return [part];
    return [
      ...(head ? [{ kind: "same" as const, text: words.slice(0, head).join("") }] : []),
      { kind: "skipped", words: skipped },
      ...(tail ? [{ kind: "same" as const, text: words.slice(-tail).join("") }] : []),
    ];
  });
}
