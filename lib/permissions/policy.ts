import type { EntryState, UserRole } from "@/db/vocabulary";

// Who may do what: one table of act, role and state of the entry. The only file in which the name of a role decides
// anything; every command, page, action and route asks it, docs/permissions.md prints it. Admins are no exception to
// the two-person rule.

/**
 * Whose entry an act may be done to. Own: logged by them, or under a correction they opened. Uninvolved: neither
 * logged nor changed by them since it was last approved.
 */
export type Whose = "any" | "own" | "uninvolved";

/** In each state it names, whose entry; in a state it does not name, nobody's. */
export type Grant = Partial<Record<EntryState, Whose>>;

export type Rule = {
  /** What is allowed, in words for people. */
  says: string;
  /** For an act that looks at no entry: who may. */
  roles?: readonly UserRole[];
  /** For an act on an entry. */
  entry?: Partial<Record<UserRole, Grant>>;
  /** Only from a sign-in confirmed within the last ten minutes, and never by a token. */
  confirmed?: true;
  /** Also for those whose role demands a second factor they do not have yet. */
  withoutFactor?: true;
};

const everyone: readonly UserRole[] = ["reporter", "editor", "admin"];
const editors: readonly UserRole[] = ["editor", "admin"];
const admins: readonly UserRole[] = ["admin"];

const withReporter = ["draft", "changes_requested"] as const satisfies EntryState[];
const inReview = ["submitted", "correction_submitted"] as const satisfies EntryState[];
const unpublished = [
  "draft",
  "submitted",
  "changes_requested",
  "approved",
  "scheduled",
] as const satisfies EntryState[];
const correcting = [
  "correction_draft",
  "correction_submitted",
  "correction_changes_requested",
  "correction_approved",
] as const satisfies EntryState[];
const correctable = ["published", "corrected"] as const satisfies EntryState[];
const settled = [...correctable, "retracted"] as const satisfies EntryState[];
const shared = [
  "submitted",
  "approved",
  "scheduled",
  ...correcting,
  ...settled,
] as const satisfies EntryState[];
const unfinished = [...unpublished, ...correcting] as const satisfies EntryState[];

const on = (states: readonly EntryState[], whose: Whose): Grant =>
  Object.fromEntries(states.map((state) => [state, whose]));

/** Reporters by the first grant, editors and admins by the second. */
const byEntry = (reporter: Grant, editor: Grant): Rule["entry"] => ({ reporter, editor, admin: editor });
const none: Grant = {};

const readable = byEntry(
  { ...on(withReporter, "own"), ...on(shared, "any") },
  on([...unpublished, ...correcting, ...settled], "any"),
);
const changeable = byEntry(on(unfinished, "own"), on(unfinished, "any"));
const byEditors = (states: readonly EntryState[]) => byEntry(none, on(states, "any"));

