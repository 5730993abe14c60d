import type { ActorContext, Context } from "../context";
import { DomainError } from "../errors";
import { can, canInAnotherState, canSometimes } from "./can";
import { type EntryFacts, entryStateOf } from "./entry-state";
import { type Permission, ruleOf } from "./policy";
import { stateInWords } from "./state-in-words";

/**
 * The first line of every command: refuses whoever may not. A rule that looks at an entry is asked twice, for the
 * role before the entry is read and with the entry once it is.
 * @throws DomainError not_signed_in, not_allowed, or conflict where only the state of the entry stands against it
 */
export function authorize(
  ctx: Context,
  permission: Permission,
  entry?: EntryFacts,
): asserts ctx is ActorContext {
  const { actor } = ctx;
  if (!actor) throw new DomainError("not_signed_in", "Sign in first.");
  if (entry ? can(actor, permission, entry) : canSometimes(actor, permission)) {
    if (ruleOf(permission).confirmed) requireConfirmed(ctx);
    return;
  }
  if (actor.needsFactor) throw factorFirst();
  if (entry && canInAnotherState(actor, permission, entry)) {
    const message = `This is not done to an entry that is ${stateInWords[entryStateOf(entry)]}.`;
    throw new DomainError("conflict", message, {}, { status: entry.status });
  }
  throw new DomainError("not_allowed", refusal(permission));
}

/** @throws DomainError not_allowed, with detail.confirm, where the sign-in was not confirmed of late */
function requireConfirmed({ actor }: Context): void {
  if (actor?.confirmed) return;
  throw new DomainError("not_allowed", "Confirm first that it is you.", {}, { confirm: true });
}

/** With detail.setUp: the way on leads through the account page. */
const factorFirst = () =>
  new DomainError(
    "not_allowed",
    "Set up a second factor first: your role needs one here. Nothing was done.",
    {},
    { setUp: true },
  );

function refusal(permission: Permission): string {
  if (permission === "statement.approve") {
    return "You cannot approve this entry: approval is for an editor who neither wrote nor changed it.";
  }
  return "Your role does not allow this.";
}
