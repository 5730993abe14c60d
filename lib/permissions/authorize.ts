import type { ActorContext, Context } from "../context";
import { DomainError } from "../errors";
import { can } from "./can";
import { type EntryFacts, type Permission, ruleOf } from "./policy";

/**
 * The first line of every command: refuses whoever may not. A rule that looks at an entry is asked twice, for the
 * role before the entry is read and with the entry once it is.
 * @throws DomainError not_signed_in or not_allowed
 */
export function authorize(
  ctx: Context,
  permission: Permission,
  entry?: EntryFacts,
): asserts ctx is ActorContext {
  if (!ctx.actor) throw new DomainError("not_signed_in", "Sign in first.");
  const allowed =
    entry === undefined
      ? ruleOf(permission).roles.includes(ctx.actor.role)
      : can(ctx.actor, permission, entry);
  if (!allowed) throw new DomainError("not_allowed", refusal(permission));
}

function refusal(permission: Permission): string {
  if (permission === "statement.approve") {
    return "You cannot approve this entry: approval is for an editor who neither wrote nor changed it.";
  }
  return "Your role does not allow this.";
}