export const policy = {
  "desk.open": { says: "Open the desk.", roles: everyone },

  "statement.log": { says: "Log a statement.", roles: everyone },
  "statement.read": {
    says: "Read an entry. A draft is its author's and the editors' until it is submitted.",
    entry: readable,
  },
  "statement.comment": { says: "Comment on an entry and suggest other words.", entry: readable },
  "statement.tag": { says: "Put tags of the desk on an entry.", entry: readable },
  "statement.edit": {
    says: "Edit an entry. A public one can be edited while a correction is open.",
    entry: changeable,
  },
  // Under a correction by editors alone: earlier versions are not whoever opened it's to read.
  "statement.restore": {
    says: "Bring back an earlier revision, as a new one.",
    entry: byEntry(on(unpublished, "own"), on(unfinished, "any")),
  },
  "statement.submit": {
    says: "Hand an entry, or a correction, to the editors.",
    entry: byEntry(
      on([...withReporter, "correction_draft", "correction_changes_requested"], "own"),
      on([...withReporter, "correction_draft", "correction_changes_requested"], "any"),
    ),
  },
  "statement.assign": { says: "Say who takes care of an entry.", entry: changeable },
  "statement.reassign": {
    says: "Give an entry that somebody has to another person.",
    entry: { admin: on(unfinished, "any") },
  },
  "statement.take_over": {
    says: "Take over an entry somebody else has had for a day, with a reason.",
    entry: byEditors(unfinished),
  },
  "statement.request_changes": {
    says: "Send an entry back and say what has to change.",
    entry: byEditors(inReview),
  },
  "statement.approve": {
    says: "Approve exactly this text. For an editor who neither logged nor changed it.",
    entry: byEntry(none, on(inReview, "uninvolved")),
  },
  "statement.recall": {
    says: "Take back one's own decision, within seconds, before anybody was told.",
    entry: byEditors([
      "approved",
      "scheduled",
      "changes_requested",
      "correction_approved",
      "correction_changes_requested",
    ]),
  },
  "statement.publish": {
    says: "Put an approved entry before readers.",
    entry: byEditors(["approved", "scheduled"]),
  },
  "statement.schedule": {
    says: "Set or lift the time of release.",
    entry: byEditors(["approved", "scheduled"]),
  },
  "statement.embargo": {
    says: "Set or lift an embargo.",
    entry: byEntry(on(unpublished, "own"), on(unpublished, "any")),
  },

  "correction.open": {
    says: "Open a correction of a published statement.",
    entry: byEntry(on(correctable, "any"), on(correctable, "any")),
  },
  "correction.withdraw": {
    says: "Give up a correction: the entry is again what readers see.",
    entry: byEntry(on(correcting, "own"), on(correcting, "any")),
  },
  "correction.issue": {
    says: "Put an approved correction before readers.",
    entry: byEditors(["correction_approved"]),
  },

  "registry.read": { says: "Read the registry.", roles: everyone },
  "registry.add": { says: "Add people, organizations, offices and bills.", roles: everyone },
  "registry.edit": {
    says: "Edit records of the registry, and restore earlier revisions of them.",
    roles: editors,
  },
  "registry.merge": { says: "Merge two records, undo it, or say they are not the same.", roles: editors },

  "source.log": { says: "Log a source.", roles: everyone },
  // Whoever logged a source may mend it while it is not public; others leave that to the editors.
  "source.edit_of_others": { says: "Edit a source somebody else logged, or a public one.", roles: editors },
  "capture.add": { says: "Add files to a source.", roles: everyone },
  "capture.add_to_public": { says: "Add files to a public source.", roles: editors },
  "recording.describe": { says: "Say how long a recording is and what its clock shows.", roles: everyone },
  "transcript.correct": { says: "Tie a transcript to a recording and correct its cues.", roles: everyone },
  // What readers see already.
  "recording.change_public": {
    says: "Describe a public recording, tie or correct its transcript.",
    roles: editors,
  },
  "request.record": { says: "Record a records request.", roles: everyone },
  // Readers see a request with the first public source it led to; from then on only editors add to it.
  "request.record_on_public": { says: "Add to a public records request.", roles: editors },

  "checklist.set": { says: "Say which checks an approval needs.", roles: admins },

  "view.save": { says: "Save a view of the queue for oneself.", roles: everyone },
  "view.share": { says: "Save a view for the team, or remove one.", roles: editors },

  "account.own": {
    says: "See and change one's own account and settings.",
    roles: everyone,
    withoutFactor: true,
  },
  "account.secure": {
    says: "Change one's own password, second factor or passkeys.",
    roles: everyone,
    confirmed: true,
    withoutFactor: true,
  },
  "user.list": { says: "See who works here.", roles: everyone },
  "user.manage": { says: "Invite people, change roles, disable accounts.", roles: admins, confirmed: true },
  "user.read": { says: "See accounts, invitations and what was sent.", roles: admins },
  "audit.read": { says: "Read the audit log.", roles: admins },
  "audit.export": { says: "Take the audit log away as a file.", roles: admins, confirmed: true },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof policy;

export const permissions = Object.keys(policy) as Permission[];

export const ruleOf = (permission: Permission): Rule => policy[permission];
