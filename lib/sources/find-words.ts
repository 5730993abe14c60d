// Finds the words of a statement in the text of its source: letter by letter first, then with what print changes
// (quotation marks, dashes, spaces, soft hyphens, ligatures) made alike. Offsets are UTF-16 units into the text.

export type FoundWords = { match: "exact" | "normalised"; ranges: { start: number; end: number }[] };

const omission = /\s*(?:\[\s*(?:…|\.\.\.)\s*\])\s*/;

/** Where the words stand, one range for each stretch between omission marks; null when any stretch is missing. */
export function findWords(text: string, words: string): FoundWords | null {
  const stretches = words.split(omission).filter((stretch) => stretch.trim() !== "");
  if (stretches.length === 0) return null;
  const exact = findInOrder(text, stretches);
  if (exact) return { match: "exact", ranges: exact };
  const flat = normalise(text);
  const found = findInOrder(
    flat.text,
    stretches.map((stretch) => normalise(stretch).text.trim()),
  );
  if (!found) return null;
  const ranges = found.map(({ start, end }) => ({
    start: flat.offsets[start] ?? 0,
    end: (flat.offsets[end - 1] ?? 0) + (flat.widths[end - 1] ?? 1),
  }));
  return { match: "normalised", ranges };
}

function findInOrder(text: string, stretches: string[]): { start: number; end: number }[] | null {
  const ranges: { start: number; end: number }[] = [];
  let from = 0;
  for (const stretch of stretches) {
    const start = stretch === "" ? -1 : text.indexOf(stretch, from);
    if (start === -1) return null;
    from = start + stretch.length;
    ranges.push({ start, end: from });
  }
  return ranges;
}

type Normalised = { text: string; offsets: number[]; widths: number[] };

// Each kept unit remembers where in the original its character stood and how wide it was.
function normalise(original: string): Normalised {
  let text = "";
  const offsets: number[] = [];
  const widths: number[] = [];
  let at = 0;
  for (const character of original) {
    const plain = alike(character);
    if (plain === " " && text.endsWith(" ")) {
      const last = offsets.length - 1;
      widths[last] = at + character.length - (offsets[last] ?? at);
    } else {
      for (const unit of plain) {
        text += unit;
        for (let part = 0; part < unit.length; part++) {
          offsets.push(at);
          widths.push(character.length);
        }
      }
    }
    at += character.length;
  }
  return { text, offsets, widths };
}

function alike(character: string): string {
  if (/[\u00AD\u200B-\u200D\u2060\uFEFF]/.test(character)) return "";
  if (/\s/.test(character)) return " ";
  if (/[‘’‚‛′`´]/.test(character)) return "'";
  if (/[“”„‟″«»]/.test(character)) return '"';
  if (/[‐‑‒–—―−]/.test(character)) return "-";
  return character.normalize("NFKC");
}
