import { ChangedFields } from "@/components/reviews/diff";
import { NoticeKind } from "@/components/statements/notice";
import { changesBetween } from "@/components/statements/version-changes";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { exactText } from "@/components/ui/exact-text";
import type { PublicNotice } from "@/lib/corrections/queries/public-notice";
import { dayInWords } from "@/lib/dates/words";
import { statementPath } from "@/lib/statements/card";
import { headline } from "@/lib/statements/in-one-line";
import { noticeKindWords } from "@/lib/statements/notice-words";

/** One notice by itself, with what it changed. */
export function NoticePage({ notice }: { notice: PublicNotice }) {
  const { kind, note, signedBy, issuedAt, version, card, before, after } = notice;
  const path = statementPath(card);
  const issuedOn = issuedAt.slice(0, 10);
  const retracted = card.status === "retracted";
  const changes = before && !retracted ? changesBetween(before, after) : [];
  return (
    <>
      <header className="page-head">
        <p className="kicker">
          <NoticeKind kind={kind} />
        </p>
        <h1>
          {noticeKindWords[kind]} of {dayInWords(issuedOn)}, S-{card.number}
        </h1>
        <p className="deck">{exactText(note)}</p>
      </header>
      <section className="section" aria-labelledby="facts">
        <h2 id="facts">The notice</h2>
        <DefinitionRows
          rows={[
            [
              "Statement",
              <a key="statement" href={path}>
                {exactText(headline(card, 16))}
              </a>,
            ],
            [
              "Issued",
              <time key="issued" dateTime={issuedAt}>
                {dayInWords(issuedOn)}
              </time>,
            ],
            ["Signed by", exactText(signedBy)],
            [
              "Versions",
              <span key="versions">
                <a href={`${path}?v=${version - 1}`}>Version {version - 1}</a>, as it was before, and{" "}
                <a href={`${path}?v=${version}`}>version {version}</a>
              </span>,
            ],
          ]}
        />
      </section>
      {changes.length > 0 ? (
        <section className="section what-changed" aria-labelledby="changed">
          <h2 id="changed">What changed</h2>
          <ChangedFields changes={changes} headingLevel={3} />
        </section>
      ) : null}
      <p className="all">
        <a href="/corrections">All corrections</a>
      </p>
    </>
  );
}
