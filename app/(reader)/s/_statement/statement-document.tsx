import { document, notFoundDocument } from "@/app/_server/document";
import { permalinkJsonLd } from "@/components/statements/permalink-json-ld";
import { PermalinkPage } from "@/components/statements/permalink-page";
import { env } from "@/lib/env";
import { readRecordNumber } from "@/lib/record-number";
import { statementPath } from "@/lib/statements/card";
import { headline } from "@/lib/statements/in-one-line";
import { statementRecord } from "@/lib/statements/queries/statement-record";

/** One statement by its number. Any other spelling of its address leads to the one that is cited. */
export const statementDocument = document<{ number: string; slug?: string }>(
  async ({ params, db, url, keep }) => {
    const number = readRecordNumber(params.number, "S");
    const record = number === null ? null : await statementRecord(db, number);
    if (!record) return notFoundDocument("statement");
    const { edition, version } = record;
    const { card } = edition;
    const path = statementPath(card);
    if (`/s/${params.number}/${params.slug ?? ""}` !== path) return { redirect: path };
    const site = { newsroom: env().STET_NEWSROOM, origin: url.origin };
    return {
      title: headline(card),
      description:
        card.status === "retracted"
          ? "This statement has been retracted."
          : card.summary || card.words.slice(0, 300),
      canonical: path,
      ...(record.evidence.some(({ recording }) => recording) ? { islands: ["player.js"] } : {}),
      jsonLd: permalinkJsonLd(card, { ...site, publishedAt: new Date(edition.publishedAt) }),
      body: (
        <div className="permalink-page">
          {keep(edition, JSON.stringify([version, site]), () => (
            <PermalinkPage record={record} {...site} />
          ))}
        </div>
      ),
    };
  },
);
