// Excerpts count code points, as the database does; JavaScript counts UTF-16 units.

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;

/** Code points in the first `units` UTF-16 units of a text. */
export function codePointsIn(text: string, units: number = text.length): number {
  let count = units;
  for (let at = 0; at < units; at++) if (isHigh(text.charCodeAt(at))) count--;
  return count;
}

/** The UTF-16 unit at which the code point of this number begins; the length of the text where it ends before. */
export function unitOf(text: string, codePoint: number): number {
  let unit = 0;
  for (let point = 0; point < codePoint && unit < text.length; point++)
    unit += isHigh(text.charCodeAt(unit)) ? 2 : 1;
  return unit;
}

/** The words of a range of code points. */
export const sliceCodePoints = (text: string, { start, end }: { start: number; end: number }) => {
  const from = unitOf(text, start);
  return text.slice(from, from + unitOf(text.slice(from, from + 2 * (end - start)), end - start));
};

/** A range of UTF-16 units as one of code points. */
export function asCodePoints(text: string, { start, end }: { start: number; end: number }) {
  const from = codePointsIn(text, start);
  return { start: from, end: from + codePointsIn(text.slice(start, end)) };
}

/** A range of code points as one of UTF-16 units. */
export function asUnits(text: string, { start, end }: { start: number; end: number }) {
  const from = unitOf(text, start);
  return { start: from, end: from + sliceCodePoints(text, { start, end }).length };
}

/** Code points kept before and after an excerpt. */
export const contextLength = 32;

/** What stands before and after a range of UTF-16 units, up to 32 code points each. */
export function contextOf(text: string, { start, end }: { start: number; end: number }) {
  return {
    prefix: [...text.slice(Math.max(0, start - 2 * contextLength), start)]
      .slice(-contextLength)
      .join("")
      .replace(/^[\uDC00-\uDFFF]/, ""),
    suffix: [...text.slice(end, end + 2 * contextLength)]
      .slice(0, contextLength)
      .join("")
      .replace(/[\uD800-\uDBFF]$/, ""),
  };
}
