// Bills and sources: what statements are about, and what proves them.
import type { BallotOption, SourceKind } from "@/db/vocabulary";
import type { BillContent } from "@/lib/bills/content";
import type { RecordedDay } from "@/lib/dates/public-day";
import type { SourceContent } from "@/lib/sources/content";
import { citation, type GeneratedAgent, isPersonAt } from "./people";
import { dayAfter, idOf, type Random, seeded } from "./random";
import { properName, sentence, word } from "./vocabulary";

export type GeneratedBill = { id: string; content: BillContent };
export type GeneratedSource = {
  id: string;
  number: number;
  day: number;
  content: Omit<SourceContent, "text">;
};

const billSteps = [
  "filed",
  "introduced",
  "amended",
  "passed_lower",
  "passed_upper",
  "signed",
  "took_effect",
] as const;
const ballotOptions: BallotOption[] = ["yes", "yes", "yes", "no", "no", "absent", "not_voting"];

/** One bill in three was put to a division of 36 members, on record by name. */
const divisionEvery = 3;
const chamberSize = 36;

export function makeBills(count: number, agents: GeneratedAgent[]): GeneratedBill[] {
  const random = seeded(202);
  const members = membersOf(agents);
  return Array.from({ length: count }, (_, at) => {
    const start = random.below(1900);
    const identifier = `HB ${6000 + at}`;
    return {
      id: idOf("bill", at),
      content: {
        jurisdiction: { slug: "qo", name: "Quorrow" },
        session: { slug: `s${1 + Math.floor(start / 365)}`, name: `Session ${1 + Math.floor(start / 365)}` },
        identifier,
        identifierSlug: identifier.toLowerCase().replace(" ", "-"),
        title: sentence(random, 14),
        description: sentence(random, 30),
        names:
          at % 2 === 0 ? [{ name: `The ${properName(random)} ${word(random)} Act`, kind: "everyday" }] : [],
        actions: billSteps.slice(0, random.between(2, billSteps.length)).map((kind, step) => ({
          kind,
          chamber: "lower",
          ...oneDay(start + step * 9),
          description: sentence(random, 9),
          source: citation(random),
        })),
        votes: at % divisionEvery === 0 ? [division(random, at, start, members)] : [],
      },
    };
  });
}

// Spread over the ranks, so that those who speak much and those who speak little have ballots.
const membersOf = (agents: GeneratedAgent[]) =>
  agents
    .filter((_, at) => at > 0 && isPersonAt(at))
    .filter((_, at) => at % 44 === 7)
    .slice(0, chamberSize);

function division(
  random: Random,
  at: number,
  start: number,
  members: GeneratedAgent[],
): BillContent["votes"][number] {
  return {
    id: idOf("vote", at),
    chamber: "upper",
    identifier: `${at}`,
    question: "On passage",
    ...oneDay(start + 40),
    result: "passed",
    counts: [{ yes: 21, no: 11, absent: 4, notVoting: null, source: citation(random) }],
    ballots: members.map(({ id, content }) => ({
      printedName: content.sortName,
      option: random.pick(ballotOptions),
      agentId: id,
    })),
  };
}

const sourceKinds: SourceKind[] = [
  "press_release",
  "letter",
  "news_article",
  "social_post",
  "transcript",
  "video",
];

export function makeSources(count: number, firstNumber: number): GeneratedSource[] {
  const random = seeded(303);
  return Array.from({ length: count }, (_, at) => {
    const day = Math.floor((at / count) * 2100);
    return {
      id: idOf("source", at),
      number: firstNumber + at,
      day,
      content: {
        title: `${properName(random)} ${word(random)} ${word(random)} ${word(random)}`,
        kind: random.pick(sourceKinds),
        publisherName: `${properName(random)} ${random.pick(["Gazette", "Office", "Union", "Broadcasting"])}`,
        publisherId: null,
        url: `https://${word(random)}.example/${word(random)}/${random.below(900_000)}`,
        issued: random.chance(0.3) ? recordedDay(dayAfter(day)) : unknown,
        published: recordedDay(dayAfter(day + 1)),
        capturedOn: dayAfter(day + 2),
        obtained: "Saved from the publisher's page",
      },
    };
  });
}

export const unknown: RecordedDay = { edtf: null, from: null, to: null, basis: "stated" };

export const recordedDay = (day: string): RecordedDay => ({ edtf: day, from: day, to: day, basis: "stated" });

function oneDay(after: number) {
  const day = dayAfter(after);
  return { day, from: day, to: day };
}
