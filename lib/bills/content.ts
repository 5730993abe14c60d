import type { FactSource, Sourced } from "../sources/fact-source";
import type { BillProfile, PublicVote } from "./profile";

/** What a revision of a bill holds; made by desk.bill_content. Like the profile, but ballots name agents by id. */
export type BillContent = Omit<BillProfile, "id" | "path" | "searchable" | "names" | "votes"> & {
  identifierSlug: string;
  names: (BillProfile["names"][number] & Sourced)[];
  votes: (Omit<PublicVote, "ballots"> & {
    ballots: {
      printedName: string;
      option: PublicVote["ballots"][number]["option"];
      agentId: string | null;
    }[];
  } & Sourced)[];
  /** Where title and description come from; absent where neither is said. */
  sources?: { title?: FactSource; description?: FactSource };
};
