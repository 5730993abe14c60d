import type { FormValues } from "@/lib/action-result";
import type { AgentContent } from "@/lib/people/content";

/** A record as its form begins. */
export const agentValues = (content: AgentContent): FormValues => ({
  kind: content.kind,
  name: content.name,
  sortName: content.sortName,
  description: content.description,
  parentId: content.parentId ?? "",
  names: content.names.map(({ name, kind, validFrom, validTo }) => ({
    name,
    kind,
    validFrom: validFrom ?? "",
    validTo: validTo ?? "",
  })),
  identifiers: content.identifiers,
});
