import type { ReactNode } from "react";
import { type ShapeName, shape } from "./marks";

export type Tone =
  | "draft"
  | "review"
  | "changes"
  | "approved"
  | "published"
  | "corrected"
  | "retracted"
  | "contested";

/** A state: shape, then word, on the ground of its tone. */
export function Tag({ tone, mark, children }: { tone: Tone; mark: ShapeName; children: ReactNode }) {
  return (
    <span className={`tag tag-${tone}`}>
      {shape(mark)}
      {children}
    </span>
  );
}
