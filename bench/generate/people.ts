// Two thousand agents: four of five are people with one to three terms, the others organizations.
import type { AgentContent } from "@/lib/people/content";
import type { Citation } from "@/lib/sources/profile";
import { dayAfter, idOf, type Random, seeded } from "./random";
import { capitalised, properName, sentence, word } from "./vocabulary";

export type GeneratedAgent = { id: string; slug: string; content: AgentContent };

const parties = ["", "Green Hill Party", "River Party", "Union of Towns"];
const roles = [
  "Mayor",
  "State Representative",
  "State Senator",
  "Council Member",
  "Commissioner",
  "Treasurer",
];
const organizationKinds = ["Association", "Local", "Department", "Council", "Coalition", "Foundation"];

/** The first is the one who speaks most: an executive, so without ballots of their own. */
export function makeAgents(count: number): GeneratedAgent[] {
  const random = seeded(101);
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, at) => {
    const id = idOf("agent", at);
    const content = at % 5 === 4 ? organization(random) : person(random, id, at);
    return { id, slug: freeSlug(content, taken), content };
  });
}

/** Ranks of agents who are people. */
export const isPersonAt = (at: number) => at % 5 !== 4;

function person(random: Random, id: string, at: number): AgentContent {
  const first = properName(random);
  const last = properName(random);
  const name = `${first} ${last}`;
  return {
    kind: "person",
    name,
    sortName: `${last}, ${first}`,
    description: sentence(random, 8),
    parentId: null,
    names: [
      { name, kind: "main", validFrom: null, validTo: null },
      { name: `${first.charAt(0)}. ${last}`, kind: "short", validFrom: null, validTo: null },
    ],
    identifiers: [{ scheme: "registry", value: `P-${at}` }],
    terms: Array.from({ length: random.between(1, 3) }, (_, term) => termOf(random, id, at, term)),
  };
}

function termOf(random: Random, agentId: string, at: number, term: number): AgentContent["terms"][number] {
  const start = dayAfter(term * 700 + random.below(200));
  const end = term < 2 && random.chance(0.5) ? dayAfter(term * 700 + 600) : null;
  return {
    id: idOf(`term of ${agentId}`, term),
    role: at === 0 ? "Governor" : random.pick(roles),
    party: random.pick(parties),
    officeId: null,
    organizationId: null,
    organization: `${properName(random)} Assembly`,
    startEdtf: start,
    startFrom: start,
    startTo: start,
    endEdtf: end,
    endFrom: end,
    endTo: end,
    source: citation(random),
  };
}

function organization(random: Random): AgentContent {
  const name = `${properName(random)} ${properName(random)} ${random.pick(organizationKinds)}`;
  return {
    kind: "organization",
    name,
    sortName: "",
    description: sentence(random, 9),
    parentId: null,
    names: [{ name, kind: "main", validFrom: null, validTo: null }],
    identifiers: [],
    terms: [],
  };
}

/** Where a fact of the registry comes from. */
export const citation = (random: Random): Citation => ({
  title: `${properName(random)} ${word(random)} ${word(random)}`,
  kind: "official_record",
  publisher: `${properName(random)} County`,
  url: `https://${word(random)}.example/records/${random.below(90_000)}`,
  published: dayAfter(random.below(2000)),
});

function freeSlug({ name, kind }: AgentContent, taken: Set<string>): string {
  const base = name.toLowerCase().replaceAll(/[^a-z]+/g, "-");
  for (let attempt = 1; ; attempt++) {
    const slug = attempt === 1 ? base : `${base}-${attempt}`;
    const path = `${kind === "person"} ${slug}`;
    if (taken.has(path)) continue;
    taken.add(path);
    return slug;
  }
}

export const placeName = (random: Random) => `${capitalised(word(random))} Hall`;
