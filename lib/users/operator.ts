import type { Database } from "@/db/connect";
import type { Context } from "../context";
import { authorize } from "../permissions/authorize";

/**
 * Whoever runs the stet command holds the password of the database itself, so there is nobody to ask for leave. Made
 * by cli/ alone; a request from the web always comes with a Context.
 */
export type OperatorContext = { db: Database; actor: null; operator: true; inTransaction?: boolean };

/**
 * The first line of the commands about access.
 * @throws DomainError not_signed_in or not_allowed
 */
export function authorizeAccess(ctx: Context | OperatorContext): void {
  if ("operator" in ctx) return;
  authorize(ctx, "user.manage");
}
