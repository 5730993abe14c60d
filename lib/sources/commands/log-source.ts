import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import type { SourceInput } from "../schema";
import { insertSource } from "../write-source";

/** Logs a document. It becomes public with the first edition that rests on it. */
export async function logSource(ctx: Context, input: SourceInput) {
  authorize(ctx, "source.log");
  return transaction(ctx, (ctx) => insertSource(ctx, input));
}
