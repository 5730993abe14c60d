/** A record number as people say it, "S-1042" or "1042"; null when the text is none. */
export function readRecordNumber(text: string, letter: "S" | "D" | "R"): number | null {
  const match = /^(?:([a-z])-?)?0{0,8}([1-9]\d{0,8})$/i.exec(text.trim());
  if (!match || (match[1] && match[1].toUpperCase() !== letter)) return null;
  return Number(match[2]);
}
