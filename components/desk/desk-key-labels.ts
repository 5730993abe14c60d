import type { KeyAct } from "@/lib/queue/keys";

/** What each single key of the desk does, in the order of the help sheet. */
export const keyActLabels: Record<KeyAct, string> = {
  help: "This sheet",
  search: "Search",
  new: "Log a statement",
  go: "Go to, with q queue, d drafts, s sources, p people or b bills after it",
  undo: "Take the last act back",
  next: "Next entry",
  previous: "Previous entry",
  select: "Select the entry",
  extend_next: "Select on to the next entry",
  extend_previous: "Select back to the previous entry",
  open: "Open the entry",
  preview: "Preview the entry",
  assign: "Assign",
  tag: "Tag",
  send_back: "Send back",
  review: "Open the entry at the decision",
  views: "Saved views",
  tab_1: "First part of the queue",
  tab_2: "Second part of the queue",
  tab_3: "Third part of the queue",
  tab_4: "Fourth part of the queue",
  tab_5: "Fifth part of the queue",
  tab_6: "Sixth part of the queue",
};
