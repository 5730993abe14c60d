import type { PublicStatus } from "@/db/vocabulary";
import { billLabel } from "../bills/build-profile";
import type { BillContent } from "../bills/content";
import { billPath } from "../bills/profile";
import { publicDay } from "../dates/public-day";
import type { SourceContent } from "../sources/content";
import { findWords } from "../sources/find-words";
import { passageAround } from "../sources/passage";
import type { SourceProfile } from "../sources/profile";
import type { Card, CardBill, CardLink, Detail, LinkTarget, Notice, Voice } from "./card";
import type { AttributionContent, StatementContent } from "./content";
import type { EditionAgent } from "./edition-agents";
import { type CitedFiles, citedOnCard, passageOfWords, publicExcerpts } from "./public-evidence";
import { filingDay } from "./rules";

/** All an edition is made of: the approved revision and the revisions of what it names. */
export type EditionParts = {
  id: string;
  number: number;
  slug: string;
  status: PublicStatus;
  /** ISO day of publication: the last resort for filing. */
  publishedOn: string;
  content: StatementContent;
  /** Whom each agent the statement names stands before readers as. */
  agents: ReadonlyMap<string, EditionAgent>;
  bills: ReadonlyMap<string, BillContent>;
  source: { profile: SourceProfile; content: SourceContent };
  /** The other sources cited, by id. */
  cited: ReadonlyMap<string, SourceProfile>;
  /** What is cited of files and texts, by their ids. */
  files: CitedFiles;
  /** The linked statements that are public. */
  targets: ReadonlyMap<string, LinkTarget>;
  provenance: Detail["provenance"];
  /** What readers are told of changes up to this version, the newest first. */
  notices?: readonly Notice[];
};

export type Edition = {
  card: Card;
  detail: Detail;
  filedOn: string;
  timeline: { subjectId: string; roles: string[] }[];
};

/** The edition of a statement: a pure function, so that `stet verify` can make it again and compare. */
export function buildEdition(parts: EditionParts): Edition {
  const { content, source, notices = [] } = parts;
  const filed = filingDay(
    { said: content.said, issued: source.content.issued, published: source.content.published },
    parts.publishedOn,
  );
  const voices = content.attributions.map((attribution) => voiceOf(attribution, parts.agents));
  const bills = content.bills.map((bill) => cardBill(bill, parts.bills));
  const card: Card = {
    id: parts.id,
    number: parts.number,
    slug: parts.slug,
    status: parts.status,
    kind: content.kind,
    words: content.words,
    wordsKind: content.wordsKind,
    summary: content.summary,
    language: content.language,
    said: publicDay(content.said),
    about: publicDay(content.about),
    place: content.place,
    filedOn: filed.day,
    filedBy: filed.by,
    voices,
    source: source.profile,
    ...citedOnCard(content, parts.files),
    bills,
    ...(notices.length > 0 && { notices: [...notices] }),
  };
  const detail: Detail = {
    links: content.links.flatMap((link) => cardLink(link, parts.targets)),
    passage: content.excerpts
      ? passageOfWords(content, parts.files)
      : passageIn(source.content.text, content.words),
    ...(content.excerpts && { excerpts: publicExcerpts(content, parts) }),
    provenance: parts.provenance,
    names: namesOf(voices, bills, source.profile),
  };
  return { card, detail, filedOn: filed.day, timeline: timelineOf(content, parts.agents) };
}

// Editions from before passages were cited show where the words are found in the text as it was pasted.
function passageIn(text: string, words: string) {
  const found = findWords(text, words);
  return found && passageAround(text, found);
}

function voiceOf(attribution: AttributionContent, agents: EditionParts["agents"]): Voice {
  const { agentId, termId, ...printed } = attribution;
  const known = agentId === null ? undefined : agents.get(agentId);
  const terms = known?.terms ?? known?.content.terms;
  const term = terms?.find(({ id }) => id === termId);
  return {
    ...printed,
    agent:
      agentId && known
        ? { id: known.id, kind: known.content.kind, name: known.content.name, slug: known.slug }
        : null,
    office: term ? { role: term.role, party: term.party, organization: term.organization } : null,
  };
}

function cardBill(bill: StatementContent["bills"][number], bills: EditionParts["bills"]): CardBill {
  const { billId, ...position } = bill;
  const content = bills.get(billId);
  if (!content) throw new Error(`Bill ${billId} of the edition has no revision`);
  const { jurisdiction, session, identifierSlug, identifier } = content;
  return {
    id: billId,
    path: billPath({ jurisdiction: jurisdiction.slug, session: session.slug, identifierSlug }),
    identifier,
    label: billLabel(content),
    ...position,
  };
}

// A link to a statement that is not public is left out until it is: an edition tells nothing of drafts.
function cardLink(link: StatementContent["links"][number], targets: EditionParts["targets"]): CardLink[] {
  if (link.targetId === null) return [{ kind: link.kind, target: null, placeholder: link.placeholder }];
  const target = targets.get(link.targetId);
  return target ? [{ kind: link.kind, target, placeholder: "" }] : [];
}

function namesOf(voices: Voice[], bills: CardBill[], source: SourceProfile): string {
  return [
    ...voices.flatMap(({ printedName, printedTitle, agent, office }) => [
      printedName,
      agent?.name ?? "",
      printedTitle,
      office?.role ?? "",
    ]),
    ...bills.flatMap(({ identifier, label }) => [identifier, label]),
    source.title,
    source.publisher,
  ]
    .filter((name) => name !== "")
    .join(" · ");
}

function timelineOf(
  { attributions, bills }: StatementContent,
  agents: EditionParts["agents"],
): Edition["timeline"] {
  const roles = new Map<string, string[]>();
  for (const { agentId, role } of attributions) {
    if (!agentId) continue;
    const subjectId = agents.get(agentId)?.id ?? agentId;
    const held = roles.get(subjectId) ?? [];
    if (!held.includes(role)) roles.set(subjectId, [...held, role]);
  }
  return [
    ...[...roles].map(([subjectId, held]) => ({ subjectId, roles: held })),
    ...bills.map(({ billId }) => ({ subjectId: billId, roles: [] })),
  ];
}
