import type { BallotOption } from "@/db/vocabulary";
import { ballotLabels, ballotLetters } from "./labels";

/** One ballot as a square: its fill and letter say how it was cast. Never without the word beside it. */
export const BallotSquare = ({ option }: { option: BallotOption }) => (
  <span className={`ballot ballot-${option}`} aria-hidden="true">
    {ballotLetters[option]}
  </span>
);

/** The square with its word. */
export const Ballot = ({ option }: { option: BallotOption }) => (
  <span className="ballot-word">
    <BallotSquare option={option} /> {ballotLabels[option]}
  </span>
);
