import type { Field } from "@/components/reviews/field-changes";
import { dateInWords } from "@/lib/dates/words";
import type { AgentContent, TermContent } from "@/lib/people/content";
import { agentKindLabels, agentNameKindLabels } from "./labels";
import { type SourcedFact, sourceText } from "./source-text";

/**
 * The record of a person or organization, field by field.
 * @param parents What the organizations it may be part of are called, by id.
 */
export function describeAgent(content: AgentContent, parents: Readonly<Record<string, string>>): Field[] {
  return [
    ...describeAgentFields(content, parents),
    { key: "terms", label: "Roles", text: content.terms.map(termText).join("\n") },
    { key: "sources", label: "Sources", text: sourceText(agentFacts(content)) },
  ];
}

/** The same without its roles, which are no part of what its form sends. */
export function describeAgentFields(
  content: Omit<AgentContent, "terms">,
  parents: Readonly<Record<string, string>>,
): Field[] {
  const names = content.names.map(({ name, kind, validFrom, validTo }) => {
    const days = [validFrom && `from ${dateInWords(validFrom)}`, validTo && `to ${dateInWords(validTo)}`];
    return [`${agentNameKindLabels[kind]}: ${name}`, ...days].filter(Boolean).join(" ");
  });
  const identifiers = content.identifiers.map(({ scheme, value }) => `${scheme}: ${value}`);
  return [
    { key: "name", label: "Name", text: content.name },
    { key: "kind", label: "Kind", text: agentKindLabels[content.kind] },
    { key: "sortName", label: "Filed as", text: content.sortName },
    { key: "description", label: "In one line", text: content.description },
    {
      key: "parent",
      label: "Part of",
      text: content.parentId ? (parents[content.parentId] ?? "another record") : "",
    },
    // Their order says nothing.
    { key: "names", label: "Other names", text: names.toSorted().join("\n") },
    { key: "identifiers", label: "Identifiers", text: identifiers.toSorted().join("\n") },
  ];
}

function termText({ role, party, organization, startEdtf, endEdtf }: TermContent): string {
  return [
    role,
    party ? `(${party})` : "",
    organization ? `at ${organization}` : "",
    startEdtf ? `from ${dateInWords(startEdtf)}` : "",
    endEdtf ? `to ${dateInWords(endEdtf)}` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

const agentFacts = ({ name, sources, names, identifiers }: AgentContent): SourcedFact[] => [
  { fact: name, source: sources?.name },
  { fact: "In one line", source: sources?.description },
  ...names.map(({ name, source }) => ({ fact: name, source })),
  ...identifiers.map(({ scheme, value, source }) => ({ fact: `${scheme} ${value}`, source })),
];
