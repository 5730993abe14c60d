import { document, notFoundDocument } from "@/app/_server/document";
import { sourceHref } from "@/components/sources/source-address";
import { sourceJsonLd } from "@/components/sources/source-json-ld";
import { SourcePage } from "@/components/sources/source-page";
import { sourceRecord } from "@/lib/evidence/queries/source-record";
import { lookAt } from "@/lib/evidence/source-views";
import { readRecordNumber } from "@/lib/record-number";
import { sourcePath } from "@/lib/sources/profile";
import { viewOf } from "./view-of";

/** A public source by its number, in the view asked for. */
export const sourceDocument = document<{ number: string }>(async ({ params, search, db, url }) => {
  const number = readRecordNumber(params.number, "D");
  const record = number === null ? null : await sourceRecord(db, { number });
  if (!record) return notFoundDocument("source");
  const { profile } = record;
  const path = sourcePath(profile);
  const look = lookAt(record, { view: search.get("view"), file: search.get("file") });
  // An anchor lives in the address after the redirect, and parameters have to be kept for it.
  if (`/d/${params.number}` !== path) return { redirect: search.size > 0 ? `${path}?${search}` : path };
  const [first] = look.views;
  return {
    title: `${profile.title}, source D-${profile.number}`,
    description: `Source D-${profile.number}: where it comes from, and the statements drawn from it.`,
    canonical: look.view === first ? path : sourceHref(profile, { view: look.view }),
    ...(search.size > (search.has("view") ? 1 : 0) ? { robots: "noindex, follow" } : {}),
    jsonLd: sourceJsonLd(record, url.origin),
    ...(look.view === "document" && look.file?.kind === "recording" ? { islands: ["player.js"] } : {}),
    body: (
      <SourcePage record={record} look={look}>
        {await viewOf({ db, record, look, search })}
      </SourcePage>
    ),
  };
});
