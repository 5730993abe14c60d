import type { z } from "zod";
import { statementStep } from "../statements/schema";
import { exactText } from "../text";

/** A remark on an entry, bound to the version the person read. It decides nothing. */
export const statementComment = statementStep.extend({
  comment: exactText(5_000).refine((text) => text.trim() !== "", "Write the comment."),
});
export type StatementComment = z.output<typeof statementComment>;
