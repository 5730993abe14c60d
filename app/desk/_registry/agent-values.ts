import { choicesOf } from "@/components/registry/choices-of";
import type { Choice } from "@/components/registry/fields";
import type { FormFields } from "@/components/registry/form-fields";
import { agentKindLabels, agentNameKindLabels } from "@/components/registry/labels";
import { agentKinds, agentNameKinds } from "@/db/vocabulary";
import type { FormValues } from "@/lib/action-result";
import type { AgentContent } from "@/lib/people/content";
import type { FactSource } from "@/lib/sources/fact-source";

/** A record as its form begins. */
export const agentValues = (content: AgentContent): FormValues => ({
  kind: content.kind,
  name: content.name,
  sortName: content.sortName,
  description: content.description,
  parentId: content.parentId ?? "",
  nameSourceId: content.sources?.name?.id ?? "",
  descriptionSourceId: content.sources?.description?.id ?? "",
  names: content.names.map(({ name, kind, validFrom, validTo, source }) => ({
    name,
    kind,
    validFrom: validFrom ?? "",
    validTo: validTo ?? "",
    sourceId: source?.id ?? "",
  })),
  identifiers: content.identifiers.map(({ scheme, value, source }) => ({
    scheme,
    value,
    sourceId: source?.id ?? "",
  })),
});

/** The sources its facts name. */
export const agentSources = ({ sources, names, identifiers }: AgentContent): FactSource[] =>
  [
    sources?.name,
    sources?.description,
    ...names.map(({ source }) => source),
    ...identifiers.map(({ source }) => source),
  ].filter((source) => source !== undefined);

/** What the fields of its form are called. */
export const agentFields = (parents: readonly Choice[], sources: readonly Choice[]): FormFields => ({
  fields: {
    kind: { label: "Kind", choices: choicesOf(agentKinds, agentKindLabels) },
    name: { label: "Name" },
    nameSourceId: { label: "Source of the name", choices: sources },
    sortName: { label: "Filed as" },
    description: { label: "In one line" },
    descriptionSourceId: { label: "Source of the line", choices: sources },
    parentId: { label: "Part of", choices: parents },
  },
  lists: {
    names: {
      label: "Other names",
      key: ["name"],
      fields: {
        name: { label: "Name" },
        kind: { label: "Kind", choices: choicesOf(agentNameKinds, agentNameKindLabels) },
        validFrom: { label: "From" },
        validTo: { label: "To" },
        sourceId: { label: "Source", choices: sources },
      },
    },
    identifiers: {
      label: "Identifiers",
      key: ["scheme", "value"],
      fields: {
        scheme: { label: "Register" },
        value: { label: "Identifier" },
        sourceId: { label: "Source", choices: sources },
      },
    },
  },
});
