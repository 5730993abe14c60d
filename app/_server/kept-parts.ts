// Parts of a page whose markup is kept for the next page that has them. The page is rendered with marks in their
// places: a number between two NULs, which no text from the database or an address can hold.
import { createElement, Fragment, type ReactElement } from "react";
import type { Keep } from "@/components/ui/keep";
import { keepText, keptText } from "@/lib/kept-rows";

type Render = (element: ReactElement) => string;

export type KeptParts = {
  keep: Keep;
  /** The bytes of a page with each part in the place of its mark. */
  putInto(page: string, render: Render): Buffer;
};

export function keptParts(): KeptParts {
  const parts: Parameters<Keep>[] = [];
  return {
    keep: (...part) => `\0${parts.push(part) - 1}\0`,
    putInto: (page, render) => {
      const within = markupOf(parts, render);
      const pieces = between(Buffer.from(page));
      return Buffer.concat(
        pieces.map((bytes, at) => (at % 2 === 0 ? bytes : (within[Number(bytes)] ?? Buffer.alloc(0)))),
      );
    },
  };
}

/** What is not kept is rendered in one go. */
function markupOf(parts: Parameters<Keep>[], render: Render): Buffer[] {
  const known = parts.map(([row, view]) => keptText(row, view));
  const missing = parts.filter((_, at) => !known[at]);
  if (missing.length === 0) return known as Buffer[];
  const elements = missing.flatMap(([, , make]) => [make(), "\0"]);
  const made = between(Buffer.from(render(createElement(Fragment, null, ...elements))));
  missing.forEach(([row, view], at) => {
    const text = made[at];
    if (text) keepText(row, view, text);
  });
  return known.map((text) => text ?? made.shift() ?? Buffer.alloc(0));
}

/** The bytes between NULs. */
function between(bytes: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, from)) {
    pieces.push(bytes.subarray(from, at));
    from = at + 1;
  }
  pieces.push(bytes.subarray(from));
  return pieces;
}
