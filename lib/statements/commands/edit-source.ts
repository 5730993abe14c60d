import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import type { SourceEdit } from "../../sources/schema";
import { changeSource } from "../change-source";

/**
 * Edits what is said of a source. Every unpublished entry that rests on it changes with it, so approvals are void. A
 * public source is for editors: its page shows the edit at once; statements already published keep what they said.
 */
export async function editSource(ctx: Context, edit: SourceEdit) {
  authorize(ctx, "source.log");
  return changeSource(ctx, edit, "edited");
}
