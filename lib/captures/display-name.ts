const longest = 255;

/** The name of a file as it is shown and offered for download: one line, no path, nothing invisible. Never a path of ours. */
export function displayName(given: string): string {
  const name = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  // Control and format characters, halves of characters: line breaks, NUL, marks that turn the direction of reading.
  const shown = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, "").trim();
  return [...shown].slice(0, longest).join("");
}
