import { entryStates } from "@/db/vocabulary";
import type { Actor } from "../context";
import { type EntryFacts, entryStateOf } from "./entry-state";
import { type Permission, ruleOf, type Whose } from "./policy";

/** Whether somebody may do something, to the given entry where the act looks at one. */
export function can(actor: Actor | null, permission: Permission, entry?: EntryFacts): boolean {
  if (!actor) return false;
  const { roles, entry: grants, withoutFactor } = ruleOf(permission);
  if (actor.needsFactor && !withoutFactor) return false;
  if (roles) return roles.includes(actor.role);
  if (!entry) return false;
  return fits(grants?.[actor.role]?.[entryStateOf(entry)], actor, entry);
}

/** Whether there is any state in which somebody may do it, to an entry of their own or of others. */
export const canSometimes = (actor: Actor | null, permission: Permission): boolean =>
  actor !== null &&
  (!actor.needsFactor || ruleOf(permission).withoutFactor === true) &&
  (can(actor, permission) || Object.keys(ruleOf(permission).entry?.[actor.role] ?? {}).length > 0);

/** Whether it is the state of the entry alone that stands against it. */
export const canInAnotherState = (actor: Actor, permission: Permission, entry: EntryFacts): boolean =>
  entryStates.some((state) => fits(ruleOf(permission).entry?.[actor.role]?.[state], actor, entry));

function fits(whose: Whose | undefined, { id }: Actor, entry: EntryFacts): boolean {
  switch (whose) {
    case "any":
      return true;
    case "own":
      return entry.createdById === id || entry.correction?.openedById === id;
    case "uninvolved":
      return entry.createdById !== id && !entry.contributorIds?.includes(id);
    default:
      return false;
  }
}
