import type { Actor } from "../context";
import { type EntryFacts, type Permission, ruleOf } from "./policy";

/** Whether somebody may do something, to the given entry where the rule looks at one. */
export function can(actor: Actor | null, permission: Permission, entry?: EntryFacts): boolean {
  if (!actor) return false;
  const rule = ruleOf(permission);
  if (!rule.roles.includes(actor.role)) return false;
  if (!rule.when) return true;
  return entry !== undefined && rule.when(actor.id, actor.role, entry);
}
