// Lists of names that sign a text: one name a line, or several in a line that all end in the same words.

export type Signers = { names: string[]; start: number; end: number; reason: string };

const fewest = 2;
const most = 60;
const furniture =
  /^(?:twitter|facebook|instagram|linkedin|youtube|share|print|e-?mail|tweet|home|contact|menu|search|subscribe)$/i;

export function findSigners(text: string): Signers | null {
  const lines = linesOf(text);
  return inOneLine(lines) ?? oneInEachLine(lines, text.length);
}

type Line = { text: string; start: number };

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").map((raw) => {
    const line = { text: raw.trim(), start: start + (raw.length - raw.trimStart().length) };
    start += raw.length + 1;
    return line;
  });
}

/** "Bethel Police Union New Canaan Police Union …": the words that come again and again end each name. */
function inOneLine(lines: Line[]): Signers | null {
  for (const line of lines) {
    const words = line.text.split(/\s+/);
    if (words.length < 4 || words.length > 300 || /[.!?:“”"]$/.test(line.text)) continue;
    for (const size of [3, 2, 1]) {
      const names = splitByEnding(words, size);
      if (names)
        return found(
          names,
          line,
          `This line is ${names.length} names that all end in “${words.slice(-size).join(" ")}”`,
        );
    }
  }
  return null;
}

function splitByEnding(words: string[], size: number): string[] | null {
  const ending = words.slice(-size).join(" ");
  if (!/^\p{Lu}/u.test(ending) || /[,;]/.test(ending)) return null;
  const names: string[] = [];
  let from = 0;
  for (let at = size; at <= words.length; at++) {
    if (words.slice(at - size, at).join(" ") !== ending || at - size <= from) continue;
    const name = words.slice(from, at);
    if (name.length > size + 4 || !name.every(isCapitalised)) return null;
    names.push(name.join(" "));
    from = at;
  }
  const enough = names.length >= (size === 1 ? 3 : fewest) && names.length <= most;
  return from === words.length && enough ? names : null;
}

function oneInEachLine(lines: Line[], length: number): Signers | null {
  let group: Line[] = [];
  let best: Line[] = [];
  let signed = false;
  let bestSigned = false;
  for (const line of [...lines, { text: "end.", start: length }]) {
    if (line.text === "") continue;
    if (isNameLine(line.text)) {
      group.push(line);
      continue;
    }
    const closing = signed && group.length >= 1;
    const late = group.length >= 3 && (group[0]?.start ?? 0) > length / 2;
    if ((closing || late) && group.length > best.length) {
      best = group;
      bestSigned = closing;
    }
    signed =
      /^(?:signed(?: by)?|sincerely|respectfully(?: submitted)?|yours(?: truly| sincerely)?|in solidarity)[,:]?$/i.test(
        line.text,
      );
    group = [];
  }
  const [first] = best;
  if (!first || best.length > most) return null;
  const why = bestSigned ? "after a closing such as “Sincerely”" : "at the end of the text";
  return found(
    best.map(({ text }) => text.replace(/,$/, "")),
    { ...first, text: best.map(({ text }) => text).join(" ") },
    `One name in each line, ${why}`,
  );
}

function isNameLine(text: string): boolean {
  if (text.length < 3 || text.length > 100 || /[.!?:;“”"]$/.test(text) || furniture.test(text)) return false;
  const words = text.replace(/,$/, "").split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 10 &&
    words.every((word) => isCapitalised(word) || /^(?:of|the|for|and|de|la|\d+)$/.test(word))
  );
}

const isCapitalised = (word: string) => /^[\p{Lu}\d&]/u.test(word);

const found = (names: string[], line: Line, reason: string): Signers => ({
  names,
  start: line.start,
  end: line.start + line.text.length,
  reason,
});
