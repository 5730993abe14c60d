import type { Stance } from "@/db/vocabulary";
import type { BillProfile, PublicBallot, PublicVote } from "@/lib/bills/profile";
import type { Card } from "@/lib/statements/card";
import { isSpeaking } from "@/lib/statements/rules";

export type SaidOnBill = Pick<Card, "number" | "slug" | "said"> & { stance: Stance };

/** What one person said on a bill, and how the same person is recorded in each of its votes. */
export type SayAndVote = {
  agent: { id: string; name: string; slug: string };
  said: SaidOnBill[];
  /** One for each vote, null where no ballot of this person is on record. */
  ballots: (PublicBallot | null)[];
};

const statementsShown = 2;

/**
 * Sets statements beside ballots, and draws nothing from it. One row for each matched person whose own words these
 * are, speaker or signatory; somebody who is only quoted took no stance by it. In the order of the cards.
 */
export function sayAndVote(
  bill: Pick<BillProfile, "id">,
  votes: readonly PublicVote[],
  cards: readonly Card[],
): SayAndVote[] {
  const rows = new Map<string, SayAndVote>();
  const castIn = votes.map(({ ballots }) => new Map(ballots.map((ballot) => [ballot.agent?.id, ballot])));
  for (const card of cards) {
    const stance = card.bills.find(({ id }) => id === bill.id)?.stance;
    if (stance === undefined || card.status === "retracted") continue;
    for (const { agent, role } of card.voices) {
      if (agent?.kind !== "person" || !isSpeaking(role)) continue;
      const row = rows.get(agent.id) ?? {
        agent,
        said: [],
        ballots: castIn.map((ballots) => ballots.get(agent.id) ?? null),
      };
      rows.set(agent.id, row);
      if (row.said.length < statementsShown && row.said.at(-1)?.number !== card.number) {
        row.said.push({ number: card.number, slug: card.slug, said: card.said, stance });
      }
    }
  }
  return [...rows.values()];
}

/** How many members voted by name and have no row. */
export function votedInSilence(votes: readonly PublicVote[], rows: readonly SayAndVote[]): number {
  const spoke = new Set(rows.map(({ agent }) => agent.id));
  const names = votes.flatMap(({ ballots }) =>
    ballots
      .filter(({ agent }) => !agent || !spoke.has(agent.id))
      .map(({ agent, printedName }) => agent?.id ?? printedName),
  );
  return new Set(names).size;
}
