import { shape } from "@/components/ui/marks";
import type { Stance } from "@/db/vocabulary";
import { stanceLabels } from "./labels";

/** The stance as stated: shape, then word. */
export function StanceMark({ stance }: { stance: Stance }) {
  return (
    <span className="stance">
      {shape(stance)}
      {stanceLabels[stance]}
    </span>
  );
}
