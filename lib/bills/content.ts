import type { BillProfile, PublicVote } from "./profile";

/** What a revision of a bill holds; made by desk.bill_content. Like the profile, but ballots name agents by id. */
export type BillContent = Omit<BillProfile, "id" | "path" | "searchable" | "votes"> & {
  identifierSlug: string;
  votes: (Omit<PublicVote, "ballots"> & {
    ballots: {
      printedName: string;
      option: PublicVote["ballots"][number]["option"];
      agentId: string | null;
    }[];
  })[];
};
