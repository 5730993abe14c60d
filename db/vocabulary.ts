// The closed word lists of Stet. Imports nothing, so that forms, the database schema and the API share it.

export const userRoles = ["reporter", "editor", "admin"] as const;
export type UserRole = (typeof userRoles)[number];

export const agentKinds = ["person", "organization", "group"] as const;
export type AgentKind = (typeof agentKinds)[number];

export const agentNameKinds = ["main", "alias", "former", "short"] as const;
export type AgentNameKind = (typeof agentNameKinds)[number];

export const jurisdictionKinds = ["country", "state", "county", "municipality"] as const;
export type JurisdictionKind = (typeof jurisdictionKinds)[number];

export const chambers = ["lower", "upper", "joint", "executive"] as const;
export type Chamber = (typeof chambers)[number];

export const billNameKinds = ["everyday", "official", "former"] as const;
export type BillNameKind = (typeof billNameKinds)[number];

export const billActionKinds = [
  "filed",
  "introduced",
  "amended",
  "passed_lower",
  "passed_upper",
  "failed",
  "signed",
  "vetoed",
  "became_law",
  "took_effect",
  "other",
] as const;
export type BillActionKind = (typeof billActionKinds)[number];

export const voteResults = ["passed", "failed", "tied"] as const;
export type VoteResult = (typeof voteResults)[number];

/** How one member stood in a division. Each kind of non-vote stays distinct. */
export const ballotOptions = ["yes", "no", "abstained", "absent", "excused", "not_voting"] as const;
export type BallotOption = (typeof ballotOptions)[number];

export const sourceKinds = [
  "press_release",
  "letter",
  "web_page",
  "news_article",
  "social_post",
  "transcript",
  "video",
  "audio",
  "official_record",
  "other",
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const statementKinds = [
  "press_release",
  "letter",
  "post",
  "speech",
  "interview",
  "testimony",
  "debate",
  "other",
] as const;
export type StatementKind = (typeof statementKinds)[number];

export const wordsKinds = ["verbatim", "translated", "paraphrase"] as const;
export type WordsKind = (typeof wordsKinds)[number];

export const statementStatuses = [
  "draft",
  "submitted",
  "changes_requested",
  "approved",
  "scheduled",
  "published",
  "corrected",
  "retracted",
] as const;
export type StatementStatus = (typeof statementStatuses)[number];

/** The statuses in which readers can find a statement. */
export const publicStatuses = ["published", "corrected", "retracted"] as const satisfies StatementStatus[];
export type PublicStatus = (typeof publicStatuses)[number];

/** What a public notice on a published statement is, one word each. */
export const correctionKinds = [
  "clarification",
  "correction",
  "retraction",
  "update",
  "source_changed",
] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** How far a correction has come. The first four are open: readers see nothing of them. */
export const openCorrectionStates = ["draft", "submitted", "changes_requested", "approved"] as const;
export type OpenCorrectionState = (typeof openCorrectionStates)[number];
export const correctionStates = [...openCorrectionStates, "issued", "withdrawn"] as const;

/** Where an entry stands: its status, or for a public one under correction how far the correction has come. */
export const entryStates = [
  ...statementStatuses,
  "correction_draft",
  "correction_submitted",
  "correction_changes_requested",
  "correction_approved",
] as const;
export type EntryState = (typeof entryStates)[number];

export const attributionRoles = [
  "speaker",
  "signatory",
  "on_behalf_of",
  "relayed_by",
  "published_by",
  "paid_for_by",
  "quoted",
] as const;
export type AttributionRole = (typeof attributionRoles)[number];

/** The roles whose words the statement is; at least one is needed before review. */
export const speakingRoles = ["speaker", "signatory"] as const satisfies AttributionRole[];

export const capacities = ["official", "personal", "both", "candidate"] as const;
export type Capacity = (typeof capacities)[number];

/** Whether a fact stands in the source, or the newsroom worked it out. */
export const bases = ["stated", "inferred"] as const;
export type Basis = (typeof bases)[number];

export const stances = ["supports", "opposes", "mixed", "none_stated"] as const;
export type Stance = (typeof stances)[number];

/** Whether the statement names the bill, or the newsroom worked out which it is. */
export const billBases = ["explicit", "inferred"] as const;
export type BillBasis = (typeof billBases)[number];

export const linkKinds = [
  "answers",
  "denies",
  "repeats",
  "quotes",
  "corrects",
  "retracts",
  "endorses",
] as const;
export type LinkKind = (typeof linkKinds)[number];

export const reviewDecisions = ["approve", "request_changes", "comment"] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

export const revisionSubjects = [
  "statement",
  "agent",
  "office",
  "bill",
  "source",
  "records_request",
] as const;
export type RevisionSubject = (typeof revisionSubjects)[number];

export const revisionActs = [
  "logged",
  "edited",
  "submitted",
  "changes_requested",
  "approved",
  "scheduled",
  "published",
  "corrected",
  "retracted",
  "correction_opened",
  "correction_withdrawn",
  "recalled",
  "restored",
  "merged",
  "unmerged",
  "unscheduled",
] as const;
export type RevisionAct = (typeof revisionActs)[number];
