import type { Actor } from "../context";
import { can } from "../permissions/can";
import type { EntryFacts } from "../permissions/policy";
import { isWithReporter } from "../statements/rules";

/** The acts that would be taken from this person at this moment; a page shows no others. */
export type PossibleActs = {
  edit: boolean;
  submit: boolean;
  approve: boolean;
  requestChanges: boolean;
  publish: boolean;
  comment: boolean;
  /** Why somebody who reviews may not approve this one; null where they may, or do not review. */
  noApproval: "logged" | "changed" | null;
};

export function possibleActs(
  actor: Actor,
  entry: EntryFacts & { contributorIds: readonly string[] },
): PossibleActs {
  const inReview = entry.status === "submitted";
  const reviews = can(actor, "statement.approve", { ...entry, createdById: "", contributorIds: [] });
  const approve = inReview && can(actor, "statement.approve", entry);
  return {
    edit: can(actor, "statement.edit", entry),
    submit: isWithReporter(entry.status) && can(actor, "statement.submit", entry),
    approve,
    requestChanges: inReview && can(actor, "statement.request_changes", entry),
    publish: entry.status === "approved" && can(actor, "statement.publish", entry),
    comment: can(actor, "statement.comment", entry),
    noApproval:
      !inReview || !reviews || approve ? null : entry.createdById === actor.id ? "logged" : "changed",
  };
}
