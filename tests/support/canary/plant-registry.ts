// People, organizations, bills and a source that no published statement names, a token in each of their texts.
import { addBill } from "@/lib/bills/commands/add-bill";
import { addBillAction } from "@/lib/bills/commands/add-bill-action";
import { addJurisdiction } from "@/lib/bills/commands/add-jurisdiction";
import { addLegislativeSession } from "@/lib/bills/commands/add-legislative-session";
import { addVote } from "@/lib/bills/commands/add-vote";
import { billActionInput, billInput, legislativeSessionInput, voteInput } from "@/lib/bills/schema";
import type { ActorContext } from "@/lib/context";
import { addAgent } from "@/lib/people/commands/add-agent";
import { addOffice } from "@/lib/people/commands/add-office";
import { addTerm } from "@/lib/people/commands/add-term";
import { agentInput, officeInput, termInput } from "@/lib/people/schema";
import { logSource } from "@/lib/sources/commands/log-source";
import { sourceInput } from "@/lib/sources/schema";
import type { Canaries } from "./tokens";

export type HiddenRegistry = {
  personId: string;
  organizationId: string;
  billId: string;
  sourceId: string;
  /** The last parts of the addresses they would have. */
  personSlug: string;
  organizationSlug: string;
  billAddress: [jurisdiction: string, session: string, identifier: string];
};

export async function plantRegistry(canaries: Canaries, reporter: ActorContext): Promise<HiddenRegistry> {
  const token = (field: string) => canaries.token(`${field}, unpublished`, "desk");
  const organizationSlug = token("name of an organization");
  const organization = await addAgent(
    reporter,
    agentInput.parse({
      kind: "organization",
      name: organizationSlug,
      ...agentTexts(token, "an organization"),
    }),
  );
  const personSlug = token("name of a person");
  const person = await addAgent(
    reporter,
    agentInput.parse({ kind: "person", name: personSlug, ...agentTexts(token, "a person") }),
  );
  const source = await logSource(
    reporter,
    sourceInput.parse({
      title: `${token("file name of a source")}.docx`,
      publisherName: token("publisher"),
      url: `https://example.org/${token("address of a source")}`,
      obtained: token("way a source came"),
      text: token("text of a source"),
    }),
  );
  const office = await addOffice(
    reporter,
    officeInput.parse({ title: token("office"), organizationId: organization.id }),
  );
  const term = { officeId: office.id, organizationId: organization.id, sourceId: source.id };
  await addTerm(
    reporter,
    termInput.parse({ agentId: person.id, role: token("role"), party: token("party"), ...term }),
  );
  const bill = await plantBill(canaries, reporter, { personId: person.id, sourceId: source.id });
  return {
    personId: person.id,
    organizationId: organization.id,
    sourceId: source.id,
    personSlug,
    organizationSlug,
    ...bill,
  };
}

const agentTexts = (token: (field: string) => string, whose: string) => ({
  sortName: token(`filing name of ${whose}`),
  description: token(`description of ${whose}`),
  names: [{ name: token(`other name of ${whose}`), kind: "former" }],
  identifiers: [{ scheme: token(`register of ${whose}`), value: token(`identifier of ${whose}`) }],
});

async function plantBill(
  canaries: Canaries,
  reporter: ActorContext,
  { personId, sourceId }: { personId: string; sourceId: string },
): Promise<Pick<HiddenRegistry, "billId" | "billAddress">> {
  const token = (field: string) => canaries.token(`${field}, unpublished`, "desk");
  const [jurisdiction, session, identifier] = [token("jurisdiction"), token("session"), token("bill number")];
  const { id: jurisdictionId } = await addJurisdiction(reporter, {
    slug: jurisdiction,
    name: token("name of a jurisdiction"),
    kind: "state",
  });
  const { id: legislativeSessionId } = await addLegislativeSession(
    reporter,
    legislativeSessionInput.parse({ jurisdictionId, slug: session, name: token("name of a session") }),
  );
  const { id: billId } = await addBill(
    reporter,
    billInput.parse({
      legislativeSessionId,
      identifier,
      title: token("title of a bill"),
      description: token("description of a bill"),
      names: [{ name: token("everyday name of a bill") }],
    }),
  );
  const about = { billId, day: "2021-03-01" };
  await addBillAction(
    reporter,
    billActionInput.parse({ ...about, kind: "filed", description: token("action on a bill"), sourceId }),
  );
  await addVote(
    reporter,
    voteInput.parse({
      ...about,
      chamber: "upper",
      identifier: token("name of a vote"),
      question: token("question of a vote"),
      result: "passed",
      counts: [{ yes: 1, no: 0, sourceId }],
      ballots: [{ printedName: token("name on a ballot"), option: "yes", agentId: personId }],
    }),
  );
  return { billId, billAddress: [jurisdiction, session, identifier] };
}
