import { seeded } from "./random";
import { sentences } from "./vocabulary";

const length = 1_000_000;

/** A text as extractors draw it: lines of print, curly quotation marks, words broken at the end of a line. */
export function printedText(): { text: string; quote: string } {
  const random = seeded(7);
  const paragraphs: string[] = [];
  let quote = "";
  for (let size = 0; size < length; ) {
    const paragraph = sentences(random, 120);
    if (size > length * 0.9 && quote === "") quote = paragraph.split(" ").slice(4, 64).join(" ");
    const printed = paragraph
      .replace(/\b(\w{4})(\w{5,})\b/g, (word, head, tail) =>
        random.chance(0.1) ? `${head}-\n${tail}` : word,
      )
      .replace(/([^\n]{60,75}) /g, "$1\n")
      .replaceAll("fi", "ﬁ");
    paragraphs.push(random.chance(0.3) ? `“${printed}” – it was said.` : printed);
    size += (paragraphs.at(-1)?.length ?? 0) + 2;
  }
  return { text: paragraphs.join("\n\n"), quote };
}
