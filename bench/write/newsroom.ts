// A newsroom at work in a copy of the generated record: two people with tokens, and what statements need to name.
import { connect } from "@/db/connect";
import { users } from "@/db/schema";
import { addBill } from "@/lib/bills/commands/add-bill";
import { addBillAction } from "@/lib/bills/commands/add-bill-action";
import { addJurisdiction } from "@/lib/bills/commands/add-jurisdiction";
import { addLegislativeSession } from "@/lib/bills/commands/add-legislative-session";
import { billActionInput, billInput, jurisdictionInput, legislativeSessionInput } from "@/lib/bills/schema";
import type { ActorContext } from "@/lib/context";
import { addAgent } from "@/lib/people/commands/add-agent";
import { addTerm } from "@/lib/people/commands/add-term";
import { agentInput, termInput } from "@/lib/people/schema";
import { one } from "@/lib/rows";
import { logSource } from "@/lib/sources/commands/log-source";
import { sourceInput } from "@/lib/sources/schema";
import { addToken } from "@/lib/users/commands/add-token";
import { type Random, seeded } from "../generate/random";
import { properName, sentence, sentences } from "../generate/vocabulary";

/** The body of POST /statements; all of it in the published edition afterwards. */
export type Draft = Record<string, unknown>;

export type WritingNewsroom = { reporterToken: string; editorToken: string; drafts: Draft[] };

const people = 40;
const bills = 8;
const sources = 10;
const statementsOfSource = 25;

export async function openWritingNewsroom(deskUrl: string): Promise<WritingNewsroom> {
  const desk = connect(deskUrl, "desk", { max: 1 });
  const random = seeded(909);
  try {
    const hire = async (role: "reporter" | "editor") => {
      const row = {
        email: `${role}@newsroom.example`,
        name: `A ${role}`,
        role,
        passwordHash: "cannot sign in",
      };
      const { id } = one(await desk.db.insert(users).values(row).returning({ id: users.id }));
      const { token } = await addToken(
        { db: desk.db, actor: null, operator: true },
        { userId: id, name: "bench" },
      );
      return { ctx: { db: desk.db, actor: { id, name: row.name, role } }, token };
    };
    const reporter = await hire("reporter");
    const editor = await hire("editor");
    const registry = {
      agentIds: await addPeople(reporter.ctx, random),
      billIds: await addBills(reporter.ctx, random),
    };
    const drafts: Draft[] = [];
    for (let at = 0; at < sources; at++) drafts.push(...(await addSource(reporter.ctx, random, registry)));
    return { reporterToken: reporter.token, editorToken: editor.token, drafts };
  } finally {
    await desk.close();
  }
}

async function addPeople(ctx: ActorContext, random: Random): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < people; at++) {
    const name = `${properName(random)} ${properName(random)}`;
    const { id } = await addAgent(
      ctx,
      agentInput.parse({ kind: "person", name, names: [{ name: `${name} Jr.` }] }),
    );
    const start = { edtf: "2019-01-09" };
    await addTerm(ctx, termInput.parse({ agentId: id, role: "State Senator", party: "Green", start }));
    ids.push(id);
  }
  return ids;
}

async function addBills(ctx: ActorContext, random: Random): Promise<string[]> {
  const place = jurisdictionInput.parse({ slug: "written", name: "Written", kind: "state" });
  const { id: jurisdictionId } = await addJurisdiction(ctx, place);
  const session = legislativeSessionInput.parse({ jurisdictionId, slug: "2024", name: "2024 session" });
  const { id: legislativeSessionId } = await addLegislativeSession(ctx, session);
  const ids: string[] = [];
  for (let at = 0; at < bills; at++) {
    const bill = { legislativeSessionId, identifier: `SB ${100 + at}`, title: sentence(random, 12) };
    const { id } = await addBill(ctx, billInput.parse(bill));
    const step = { billId: id, kind: "introduced", day: "2024-02-01", description: sentence(random, 8) };
    await addBillAction(ctx, billActionInput.parse(step));
    ids.push(id);
  }
  return ids;
}

/** A document of many paragraphs, and a statement for the middle sentences of each. */
async function addSource(
  ctx: ActorContext,
  random: Random,
  { agentIds, billIds }: { agentIds: string[]; billIds: string[] },
): Promise<Draft[]> {
  const words = Array.from({ length: statementsOfSource }, () => sentences(random, random.between(25, 60)));
  const paragraphs = words.map((text) => `${sentence(random, 12)} ${text} ${sentence(random, 12)}`);
  const document = {
    title: `${properName(random)} on the record`,
    kind: "transcript",
    publisherName: properName(random),
    url: `https://written.example/${random.below(1_000_000)}`,
    published: { edtf: "2024-03-02" },
    text: paragraphs.join("\n\n"),
  };
  const { id: sourceId } = await logSource(ctx, sourceInput.parse(document));
  return words.map((text) => ({
    kind: "speech",
    words: text,
    summary: sentence(random, 9),
    said: { edtf: "2024-03-01" },
    place: "The chamber",
    sourceId,
    attributions: [
      { role: "speaker", printedName: "As printed", printedTitle: "Senator", agentId: random.pick(agentIds) },
      { role: "relayed_by", printedName: "As relayed", agentId: random.pick(agentIds) },
    ],
    bills: [{ billId: random.pick(billIds), stance: "supports", wording: text.slice(0, 40) }],
  }));
}
