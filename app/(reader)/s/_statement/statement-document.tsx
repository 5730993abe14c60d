import { type DocumentResult, document, notFoundDocument } from "@/app/_server/document";
import { permalinkJsonLd } from "@/components/statements/permalink-json-ld";
import { PermalinkPage } from "@/components/statements/permalink-page";
import { VersionComparison } from "@/components/statements/version-comparison";
import { versionsOf } from "@/components/statements/version-list";
import { env } from "@/lib/env";
import { readRecordNumber } from "@/lib/record-number";
import { type Card, statementPath } from "@/lib/statements/card";
import { headline } from "@/lib/statements/in-one-line";
import { statementRecord } from "@/lib/statements/queries/statement-record";

/** One statement by its number. Any other spelling of its address leads to the one that is cited. */
export const statementDocument = document<{ number: string; slug?: string }>(
  async ({ params, search, db, url, keep }): Promise<DocumentResult> => {
    const number = readRecordNumber(params.number, "S");
    const asked = { v: versionAsked(search.get("v")), from: versionAsked(search.get("from")) };
    if (number === null || asked.v === null || asked.from === null) return notFoundDocument("statement");
    const wanted = [asked.v, asked.from].filter((version) => version !== undefined);
    const record = await statementRecord(db, number, wanted);
    if (!record) return notFoundDocument("statement");
    const { edition, version } = record;
    const { card } = edition;
    const path = statementPath(card);
    if (`/s/${params.number}/${params.slug ?? ""}` !== path) return { redirect: path + url.search };

    const versions = versionsOf(record);
    const [present] = versions;
    const shown = asked.v === undefined ? present : versions.find((one) => one.number === asked.v);
    const from = versions.find((one) => one.number === asked.from);
    if (!shown || (asked.from !== undefined && !from)) return notFoundDocument("version of this statement");
    const shared = { canonical: path, description: descriptionOf(card) };
    if (from) {
      return {
        ...shared,
        title: `${retractedFirst(card)}S-${card.number}, version ${from.number} and version ${shown.number}`,
        robots: "noindex, follow",
        body: <VersionComparison from={from} to={shown} />,
      };
    }
    const site = { newsroom: env().STET_NEWSROOM, origin: url.origin };
    const isPresent = shown === present;
    return {
      ...shared,
      title: isPresent ? headline(card) : `${headline(shown.card)} (version ${shown.number}, not the latest)`,
      ...(isPresent ? {} : { robots: "noindex, follow" }),
      ...(isPresent && record.evidence.some(({ recording }) => recording) ? { islands: ["player.js"] } : {}),
      ...(isPresent
        ? { jsonLd: permalinkJsonLd(card, { ...site, publishedAt: new Date(edition.publishedAt) }) }
        : {}),
      body: (
        <div className="permalink-page">
          {keep(edition, JSON.stringify([version, shown.number, site]), () => (
            <PermalinkPage record={record} shown={shown.number} {...site} />
          ))}
        </div>
      ),
    };
  },
);

const retractedFirst = ({ status }: Card) => (status === "retracted" ? "Retracted: " : "");

function descriptionOf(card: Card): string {
  if (card.status !== "retracted") return card.summary || card.words.slice(0, 300);
  const [notice] = card.notices ?? [];
  return `Retracted. This statement has been retracted. ${notice?.note ?? ""}`.trim();
}

/** The number of a version in an address; undefined where none is named, null where it cannot be one. */
function versionAsked(text: string | null): number | null | undefined {
  if (text === null) return undefined;
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
}
