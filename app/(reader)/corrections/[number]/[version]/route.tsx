import { document, notFoundDocument } from "@/app/_server/document";
import { NoticePage } from "@/components/corrections/notice-page";
import { noticePath } from "@/lib/corrections/notice-address";
import { publicNotice } from "@/lib/corrections/queries/public-notice";
import { dayInWords } from "@/lib/dates/words";
import { readRecordNumber } from "@/lib/record-number";
import { noticeKindWords } from "@/lib/statements/notice-words";

/** One notice, by the number of its statement and the version it made. */
export const GET = document<{ number: string; version: string }>(async ({ params, db }) => {
  const number = readRecordNumber(params.number, "S");
  const version = /^[1-9]\d{0,4}$/.test(params.version) ? Number(params.version) : null;
  const notice = number === null || version === null ? null : await publicNotice(db, { number, version });
  if (!notice) return notFoundDocument("notice");
  const path = noticePath({ number: notice.card.number, version: notice.version });
  if (`/corrections/${params.number}/${params.version}` !== path) return { redirect: path };
  return {
    title: `${noticeKindWords[notice.kind]} of ${dayInWords(notice.issuedAt.slice(0, 10))}, S-${notice.card.number}`,
    description: notice.note,
    canonical: path,
    feed: { title: "Corrections", href: "/corrections/feed.xml" },
    body: <NoticePage notice={notice} />,
  };
});
