import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { changeBill } from "../change-bill";
import type { BillEdit } from "../schema";

/**
 * Edits a bill. Where its number or session was wrong its address changes, and the old one leads to the new one. Statements
 * already published call the bill what it was called then.
 */
export async function editBill(ctx: Context, edit: BillEdit) {
  authorize(ctx, "registry.edit");
  return changeBill(ctx, edit, "edited");
}
