import { z } from "zod";
import { ballotOptions, billActionKinds, billNameKinds, chambers, voteResults } from "@/db/vocabulary";
import type { BillProfile, PublicVote } from "../bills/profile";
import { apiAddress, apiCitation, apiId, citationOf } from "./parts";

const place = z.strictObject({ slug: z.string(), name: z.string() });
const day = z.string().describe("EDTF.");

const action = z
  .strictObject({
    kind: z.enum(billActionKinds),
    chamber: z.enum(chambers).nullable(),
    day,
    from: z.iso.date(),
    to: z.iso.date(),
    description: z.string(),
    source: apiCitation.nullable(),
  })
  .meta({ id: "BillAction" });

const vote = z
  .strictObject({
    id: apiId,
    chamber: z.enum(chambers),
    identifier: z.string(),
    question: z.string(),
    day,
    from: z.iso.date(),
    to: z.iso.date(),
    result: z.enum(voteResults),
    counts: z
      .array(
        z.strictObject({
          yes: z.int(),
          no: z.int(),
          absent: z.int().nullable(),
          notVoting: z.int().nullable(),
          source: apiCitation.nullable(),
        }),
      )
      .describe("One for each source; sources that disagree both stand."),
    ballots: z.array(
      z.strictObject({
        printedName: z.string(),
        option: z.enum(ballotOptions),
        agent: z
          .strictObject({ id: apiId, name: z.string(), slug: z.string() })
          .nullable()
          .describe("The person, where matched and public."),
      }),
    ),
  })
  .meta({ id: "Vote" });

/** A bill as lists show it: what identifies it and what people call it. */
export const apiBill = z
  .strictObject({
    id: apiId,
    address: apiAddress,
    jurisdiction: place,
    session: place,
    identifier: z.string().describe("As printed: HB 6004."),
    title: z.string(),
    description: z.string(),
    names: z.array(z.strictObject({ name: z.string(), kind: z.enum(billNameKinds) })),
  })
  .meta({ id: "Bill" });

export const apiBillRecord = apiBill
  .extend({ actions: z.array(action), votes: z.array(vote) })
  .meta({ id: "BillRecord", description: "A bill with the steps of its life and its votes." });

export const billOf = (bill: BillProfile, origin: string): z.output<typeof apiBill> => ({
  id: bill.id,
  address: `${origin}${bill.path}`,
  jurisdiction: { slug: bill.jurisdiction.slug, name: bill.jurisdiction.name },
  session: { slug: bill.session.slug, name: bill.session.name },
  identifier: bill.identifier,
  title: bill.title,
  description: bill.description,
  names: bill.names.map(({ name, kind }) => ({ name, kind })),
});

export const billRecordOf = (bill: BillProfile, origin: string): z.output<typeof apiBillRecord> => ({
  ...billOf(bill, origin),
  actions: bill.actions.map(({ kind, chamber, day, from, to, description, source }) => ({
    kind,
    chamber,
    day,
    from,
    to,
    description,
    source: citationOf(source),
  })),
  votes: bill.votes.map(voteOf),
});

const voteOf = (vote: PublicVote): z.output<typeof apiBillRecord>["votes"][number] => ({
  id: vote.id,
  chamber: vote.chamber,
  identifier: vote.identifier,
  question: vote.question,
  day: vote.day,
  from: vote.from,
  to: vote.to,
  result: vote.result,
  counts: vote.counts.map(({ yes, no, absent, notVoting, source }) => ({
    yes,
    no,
    absent,
    notVoting,
    source: citationOf(source),
  })),
  ballots: vote.ballots.map(({ printedName, option, agent }) => ({
    printedName,
    option,
    agent: agent && { id: agent.id, name: agent.name, slug: agent.slug },
  })),
});
