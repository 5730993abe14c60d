import "server-only";
import type { z } from "zod";
import { addVote } from "@/lib/bills/commands/add-vote";
import { editVote } from "@/lib/bills/commands/edit-vote";
import { deskVote } from "@/lib/bills/queries/desk-bill-parts";
import type { VoteInput } from "@/lib/bills/schema";
import type { ActorContext } from "@/lib/context";
import { peopleByExactName } from "@/lib/people/queries/people-by-exact-name";
import type { voteEditForm, voteForm } from "./form-schemas";

/** Records a vote. Where the person asked for it, a ballot is linked to the one person of exactly its printed name. */
export async function recordVote(ctx: ActorContext, { match, ballots, ...vote }: z.output<typeof voteForm>) {
  await addVote(ctx, { ...vote, ballots: match === "exact" ? await linkedByName(ctx, ballots) : ballots });
  return { billId: vote.billId };
}

/** Edits a vote. A ballot keeps the person it is linked to as long as its printed name stays. */
export async function changeVote(
  ctx: ActorContext,
  { id, version, match, vote }: z.output<typeof voteEditForm>,
) {
  const held = await deskVote(ctx, id);
  const links = new Map(held?.ballots.map(({ printedName, agentId }) => [printedName, agentId]));
  const kept = vote.ballots.map((ballot) => ({ ...ballot, agentId: links.get(ballot.printedName) ?? null }));
  const ballots = match === "exact" ? await linkedByName(ctx, kept) : kept;
  return editVote(ctx, { id, version, vote: { ...vote, ballots } });
}

type Ballots = VoteInput["ballots"];

async function linkedByName(ctx: ActorContext, ballots: Ballots): Promise<Ballots> {
  const open = ballots.filter(({ agentId }) => agentId === null);
  const people = await peopleByExactName(
    ctx,
    open.map(({ printedName }) => printedName),
  );
  const found = ballots.map(({ printedName, agentId }) => agentId ?? people.get(printedName)?.id ?? null);
  // Two printed names of one person cannot both be its ballot: neither is linked.
  return ballots.map((ballot, index) => {
    const id = found[index] ?? null;
    return { ...ballot, agentId: found.indexOf(id) === found.lastIndexOf(id) ? id : ballot.agentId };
  });
}
