import type { EntryState, OpenCorrectionState, StatementStatus } from "@/db/vocabulary";

/** What a rule may look at: whose entry it is, how far it has come, who changed it since it was last approved. */
export type EntryFacts = {
  createdById: string;
  status: StatementStatus;
  /** The correction under way; null or absent where there is none. */
  correction?: { state: OpenCorrectionState; openedById: string } | null;
  contributorIds?: readonly string[];
};

/** Where an entry stands: a public one under correction stands where the correction does. */
export const entryStateOf = ({ status, correction }: EntryFacts): EntryState =>
  correction ? `correction_${correction.state}` : status;
