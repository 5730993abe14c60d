// The words readers see for the closed lists of a bill.
import type { BallotOption, Chamber, VoteResult } from "@/db/vocabulary";

export const chamberLabels: Record<Chamber, string> = {
  lower: "Lower chamber",
  upper: "Upper chamber",
  joint: "Both chambers together",
  executive: "Executive",
};

export const resultLabels: Record<VoteResult, string> = {
  passed: "Passed",
  failed: "Failed",
  tied: "Tied",
};

/** Each kind of non-vote keeps its own word. */
export const ballotLabels: Record<BallotOption, string> = {
  yes: "Yes",
  no: "No",
  abstained: "Abstained",
  absent: "Absent",
  excused: "Excused",
  not_voting: "Not voting",
};

export const ballotLetters: Record<BallotOption, string> = {
  yes: "Y",
  no: "N",
  abstained: "P",
  absent: "A",
  excused: "X",
  not_voting: "X",
};
