import { NoticeKind } from "@/components/statements/notice";
import { exactText } from "@/components/ui/exact-text";
import { noticePath } from "@/lib/corrections/notice-address";
import { dayInWords } from "@/lib/dates/words";
import type { Card } from "@/lib/statements/card";

/** What readers have been told of the statement before. */
export function NoticesTold({ card: { number, notices = [] } }: { card: Card }) {
  if (notices.length === 0) return null;
  return (
    <section className="record-part" aria-labelledby="told-head">
      <h2 id="told-head">Issued before</h2>
      <ol className="facts">
        {notices.map(({ id, kind, issuedOn, note, signedBy, version }) => (
          <li key={id}>
            <NoticeKind kind={kind} />{" "}
            <a href={noticePath({ number, version })}>
              <time dateTime={issuedOn}>{dayInWords(issuedOn)}</time>
            </a>
            , signed by {exactText(signedBy)}: {exactText(note)}
          </li>
        ))}
      </ol>
    </section>
  );
}
