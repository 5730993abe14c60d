// What readers are told of a change to a statement: first on its page, louder than what was wrong.
import { ChangedFields } from "@/components/reviews/diff";
import type { FieldChange } from "@/components/reviews/field-changes";
import { exactText } from "@/components/ui/exact-text";
import { Tag } from "@/components/ui/tag";
import type { CorrectionKind } from "@/db/vocabulary";
import { noticePath } from "@/lib/corrections/notice-address";
import { dayInWords } from "@/lib/dates/words";
import type { Notice } from "@/lib/statements/card";
import { noticeKindWords } from "@/lib/statements/notice-words";

const tones = {
  clarification: "corrected",
  correction: "corrected",
  update: "corrected",
  source_changed: "corrected",
  retraction: "retracted",
} as const satisfies Record<CorrectionKind, string>;

export const NoticeKind = ({ kind }: { kind: CorrectionKind }) => (
  <Tag tone={tones[kind]} mark={tones[kind]}>
    {noticeKindWords[kind]}
  </Tag>
);

type BannerProps = {
  notices: readonly Notice[];
  number: number;
  /** What the latest notice changed. */
  changes: readonly FieldChange[];
  /** Whether the words below carry marks of their own. */
  marked: boolean;
  /** Not issued yet: nobody has signed it, and it has no page of its own. */
  draft?: boolean;
};

/** Above the words: the latest notice with what it changed, and the notices before it. */
export function NoticeBanner({ notices, number, changes, marked, draft = false }: BannerProps) {
  const [latest, ...before] = notices;
  if (!latest) return null;
  return (
    <section
      className={`public-notice ${tones[latest.kind]}`}
      aria-label={`${noticeKindWords[latest.kind]}, ${dayInWords(latest.issuedOn)}`}
    >
      <OneNotice notice={latest} number={number} draft={draft} />
      {changes.length > 0 ? (
        <div className="what-changed">
          <h2>What changed</h2>
          <ChangedFields changes={changes} headingLevel={3} />
          {marked ? (
            <p className="note">Words that are new stand underlined in the statement below.</p>
          ) : null}
        </div>
      ) : null}
      {before.map((notice) => (
        <OneNotice key={notice.id} notice={notice} number={number} />
      ))}
    </section>
  );
}

type OneNoticeProps = { notice: Notice; number: number; draft?: boolean };

function OneNotice({ notice, number, draft = false }: OneNoticeProps) {
  const { kind, issuedOn, note, signedBy, version } = notice;
  return (
    <div className="one-notice">
      <p className="notice-kind">
        <NoticeKind kind={kind} /> <time dateTime={issuedOn}>{dayInWords(issuedOn)}</time>
      </p>
      <p className="notice-note">{exactText(note)}</p>
      <p className="notice-signed">
        {draft ? (
          "Signed by whoever issues it"
        ) : (
          <>
            Signed by {exactText(signedBy)} · <a href={noticePath({ number, version })}>The notice</a>
          </>
        )}
      </p>
    </div>
  );
}
