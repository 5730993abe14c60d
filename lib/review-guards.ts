import type { Guard } from "./guards";

/** What the guards of reviewing say. */
export const reviewGuards: Record<string, Guard> = {
  two_person_rule: {
    code: "not_allowed",
    message: "Whoever wrote or changed an entry cannot approve it. Another editor has to.",
  },
  review_by_editor: { code: "not_allowed", message: "Only an editor can approve." },
  review_of_latest: {
    code: "conflict",
    message: "The entry or its source has changed since you opened it. Read the change, then decide.",
  },
  review_of_submitted: { code: "conflict", message: "This entry is not waiting for review." },
  recall_late: {
    code: "conflict",
    message: "It is too late to take this decision back: that is done within ten seconds.",
  },
  comment_stays: { code: "conflict", message: "A comment that was sent stays as it is. Resolve it instead." },
  take_over_early: {
    code: "conflict",
    message: "An entry is taken over only after somebody else has had it for a day.",
  },
  take_over_from_another: {
    code: "conflict",
    message: "An entry is taken over from somebody else, for oneself.",
  },
  embargo_holds: {
    code: "conflict",
    field: "embargoUntil",
    message: "The entry is under embargo until then.",
  },
  approval_missing: {
    code: "conflict",
    message: "The entry or its source has changed since it was approved. It needs a new review.",
  },
};
