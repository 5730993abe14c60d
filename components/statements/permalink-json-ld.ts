import type {
  CorrectionComment,
  CreativeWork,
  Legislation,
  Organization,
  Person,
  Quotation,
  WithContext,
} from "schema-dts";
import { noticePath } from "@/lib/corrections/notice-address";
import { machineDate } from "@/lib/dates/words";
import { agentPath } from "@/lib/people/address";
import { type Card, type Notice, statementPath, type Voice } from "@/lib/statements/card";
import { headline } from "@/lib/statements/in-one-line";
import { noticeKindWords, statusWord, versionOf } from "@/lib/statements/notice-words";
import { nameOf } from "./voice-name";
import { leadsOf } from "./voices";

/** The statement for machines. What the newsroom put in its own words is no quotation. */
export function permalinkJsonLd(
  card: Card,
  { origin, newsroom, publishedAt }: { origin: string; newsroom: string; publishedAt: Date },
): WithContext<Quotation> | WithContext<CreativeWork> {
  const speakers = leadsOf(card.voices).map((voice) => agentOf(voice, origin));
  const said = card.said.basis === "stated" ? machineDate(card.said.edtf) : null;
  const shared = {
    "@context": "https://schema.org",
    "@id": origin + statementPath(card),
    url: origin + statementPath(card),
    identifier: `S-${card.number}`,
    name: headline(card),
    inLanguage: card.language,
    datePublished: publishedAt.toISOString(),
    publisher: { "@type": "NewsMediaOrganization", name: newsroom, url: origin },
    isBasedOn: sourceOf(card),
    version: versionOf(card),
    ...(card.summary && card.status !== "retracted" ? { abstract: card.summary } : {}),
    ...(said ? { dateCreated: said } : {}),
    ...(card.bills.length > 0 ? { about: card.bills.map((bill) => billOf(bill, origin)) } : {}),
    ...(card.status === "published"
      ? {}
      : {
          creativeWorkStatus: statusWord(card),
          dateModified: card.notices?.[0]?.issuedOn,
          correction: card.notices?.map((notice) => correctionOf(card, notice, origin)),
        }),
  } as const;
  if (card.wordsKind === "paraphrase" || card.status === "retracted") {
    return { "@type": "CreativeWork", ...shared, about: [...speakers, ...(shared.about ?? [])] };
  }
  return { "@type": "Quotation", ...shared, text: card.words, creator: speakers };
}

const correctionOf = ({ number }: Card, notice: Notice, origin: string): CorrectionComment => ({
  "@type": "CorrectionComment",
  name: noticeKindWords[notice.kind],
  text: notice.note,
  datePublished: notice.issuedOn,
  author: { "@type": "Person", name: notice.signedBy },
  url: origin + noticePath({ number, version: notice.version }),
});

function agentOf(voice: Voice, origin: string): Person | Organization {
  const { agent, office } = voice;
  const named = { name: nameOf(voice), ...(agent ? { url: origin + agentPath(agent) } : {}) };
  if (agent && agent.kind !== "person") return { "@type": "Organization", ...named };
  return { "@type": "Person", ...named, ...(office ? { jobTitle: office.role } : {}) };
}

const billOf = (bill: Card["bills"][number], origin: string): Legislation => ({
  "@type": "Legislation",
  name: bill.label,
  legislationIdentifier: bill.identifier,
  url: origin + bill.path,
});

function sourceOf({ source }: Card): CreativeWork {
  const published = source.published.basis === "stated" ? machineDate(source.published.edtf) : null;
  return {
    "@type": "CreativeWork",
    name: source.title,
    ...(source.url ? { url: source.url } : {}),
    ...(source.publisher ? { publisher: { "@type": "Organization", name: source.publisher } } : {}),
    ...(published ? { datePublished: published } : {}),
  };
}
