// Runs of capitalised words, which is how English prints names. Each run is offered to the registry whole and in
// pieces; nothing is decided here.

export type NameRun = {
  /** As printed. */
  text: string;
  /** UTF-16 offsets. */
  start: number;
  end: number;
  words: { text: string; start: number; end: number }[];
};

const longestRun = 40;
const longestName = 8;

// A word of a name: capitalised, or a number after one ("Local 1727"); "of", "the", "for" and "de" may join two.
const word =
  /(?<![\p{L}\p{N}])(?:[\p{Lu}\p{Lt}][\p{L}\p{M}\p{N}'’&-]*\.?|\d{1,5}\b|(?:of|the|for|de|la|van|von|del)\b)/gu;
const joins = /^(?:of|the|for|de|la|van|von|del)$/;
const shortened =
  /^(?:\p{Lu}|Adm|Asst|Atty|Capt|Col|Det|Dr|Gen|Gov|Hon|Jr|Lt|Mr|Mrs|Ms|Rep|Rev|Sen|Sgt|Sr|St|Supt)\.$/u;

/** In the order of the text. */
export function nameRuns(text: string): NameRun[] {
  const runs: NameRun[] = [];
  let open: NameRun["words"] = [];
  const close = () => {
    while (open.length > 0 && !isName(open.at(-1)?.text ?? "")) open.pop();
    while (open.length > 0 && !isName(open[0]?.text ?? "")) open.shift();
    const [first, last] = [open[0], open.at(-1)];
    if (first && last) {
      const end =
        first === last || !/\.$/.test(last.text) || shortened.test(last.text) ? last.end : last.end - 1;
      runs.push({ text: text.slice(first.start, end), start: first.start, end, words: open });
    }
    open = [];
  };
  for (const found of text.matchAll(word)) {
    const possessive = /['’]s?$/u.exec(found[0])?.[0].length ?? 0;
    const printed = found[0].slice(0, found[0].length - possessive);
    const at = { text: printed, start: found.index, end: found.index + printed.length };
    const before = open.at(-1);
    const gap = before ? text.slice(before.end, at.start) : "";
    const ended = before ? /\.$/.test(before.text) && !shortened.test(before.text) : false;
    if (before && (!/^[ \t]*$/.test(gap) || ended || open.length >= longestRun)) close();
    if (open.length > 0 || isCapitalised(at.text)) open.push(at);
  }
  close();
  return runs;
}

/** Every stretch of a run that may be a name by itself, longest first. */
export function piecesOf(run: NameRun): string[] {
  const pieces = new Set<string>();
  const { words } = run;
  for (let length = Math.min(words.length, longestName); length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const [first, last] = [words[from], words[from + length - 1]];
      if (!first || !last || !isCapitalised(first.text) || joins.test(last.text)) continue;
      pieces.add(
        words
          .slice(from, from + length)
          .map(({ text }) => text)
          .join(" ")
          .replace(/\.$/, dotOf(last.text)),
      );
    }
  }
  return [...pieces];
}

const dotOf = (last: string) => (shortened.test(last) ? "." : "");
const isCapitalised = (text: string) => /^[\p{Lu}\p{Lt}]/u.test(text);
const isName = (text: string) => isCapitalised(text) || /^\d/.test(text);
