import { counted } from "@/components/ui/in-words";
import type { Total } from "@/lib/statements/queries/statements-by-words";

/** "1,204 statements", "about 41,000 statements". */
export function totalInWords({ count, exact }: Total): string {
  if (count === 0) return "No statement found";
  return exact ? counted(count, "statement") : `About ${counted(count, "statement")}`;
}
