import { counted } from "@/components/ui/in-words";
import type { Usage } from "@/lib/merges/queries/merge-preview";

/** Where a record is used, a phrase for each kind of use. */
export const usedIn = ({ statements, votes, members, rolesAt, sources, requests }: Usage): string[] =>
  [
    statements > 0 ? counted(statements, "statement") : "",
    votes > 0 ? counted(votes, "vote") : "",
    members > 0
      ? counted(members, "organization that is part of it", "organizations that are part of it")
      : "",
    rolesAt > 0 ? counted(rolesAt, "role at it", "roles at it") : "",
    sources > 0 ? counted(sources, "source it published", "sources it published") : "",
    requests > 0 ? counted(requests, "records request") : "",
  ].filter(Boolean);
