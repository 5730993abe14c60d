import { notFound, redirect } from "next/navigation";
import { getPageContext } from "@/app/_server/context";
import { AgentRecord } from "@/components/registry/agent-record";
import { describeAgent } from "@/components/registry/describe-agent";
import { agentKindLabels, doneWord } from "@/components/registry/labels";
import { MergedAway, MergedHere } from "@/components/registry/merge-notices";
import { NamingEntries } from "@/components/registry/naming-entries";
import { PossibleDuplicates } from "@/components/registry/possible-duplicates";
import { RecordHead } from "@/components/registry/record-head";
import { RecordHistory } from "@/components/registry/record-history";
import { UsedRecord } from "@/components/registry/used-record";
import { usageOf } from "@/lib/merges/queries/merge-preview";
import { mergeOfAgent, mergesInto } from "@/lib/merges/queries/merges-into";
import type { AgentContent } from "@/lib/people/content";
import { deskAgent } from "@/lib/people/queries/desk-agent";
import { duplicatesOf } from "@/lib/people/queries/possible-duplicates";
import { can } from "@/lib/permissions/can";
import { recordHistory } from "@/lib/revisions/record-history";
import { countedNamings, entriesNaming } from "@/lib/statements/queries/entries-naming";
import { recordId } from "@/lib/text";
import { tellApartAction } from "../people/merge/actions";
import { parentNames } from "./agent-forms";
import { describedSteps } from "./described-steps";
import type { Search } from "./list-query";

export type AgentPlace = "people" | "organizations";

type AgentRecordPageProps = { place: AgentPlace; id: string; search: Search };

/** The record of a person or organization, at the one address of the desk it has. */
export async function AgentRecordPage({ place, id, search }: AgentRecordPageProps) {
  const ctx = await getPageContext(`/desk/${place}/${encodeURIComponent(id)}`, "registry.read");
  const agent = recordId.safeParse(id).success ? await deskAgent(ctx, id) : null;
  if (!agent) notFound();
  const own: AgentPlace = agent.content.kind === "person" ? "people" : "organizations";
  if (own !== place) redirect(own === "people" ? `/desk/people/${id}` : `/desk/organizations/${id}`);
  const mayMerge = can(ctx.actor, "registry.merge");
  const [{ entries, total }, history, parents, { done }, duplicates, merged, away, [usage]] =
    await Promise.all([
      entriesNaming(ctx, { agentId: id }),
      recordHistory<AgentContent>(ctx, id),
      parentNames(ctx),
      search,
      agent.mergedInto ? [] : duplicatesOf(ctx, [id]).then((found) => found.get(id) ?? []),
      mergesInto(ctx, id),
      agent.mergedInto ? mergeOfAgent(ctx, id) : null,
      usageOf(ctx, [id]),
    ]);
  const mayEdit = can(ctx.actor, "registry.edit") && !away;
  return (
    <div className="registry">
      <RecordHead
        kicker={agentKindLabels[agent.content.kind]}
        title={agent.content.name}
        line={agent.content.description}
        ways={[
          ...(mayEdit ? [{ href: `/desk/${place}/${id}/edit`, label: "Edit" }] : []),
          ...(can(ctx.actor, "registry.add") && !away
            ? [{ href: `/desk/${place}/${id}/role`, label: "Add a role" }]
            : []),
          ...(agent.publicPath ? [{ href: agent.publicPath, label: "Open the public page" }] : []),
        ]}
        done={doneWord(done)}
      />
      {away ? <MergedAway merge={away} path={`/desk/${place}`} mayUndo={mayMerge} /> : null}
      <div className="record-columns">
        <div>
          <AgentRecord agent={agent} mayEdit={mayEdit} />
          {usage ? <UsedRecord usage={usage} /> : null}
        </div>
        <div>
          <PossibleDuplicates
            id={id}
            path={`/desk/${place}`}
            duplicates={duplicates.map((duplicate) => ({ ...duplicate, key: crypto.randomUUID() }))}
            tellApart={mayMerge ? tellApartAction : null}
          />
          <MergedHere merges={merged} mayUndo={mayMerge} />
          <NamingEntries
            title="Entries that name it"
            none="No entry you may read names this record."
            entries={entries}
            total={total}
            countedUpTo={countedNamings}
          />
          <RecordHistory
            steps={describedSteps(history.steps, (content) => describeAgent(content, parents))}
            more={history.more}
            href={`/desk/history/${place}/${id}`}
          />
        </div>
      </div>
    </div>
  );
}
