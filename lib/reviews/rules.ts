import type { Actor } from "../context";
import { can } from "../permissions/can";
import { type EntryFacts, entryStateOf } from "../permissions/entry-state";

/** The acts that would be taken from this person at this moment; a page shows no others. */
export type PossibleActs = {
  edit: boolean;
  submit: boolean;
  approve: boolean;
  requestChanges: boolean;
  publish: boolean;
  comment: boolean;
  schedule: boolean;
  embargo: boolean;
  assign: boolean;
  reassign: boolean;
  takeOver: boolean;
  correct: boolean;
  issue: boolean;
  /** Why somebody who reviews may not approve this one; null where they may, or do not review. */
  noApproval: "logged" | "changed" | null;
};

export function possibleActs(
  actor: Actor,
  entry: EntryFacts & { contributorIds: readonly string[] },
): PossibleActs {
  const inReview = ["submitted", "correction_submitted"].includes(entryStateOf(entry));
  const reviews = can(actor, "statement.approve", { ...entry, createdById: "", contributorIds: [] });
  const approve = can(actor, "statement.approve", entry);
  return {
    edit: can(actor, "statement.edit", entry),
    submit: can(actor, "statement.submit", entry),
    approve,
    requestChanges: can(actor, "statement.request_changes", entry),
    publish: can(actor, "statement.publish", entry),
    comment: can(actor, "statement.comment", entry),
    schedule: can(actor, "statement.schedule", entry),
    embargo: can(actor, "statement.embargo", entry),
    assign: can(actor, "statement.assign", entry),
    reassign: can(actor, "statement.reassign", entry),
    takeOver: can(actor, "statement.take_over", entry),
    correct: can(actor, "correction.open", entry),
    issue: can(actor, "correction.issue", entry),
    noApproval:
      !inReview || !reviews || approve ? null : entry.createdById === actor.id ? "logged" : "changed",
  };
}
