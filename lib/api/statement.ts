import { z } from "zod";
import {
  agentKinds,
  attributionRoles,
  bases,
  billBases,
  capacities,
  publicStatuses,
  stances,
  statementKinds,
  wordsKinds,
} from "@/db/vocabulary";
import { agentPath } from "../people/address";
import { type Card, type CardBill, type Detail, statementPath, type Voice } from "../statements/card";
import { versionOf } from "../statements/notice-words";
import { citedSource, citedSourceOf } from "./cited-source";
import { apiNotice, noticesOf } from "./correction";
import { apiAddress, apiDay, apiId, dayOf } from "./parts";
import { apiStatementLink, linkOf } from "./statement-link";

const voice = z
  .strictObject({
    role: z.enum(attributionRoles),
    printedName: z.string().describe("As the source prints it; empty where it prints none."),
    printedTitle: z.string(),
    agent: z
      .strictObject({
        id: apiId,
        kind: z.enum(agentKinds),
        name: z.string(),
        slug: z.string(),
        address: apiAddress,
      })
      .nullable()
      .describe("The matched record."),
    office: z
      .strictObject({ role: z.string(), party: z.string(), organization: z.string().nullable() })
      .nullable()
      .describe("The office held that day."),
    capacity: z.enum(capacities).nullable(),
    basis: z.enum(bases),
    quotedWords: z
      .string()
      .describe("The own words of a quoted voice, which stand inside the words of the statement."),
  })
  .meta({ id: "Voice" });

const bill = z
  .strictObject({
    id: apiId,
    address: apiAddress,
    identifier: z.string(),
    label: z.string().describe("The everyday name where there is one, else the title."),
    stance: z.enum(stances),
    wording: z.string().describe("The words that state the position."),
    basis: z.enum(billBases),
  })
  .meta({ id: "StatementBill" });

/** A statement as lists show it. */
export const apiStatement = z
  .strictObject({
    id: apiId,
    number: z.int().describe("The number people say: 1042 for S-1042."),
    address: apiAddress,
    status: z.enum(publicStatuses),
    retracted: z
      .boolean()
      .describe("Whether it does not stand any more. Its words are those that were retracted."),
    version: z.int().describe("1 as it was published; one more with each notice."),
    notices: z.array(apiNotice).describe("What was changed and why, the newest first."),
    kind: z.enum(statementKinds),
    words: z.string().describe("The words of record."),
    wordsKind: z.enum(wordsKinds),
    summary: z.string(),
    language: z.string(),
    said: apiDay,
    about: apiDay,
    place: z.string(),
    filedOn: z.iso.date().describe("The day it is filed under."),
    filedBy: z.enum(["said", "issued", "published", "logged"]).describe("Which of its days that is."),
    voices: z.array(voice),
    bills: z.array(bill),
    source: citedSource,
  })
  .meta({ id: "Statement" });

export const apiStatementRecord = apiStatement
  .extend({
    links: z.array(apiStatementLink),
    passage: z
      .strictObject({
        match: z.enum(["exact", "normalised"]),
        parts: z.array(z.strictObject({ text: z.string(), marked: z.boolean() })),
      })
      .nullable()
      .describe("The words where they stand in the source; null where its text is not held."),
    provenance: z.strictObject({
      loggedBy: z.string(),
      loggedOn: z.string(),
      reviewedBy: z.string(),
      reviewedOn: z.string(),
      publishedBy: z.string(),
    }),
  })
  .meta({ id: "StatementRecord", description: "A statement with all that its own page shows." });

export const statementOf = (card: Card, origin: string): z.output<typeof apiStatement> => ({
  id: card.id,
  number: card.number,
  address: `${origin}${statementPath(card)}`,
  status: card.status,
  retracted: card.status === "retracted",
  version: versionOf(card),
  notices: noticesOf(card, origin),
  kind: card.kind,
  words: card.words,
  wordsKind: card.wordsKind,
  summary: card.summary,
  language: card.language,
  said: dayOf(card.said),
  about: dayOf(card.about),
  place: card.place,
  filedOn: card.filedOn,
  filedBy: card.filedBy,
  voices: card.voices.map((voice) => voiceOf(voice, origin)),
  bills: card.bills.map((bill) => billPositionOf(bill, origin)),
  source: citedSourceOf(card, origin),
});

export const statementRecordOf = (
  { card, detail: { links, passage, provenance } }: { card: Card; detail: Detail },
  origin: string,
): z.output<typeof apiStatementRecord> => ({
  ...statementOf(card, origin),
  links: links.map((link) => linkOf(link, origin)),
  passage: passage && {
    match: passage.match,
    parts: passage.parts.map(({ text, marked }) => ({ text, marked })),
  },
  provenance: {
    loggedBy: provenance.loggedBy,
    loggedOn: provenance.loggedOn,
    reviewedBy: provenance.reviewedBy,
    reviewedOn: provenance.reviewedOn,
    publishedBy: provenance.publishedBy,
  },
});

const voiceOf = (voice: Voice, origin: string): z.output<typeof apiStatement>["voices"][number] => ({
  role: voice.role,
  printedName: voice.printedName,
  printedTitle: voice.printedTitle,
  agent: voice.agent && {
    id: voice.agent.id,
    kind: voice.agent.kind,
    name: voice.agent.name,
    slug: voice.agent.slug,
    address: `${origin}${agentPath(voice.agent)}`,
  },
  office: voice.office && {
    role: voice.office.role,
    party: voice.office.party,
    organization: voice.office.organization,
  },
  capacity: voice.capacity,
  basis: voice.basis,
  quotedWords: voice.quotedWords,
});

const billPositionOf = (bill: CardBill, origin: string): z.output<typeof apiStatement>["bills"][number] => ({
  id: bill.id,
  address: `${origin}${bill.path}`,
  identifier: bill.identifier,
  label: bill.label,
  stance: bill.stance,
  wording: bill.wording,
  basis: bill.basis,
});
