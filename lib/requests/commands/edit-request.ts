import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { changeRequest } from "../change-request";
import type { RequestEdit } from "../schema";

/** Edits what a request is about and who asked whom. Its events and items are appended to, never edited. */
export async function editRequest(ctx: Context, edit: RequestEdit) {
  authorize(ctx, "request.record");
  return changeRequest(ctx, edit, "edited");
}
