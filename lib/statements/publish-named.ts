import { publishBills, refreshBillsNaming } from "../bills/publish-bills";
import type { ActorContext } from "../context";
import { publishAgents } from "../people/publish-agents";
import { publishSource } from "../sources/publish-source";
import type { Gathered } from "./gather-edition";

/** Makes public whoever and whatever an edition names that is not public yet. */
export async function publishNamed(
  ctx: ActorContext,
  { agents, keepers, bills, source, cited }: Gathered,
): Promise<void> {
  const { added } = await publishAgents(
    ctx,
    // Who was merged stands as whoever was kept.
    [...agents, ...keepers]
      .filter(({ content }) => !content.mergedInto)
      .map(({ subjectId, content }) => ({ id: subjectId, content })),
  );
  await publishBills(
    ctx,
    bills.map(({ subjectId, content }) => ({ id: subjectId, content })),
  );
  for (const { subjectId, content } of [source, ...cited]) await publishSource(ctx, subjectId, content);
  await refreshBillsNaming(ctx, added);
}
