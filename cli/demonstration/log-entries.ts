import { checkItems } from "@/db/review-vocabulary";
import type { ActorContext } from "@/lib/context";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { statementInput } from "@/lib/statements/schema";
import type { AccountKey } from "./accounts";
import type { CitedClips } from "./evidence";
import { type Entered, idOf, termKey } from "./registry";
import { type DemonstrationEntry, entries } from "./statements";

/** Logs each entry and takes it as far as it has come: another person reviews, an editor publishes. */
export async function logEntries(
  people: Record<AccountKey, ActorContext>,
  entered: Entered,
  clips: CitedClips,
): Promise<void> {
  const logged = new Map<string, string>();
  for (const entry of entries) {
    const { id, version } = await logStatement(people[entry.by], inputOf(entry, { entered, logged, clips }));
    logged.set(entry.key, id);
    if (entry.ends === "draft") continue;
    const submitted = await submitStatement(people[entry.by], { id, version });
    if (entry.ends === "submitted") continue;
    const seen = { id, version: submitted.version };
    if (entry.ends !== "published") {
      await requestChanges(people.editor, { ...seen, comment: entry.ends.changesRequested });
      continue;
    }
    const approved = await approveStatement(people.editor, {
      ...seen,
      comment: "",
      checks: [...checkItems],
    });
    await publishStatement(people.editor, { id, version: approved.version });
  }
}

type Known = { entered: Entered; logged: Map<string, string>; clips: CitedClips };

function inputOf(entry: DemonstrationEntry, { entered, logged, clips }: Known) {
  return statementInput.parse({
    ...entry.statement,
    sourceId: idOf(entered.sources, entry.source),
    attributions: entry.voices.map(({ agent, term, ...voice }) => ({
      ...voice,
      agentId: agent ? idOf(entered.agents, agent) : null,
      termId: agent && term ? idOf(entered.terms, termKey(agent, term)) : null,
    })),
    bills: entry.bill ? [{ ...entry.bill, billId: entered.billId }] : [],
    links: (entry.links ?? []).map(({ to, placeholder, kind }) => ({
      kind,
      targetId: to ? idOf(logged, to) : null,
      placeholder: placeholder ?? "",
    })),
    excerpts: clips.get(entry.key) ?? [],
  });
}
