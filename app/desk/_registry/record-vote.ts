import "server-only";
import type { z } from "zod";
import { addVote } from "@/lib/bills/commands/add-vote";
import type { ActorContext } from "@/lib/context";
import { peopleByExactName } from "@/lib/people/queries/people-by-exact-name";
import type { voteForm } from "./form-schemas";

/** Records a vote. Where the person asked for it, a ballot is linked to the one person of exactly its printed name. */
export async function recordVote(ctx: ActorContext, { match, ballots, ...vote }: z.output<typeof voteForm>) {
  const people =
    match === "exact"
      ? await peopleByExactName(
          ctx,
          ballots.map(({ printedName }) => printedName),
        )
      : new Map<string, { id: string }>();
  const found = ballots.map(({ printedName }) => people.get(printedName)?.id ?? null);
  // Two printed names of one person cannot both be its ballot: neither is linked.
  const linked = ballots.map((ballot, index) => {
    const id = found[index] ?? null;
    return { ...ballot, agentId: found.indexOf(id) === found.lastIndexOf(id) ? id : null };
  });
  await addVote(ctx, { ...vote, ballots: linked });
  return { billId: vote.billId };
}
