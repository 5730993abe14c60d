import { document, notFoundDocument } from "@/app/_server/document";
import { billJsonLd } from "@/components/bills/bill-json-ld";
import { BillPage } from "@/components/bills/bill-page";
import { extentInWords } from "@/components/statements/extent";
import { billPath } from "@/lib/bills/profile";
import { billRecord } from "@/lib/statements/queries/bill-record";
import { isFiltered, readTimelineQuery, timelineHref } from "@/lib/statements/timeline-filter";

type Address = { jurisdiction: string; session: string; identifier: string };

export const GET = document<Address>(async ({ params, search, db, url, keep }) => {
  const address = { ...params, identifierSlug: params.identifier };
  const query = { ...readTimelineQuery(search), bill: null };
  const record = await billRecord(db, address, query);
  if (!record) return notFoundDocument("bill");
  const { profile: bill, extent, page } = record;
  if (bill.path !== billPath(address)) return { redirect: bill.path + url.search };
  if (query.before && page.previous === null) return { redirect: timelineHref(bill.path, query) };
  const continued = query.after !== null || query.before !== null;
  const everyday = bill.names.find(({ kind }) => kind === "everyday")?.name ?? bill.title;
  return {
    title: `${bill.identifier}, ${everyday}`,
    description:
      bill.description || `${bill.identifier}, ${bill.title}: ${extentInWords(extent)}, with sources.`,
    canonical: bill.path,
    feed: { title: `Statements on ${bill.identifier}`, href: `${bill.path}/feed.xml` },
    ...(continued || isFiltered(query) ? { robots: "noindex, follow" } : {}),
    jsonLd: billJsonLd(bill, url.origin),
    body: <BillPage record={record} filter={query} continued={continued} keep={keep} />,
  };
});
