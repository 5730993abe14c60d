// What a view asks for and what an act on all of it will do, as a sentence for people.
import { stateInWords } from "../permissions/state-in-words";
import type { BulkActInput } from "./bulk";
import type { QueueView } from "./view";
import type { QueueFlag, QueueTab } from "./vocabulary";

const tabs: Record<QueueTab, string> = {
  mine: "mine to fix",
  review: "to review",
  waiting: "waiting on others",
  scheduled: "scheduled",
  all: "",
  published: "published",
};

const flags: Record<QueueFlag, string> = {
  possible_duplicate: "possibly logged twice",
  quote_mismatch: "with words that do not match the source",
  embargo: "under embargo",
  correction: "under correction",
};

/** What the ids in a view are called; see filterNames. */
export type Names = Partial<Record<"author" | "assignee" | "speaker" | "source" | "bill", string>>;

/** "to review, in review, logged by Rosa Reporter, tagged “budget”"; "all" when nothing narrows it. */
export function viewInWords(view: QueueView, names: Names = {}): string {
  const assignee =
    view.assignee === "none"
      ? "assigned to nobody"
      : view.assignee && `assigned to ${names.assignee ?? "somebody"}`;
  const parts = [
    tabs[view.tab],
    view.state && stateInWords[view.state],
    view.author && `logged by ${names.author ?? "somebody"}`,
    assignee,
    view.speaker && `said by ${names.speaker ?? "one speaker"}`,
    view.source && `from ${names.source ? `“${names.source}”` : "one source"}`,
    view.bill && `on ${names.bill ?? "one bill"}`,
    view.tag && `tagged “${view.tag}”`,
    view.flag && flags[view.flag],
    saidInWords(view),
    view.age && `for ${view.age === 1 ? "a day" : `${view.age} days`} or more in this state`,
    view.q && `with “${view.q}”`,
  ];
  return parts.filter(Boolean).join(", ") || "all";
}

function saidInWords({ from, to }: QueueView): string {
  if (from && to) return from === to ? `said on ${from}` : `said from ${from} to ${to}`;
  return from ? `said from ${from} on` : to ? `said until ${to}` : "";
}

const entries = (count: number) => `${count.toLocaleString("en")} ${count === 1 ? "entry" : "entries"}`;

const acts: Record<BulkActInput["kind"], (what: string, act: string) => [willDo: string, done: string]> = {
  assign: (what, who) =>
    who === ""
      ? [`Take ${what} from whoever has them`, `Put back ${what}`]
      : [`Assign ${what} to ${who}`, `Assigned ${what} to ${who}`],
  tag: (what, tag) => [`Tag ${what} “${tag}”`, `Tagged ${what} “${tag}”`],
  untag: (what, tag) => [`Take the tag “${tag}” off ${what}`, `Took the tag “${tag}” off ${what}`],
  send_back: (what) => [`Send back ${what}`, `Sent back ${what}`],
};

const aboutOf = (act: BulkActInput, assignee: string) =>
  act.kind === "assign" ? (act.assigneeId === null ? "" : assignee) : "tag" in act ? act.tag : "";

/** Before acting: "Send back 12 entries: to review, logged by Rosa Reporter." */
export function bulkInWords(
  act: BulkActInput,
  { count, view, assignee = "somebody" }: { count: number; view: string; assignee?: string },
): string {
  return `${acts[act.kind](entries(count), aboutOf(act, assignee))[0]}: ${view}.`;
}

/** Afterwards: "Sent back 3 entries." */
export const doneInWords = (act: BulkActInput, count: number, assignee = "somebody"): string =>
  `${acts[act.kind](entries(count), aboutOf(act, assignee))[1]}.`;
