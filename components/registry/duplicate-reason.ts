import type { PossibleDuplicate } from "@/lib/people/queries/possible-duplicates";
import { duplicateWords } from "./labels";

/** "The same name: dana field". */
export const duplicateReason = ({ reason, shared }: Pick<PossibleDuplicate, "reason" | "shared">) =>
  shared ? `${duplicateWords[reason]}: ${shared}` : duplicateWords[reason];
