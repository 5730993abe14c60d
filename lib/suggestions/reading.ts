// How much of a text is looked at, and the small pieces every finder needs.

const head = 24_000;
const tail = 8_000;

/** A long text by its beginning and its end, which is where names, dates and signers stand. */
export function readablePart(text: string): { text: string; whole: boolean } {
  if (text.length <= head + tail) return { text, whole: true };
  const first = text.slice(0, head).replace(/\S*$/, "");
  const last = text.slice(-tail).replace(/^\S*/, "");
  return { text: `${first}\n\n${last}`, whole: false };
}

/** Letters and digits that stand for a finding. Two findings of one text share a key once in a hundred million. */
export function keyOf(...parts: string[]): string {
  let hash = 0x811c9dc5;
  for (const unit of parts.join("\n")) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `k${hash.toString(36)}`;
}

const around = 48;

/** A finding among its neighbours, on one line. */
export function contextOf(text: string, start: number, end: number): string {
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  const before = from === 0 ? text.slice(0, start) : `… ${text.slice(from, start).replace(/^\S*\s/, "")}`;
  const after = to === text.length ? text.slice(end) : `${text.slice(end, to).replace(/\s\S*$/, "")} …`;
  return `${before}${text.slice(start, Math.min(end, start + 240))}${after}`.replace(/\s+/g, " ").trim();
}

/** A name as the registry compares it: case, accents and the shape of apostrophes make no difference. */
export const nameKey = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[‘’`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
