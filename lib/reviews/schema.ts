import { z } from "zod";
import { checkItems, suggestibleFields } from "@/db/review-vocabulary";
import { statementStep } from "../statements/schema";
import { exactText, recordId } from "../text";

const longText = exactText(5_000);
const reason = (message: string) => exactText(1_000).refine((text) => text.trim() !== "", message);

/** A remark on an entry, bound to the version the person read. It decides nothing. */
export const statementComment = statementStep.extend({
  comment: longText.refine((text) => text.trim() !== "", "Write the comment."),
});
export type StatementComment = z.output<typeof statementComment>;

/** An entry by itself, where an act does not depend on its text. */
const ofEntry = z.strictObject({ id: recordId });

/** Who takes care of an entry; null: nobody, it is put back. */
export const assignment = ofEntry.extend({
  assigneeId: recordId.nullable(),
  reason: exactText(1_000).default(""),
});
export type Assignment = z.output<typeof assignment>;

export const handingOver = ofEntry.extend({
  assigneeId: recordId,
  reason: exactText(1_000).default(""),
});
export type HandingOver = z.output<typeof handingOver>;

export const takingOver = ofEntry.extend({ reason: reason("Say why you take it over.") });
export type TakingOver = z.output<typeof takingOver>;

/** A remark beside a field, with or without a replacement. It is a draft of its author until a review is finished. */
export const fieldComment = statementStep
  .extend({
    field: z.string().regex(/^[A-Za-z]+(\.[A-Za-z]+)?$/, "Choose a field of the entry."),
    body: longText.default(""),
    /** The stretch of the field that is to go; empty: the field is empty and stays so until the replacement. */
    was: exactText(200_000).nullable().default(null),
    becomes: exactText(200_000).nullable().default(null),
  })
  .superRefine(({ body, field, was, becomes }, check) => {
    if (becomes === null && body.trim() === "") {
      check.addIssue({
        code: "custom",
        path: ["body"],
        message: "Write the comment, or suggest other words.",
      });
    }
    if ((was === null) !== (becomes === null)) {
      check.addIssue({ code: "custom", path: ["becomes"], message: "A replacement says what it replaces." });
    }
    if (becomes !== null && becomes === was) {
      check.addIssue({ code: "custom", path: ["becomes"], message: "The replacement is what stands there." });
    }
    if (becomes !== null && !suggestibleFields.some((known) => known === field)) {
      check.addIssue({
        code: "custom",
        path: ["field"],
        message: "Other words are suggested for words, summary and place. Comment on this field instead.",
      });
    }
  });
export type FieldCommentInput = z.output<typeof fieldComment>;

/** One remark of an entry. */
export const oneComment = ofEntry.extend({ commentId: recordId });
export type OneComment = z.output<typeof oneComment>;

export const resolution = oneComment.extend({ resolved: z.boolean() });
export type Resolution = z.output<typeof resolution>;

export const suggestionStep = statementStep.extend({ commentId: recordId });
export type SuggestionStep = z.output<typeof suggestionStep>;

export const tick = statementStep.extend({ item: z.enum(checkItems), ticked: z.boolean() });
export type Tick = z.output<typeof tick>;

/** A verdict that could not be given; `version` is the one its reviewer had read. */
export const verdictDraft = statementStep.extend({
  decision: z.enum(["comment", "request_changes", "approve"]),
  comment: longText.default(""),
});
export type VerdictDraft = z.output<typeof verdictDraft>;

export const requiredItems = z.strictObject({ items: z.array(z.enum(checkItems)).max(checkItems.length) });
export type RequiredItems = z.output<typeof requiredItems>;
