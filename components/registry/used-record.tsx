import { Listed } from "@/components/ui/in-words";
import type { Usage } from "@/lib/merges/queries/merge-preview";
import { usedIn } from "./used-in";

/** Where a record is used, and that it stays. */
export function UsedRecord({ usage }: { usage: Usage }) {
  const used = usedIn(usage);
  return (
    <p className="quiet">
      {used.length > 0 ? (
        <>
          Used in <Listed items={used} />.
        </>
      ) : (
        "Not used yet."
      )}{" "}
      Records are never deleted. One that stands twice is merged.
    </p>
  );
}
