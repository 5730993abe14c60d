import type { StatementStatus, UserRole } from "@/db/vocabulary";

// Who may do what. The only file in which the name of a role decides anything; every command asks it first.
// Admins are no exception to the two-person rule.

const everyone: UserRole[] = ["reporter", "editor", "admin"];
const editors: UserRole[] = ["editor", "admin"];

/** What a rule may look at: whose entry it is and how far it has come. */
export type EntryFacts = { createdById: string; status: StatementStatus; contributorIds?: readonly string[] };

type Rule = { roles: UserRole[]; when?: (actorId: string, role: UserRole, entry: EntryFacts) => boolean };

const mayRead: NonNullable<Rule["when"]> = (actorId, role, entry) =>
  mine(actorId, entry) || editors.includes(role) || !["draft", "changes_requested"].includes(entry.status);

const mine = (actorId: string, entry: EntryFacts) => entry.createdById === actorId;
const isPublic = (entry: EntryFacts) => ["published", "corrected", "retracted"].includes(entry.status);

export const policy = {
  "desk.open": { roles: everyone },
  "statement.log": { roles: everyone },
  // A draft is its author's and the editors' to read, until it is submitted.
  "statement.read": { roles: everyone, when: mayRead },
  "statement.comment": { roles: everyone, when: mayRead },
  "statement.edit": {
    roles: everyone,
    when: (actorId, role, entry) => !isPublic(entry) && (mine(actorId, entry) || editors.includes(role)),
  },
  "statement.submit": {
    roles: everyone,
    when: (actorId, role, entry) => mine(actorId, entry) || editors.includes(role),
  },
  "statement.request_changes": { roles: editors },
  "statement.approve": {
    roles: editors,
    when: (actorId, _role, entry) => !mine(actorId, entry) && !entry.contributorIds?.includes(actorId),
  },
  "statement.publish": { roles: editors },
  "registry.read": { roles: everyone },
  "registry.add": { roles: everyone },
  "registry.edit": { roles: editors },
  "source.log": { roles: everyone },
  // Whoever logged a source may mend it while it is not public; others leave that to the editors.
  "source.edit_of_others": { roles: editors },
  // Files of a source: as with the source itself, whose it is decides while it is not public (see source.log).
  "capture.add": { roles: everyone },
  "capture.add_to_public": { roles: editors },
  "recording.describe": { roles: everyone },
  "transcript.correct": { roles: everyone },
  "request.record": { roles: everyone },
  // Readers see a request with the first public source it led to; from then on only editors add to it.
  "request.record_on_public": { roles: editors },
  "user.manage": { roles: ["admin"] },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof policy;

export const ruleOf = (permission: Permission): Rule => policy[permission];
