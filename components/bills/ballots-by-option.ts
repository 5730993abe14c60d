import { type BallotOption, ballotOptions } from "@/db/vocabulary";
import type { PublicBallot } from "@/lib/bills/profile";

/** Ballots grouped as they were cast, each group by name. Kinds of non-vote stay apart. */
export function ballotsByOption(
  ballots: readonly PublicBallot[],
): { option: BallotOption; ballots: PublicBallot[] }[] {
  return ballotOptions
    .map((option) => ({
      option,
      ballots: ballots
        .filter((ballot) => ballot.option === option)
        .sort((a, b) => a.printedName.localeCompare(b.printedName, "en")),
    }))
    .filter(({ ballots: cast }) => cast.length > 0);
}
