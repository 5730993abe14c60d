// Two records of one person, as a newsroom comes to have them: each with names, roles, identifiers, ballots and public
// statements, statements that name both or answer another, one that was corrected and one that was retracted.
import { addBillAction } from "@/lib/bills/commands/add-bill-action";
import { addVote } from "@/lib/bills/commands/add-vote";
import { billActionInput, voteInput } from "@/lib/bills/schema";
import type { ActorContext } from "@/lib/context";
import { mergeRecords } from "@/lib/merges/merge-records";
import { findClashes } from "@/lib/merges/rules";
import { mergeInput } from "@/lib/merges/schema";
import { changed, correctionOf, issued } from "./corrections";
import type { Newsroom } from "./newsroom";
import { aBill, aPerson, aTerm } from "./registry";
import { aPublication, type Fields } from "./statements";

export type TwoRecords = {
  keeper: string;
  other: string;
  statements: string[];
  bill: string;
  terms: { keeper: string; other: string };
};

export async function twoRecords(newsroom: Newsroom, statements: number): Promise<TwoRecords> {
  const { reporter } = newsroom;
  const keeper = await aPerson(reporter, "Dana Field", {
    description: "transit director",
    names: [{ name: "D. Field", kind: "short" }],
    identifiers: [{ scheme: "wikidata", value: "Q100" }],
  });
  const other = await aPerson(reporter, "Dana R. Field", {
    names: [{ name: "Dana Fields", kind: "alias" }],
    identifiers: [{ scheme: "state", value: "F-7" }],
  });
  const role = { role: "Transit director", start: "2019-01-01" };
  const terms = {
    keeper: (await aTerm(reporter, keeper.id, role)).id,
    other: (await aTerm(reporter, other.id, { ...role, start: "2019" })).id,
  };
  const bill = await aBill(reporter, "HB 12");
  await addBillAction(
    reporter,
    billActionInput.parse({ billId: bill.id, kind: "filed", day: "2021-01-04", description: "Filed" }),
  );
  for (const [question, ballots] of [
    [
      "Shall it pass?",
      [
        ["Field, D.", keeper.id],
        ["Field of Harbor", other.id],
      ],
    ],
    ["Shall it be amended?", [["Field of Harbor", other.id]]],
  ] as const) {
    await addVote(
      reporter,
      voteInput.parse({
        billId: bill.id,
        chamber: "lower",
        question,
        day: "2021-02-01",
        result: "passed",
        ballots: ballots.map(([printedName, agentId]) => ({ printedName, agentId, option: "yes" })),
      }),
    );
  }
  const ids: string[] = [];
  for (let place = 0; place < statements; place++) {
    const { id } = await aPublication(
      newsroom,
      namedIn({ keeper: keeper.id, other: other.id, bill: bill.id, terms }, place, ids),
    );
    ids.push(id);
  }
  const [first = "", , third = ""] = ids;
  await correctionOf(reporter, first);
  await changed(reporter, first, { place: "the depot" });
  await issued(newsroom, first);
  await correctionOf(reporter, third, { kind: "retraction" });
  await issued(newsroom, third);
  return { keeper: keeper.id, other: other.id, statements: ids, bill: bill.id, terms };
}

type Cast = Pick<TwoRecords, "keeper" | "other" | "bill" | "terms">;

function namedIn({ keeper, other, bill, terms }: Cast, place: number, earlier: string[]): Fields {
  const voice = (agentId: string, termId: string, role = "speaker") => ({
    role,
    printedName: "Dana Field",
    agentId,
    termId,
  });
  const own = place % 2 === 0 ? voice(other, terms.other) : voice(keeper, terms.keeper);
  const both = place % 10 === 3 ? [voice(other, terms.other, "relayed_by")] : [];
  return {
    words: `The fares of line ${place} stay as they are.`,
    attributions: [own, ...both],
    bills: [{ billId: bill, stance: "none_stated" }],
    links: place % 5 === 4 ? [{ kind: "answers", targetId: earlier[place - 2] }] : [],
  };
}

/** The merge of records as they stand now, with the keeper's rows standing in every clash. */
export async function mergeOf(
  ctx: ActorContext,
  keeperId: string,
  ids: string[],
  over: Record<string, unknown> = {},
) {
  const records = await mergeRecords(ctx, [keeperId, ...ids]);
  return mergeInput.parse({
    keeperId,
    records: records.map(({ id, version }) => ({ id, version })),
    decisions: findClashes(records).map(({ key, options }) => ({
      clash: key,
      stands: (options.find(({ recordId }) => recordId === keeperId) ?? options[0])?.id,
    })),
    ...over,
  });
}
