import { NoticeKind } from "@/components/statements/notice";
import { DateGutter } from "@/components/ui/date-gutter";
import { exactText } from "@/components/ui/exact-text";
import { noticePath } from "@/lib/corrections/notice-address";
import type { PublicCorrection } from "@/lib/corrections/queries/public-corrections";
import { dayInWords } from "@/lib/dates/words";
import { statementPath } from "@/lib/statements/card";
import { headline } from "@/lib/statements/in-one-line";

/** One notice in a list: what it is, of which statement, and what was wrong. */
export function CorrectionLine({ correction, level }: { correction: PublicCorrection; level: 2 | 3 }) {
  const { kind, note, signedBy, issuedAt, version, card } = correction;
  const Heading = `h${level}` as const;
  const issuedOn = issuedAt.slice(0, 10);
  return (
    <article className="correction gutter-row">
      <DateGutter rows={[{ label: "Issued", words: dayInWords(issuedOn), machine: issuedOn }]} />
      <div className="entry">
        <p className="notice-kind">
          <NoticeKind kind={kind} />
        </p>
        <Heading className="correction-of">
          <a href={statementPath(card)}>{exactText(headline(card, 16))}</a>
        </Heading>
        <p className="notice-note">{exactText(note)}</p>
        <p className="notice-signed">
          Signed by {exactText(signedBy)} ·{" "}
          <a href={noticePath({ number: card.number, version })}>The notice on S-{card.number}</a>
        </p>
      </div>
    </article>
  );
}
