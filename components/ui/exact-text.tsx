// Text from a source, letter by letter. Characters that show nothing but change what is shown (direction
// overrides, invisible marks, control codes) get a visible marker from the style sheet and act on nothing else.
import type { ReactNode } from "react";

// Line breaks, tabs, soft hyphens, the joiners of scripts and emoji, and the visible Arabic signs are no riddle.
const unseen = /(?![\t\n\r\u00ad\u0600-\u0605\u06dd]|\u200c|\u200d)[\p{Cc}\p{Cf}]/gu;

// Almost all text is made of these: letters of Latin, Greek and Cyrillic, digits, the usual punctuation.
const unusual = /[^\n -~\u00a1-\u05ff\u2010-\u2027\u20ac]/;

export function exactText(text: string): ReactNode {
  if (!unusual.test(text)) return text;
  const parts: ReactNode[] = [];
  let from = 0;
  for (const found of text.matchAll(unseen)) {
    parts.push(text.slice(from, found.index));
    parts.push(
      <span key={found.index} className="unseen" data-code={codeOf(found[0])}>
        {found[0]}
      </span>,
    );
    from = found.index + found[0].length;
  }
  parts.push(text.slice(from));
  return parts;
}

/** For titles and other plain places: the same text without what cannot be seen, on one line. */
export const plainText = (text: string) =>
  (unusual.test(text) ? text.replace(unseen, "") : text).replace(/\s+/g, " ").trim();

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
