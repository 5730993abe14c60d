// A letter as the two parts of a mail, made from the same data.
import { renderToStaticMarkup } from "react-dom/server";
import type { Letter } from "@/lib/mail/letter";
import type { Kept } from "@/lib/mail/outbox";

export function partsOf(letter: Letter): Kept {
  return { subject: letter.subject, textPart: textPart(letter), htmlPart: htmlPart(letter) };
}

const introductionOf = ({ by }: NonNullable<Letter["quote"]>) =>
  by === null ? "The reason:" : `${by} writes:`;

/** Lines of others are marked, so that nobody can write lines that look like ours. */
const textPart = ({ paragraphs, quote, link, closing }: Letter) =>
  [
    ...paragraphs,
    ...(quote ? [[introductionOf(quote), ...quote.lines.map((line) => `> ${line}`)].join("\n")] : []),
    `${link.label}:\n${link.href}`,
    ...closing,
  ].join("\n\n");

const style =
  "body{font:16px/1.5 Georgia,serif;max-width:36em;margin:2em auto;padding:0 1em}blockquote{margin:1em 0;padding-left:1em;border-left:3px solid;white-space:pre-line}.after{font-size:14px}";

const htmlPart = (letter: Letter) =>
  [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">',
    `<style>${style}</style></head>`,
    renderToStaticMarkup(<LetterBody letter={letter} />),
    "</html>",
  ].join("");

function LetterBody({ letter: { paragraphs, quote, link, closing } }: { letter: Letter }) {
  return (
    <body>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {quote ? (
        <>
          <p>{introductionOf(quote)}</p>
          <blockquote>{quote.lines.join("\n")}</blockquote>
        </>
      ) : null}
      <p>
        <a href={link.href}>{link.label}</a>
      </p>
      {closing.map((text) => (
        <p key={text} className="after">
          {text}
        </p>
      ))}
    </body>
  );
}
