// Saved views: a name for a way of looking at the queue, for oneself or for the team.
import { z } from "zod";
import { type ViewScope, viewScopes } from "@/db/queue-vocabulary";
import { recordId, requiredLine } from "../text";

const viewName = requiredLine(60, "Give the view a name.");

export const viewToSave = z.strictObject({
  name: viewName,
  scope: z.enum(viewScopes),
  /** viewText of the view. */
  view: z.string().max(3000),
});
export type ViewToSave = z.output<typeof viewToSave>;

export const viewToRemove = z.strictObject({ id: recordId });
export type ViewToRemove = z.output<typeof viewToRemove>;

export type SavedView = {
  id: string;
  name: string;
  scope: ViewScope;
  href: `/desk?${string}`;
  by: string;
  /** Whether whoever asks may rename and remove it. */
  mine: boolean;
};
