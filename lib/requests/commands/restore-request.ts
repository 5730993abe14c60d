import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { revisionToRestore } from "../../revisions/revision-to-restore";
import type { RecordRestoration } from "../../revisions/schema";
import { transaction } from "../../transaction";
import { changeRequest } from "../change-request";
import type { RequestContent } from "../content";

/** Brings back what a request said at an earlier revision, as a new one. Its events and items are never taken back. */
export async function restoreRequest(ctx: Context, restoration: RecordRestoration) {
  authorize(ctx, "request.record");

  return transaction(ctx, async (ctx) => {
    const { id, version } = restoration;
    const content = await revisionToRestore<RequestContent>(ctx, "records_request", restoration);
    const { events: _events, items: _items, ...request } = content;
    return changeRequest(ctx, { id, version, request }, "restored");
  });
}
