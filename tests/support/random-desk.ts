// A desk full of entries at every stage, made by random acts of random people; acts that are refused leave no trace.
import fc from "fast-check";
import type { ActorContext } from "@/lib/context";
import { openCorrection } from "@/lib/corrections/commands/open-correction";
import { tagStatement } from "@/lib/queue/commands/tag-statement";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { assignStatement } from "@/lib/reviews/commands/assign-statement";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { asInput } from "@/lib/statements/content";
import { presentContent } from "@/lib/statements/present-content";
import type { Newsroom } from "./newsroom";
import { entryNow, statementFields } from "./statements";

const acts = ["submit", "return", "approve", "publish", "edit", "correct", "take", "tag"] as const;
type Act = (typeof acts)[number];

const work = fc.record({
  author: fc.nat(4),
  said: fc.constantFrom("", "2020", "2021-03-04", "2019-07/2019-09"),
  place: fc.constantFrom("", "Depot", "Council chamber", "100 % Street", "snake_case"),
  path: fc.constantFrom<readonly Act[]>(
    [],
    ["submit"],
    ["submit", "return"],
    ["submit", "edit"],
    ["submit", "approve"],
    ["submit", "approve", "edit"],
    ["submit", "approve", "publish"],
    ["submit", "return", "edit", "submit", "approve"],
    ["take", "submit", "take", "tag"],
    ["submit", "approve", "publish", "correct"],
    ["submit", "approve", "publish", "correct", "edit", "submit", "take"],
    ["submit", "approve", "publish", "correct", "edit", "submit", "return"],
    ["submit", "approve", "publish", "correct", "edit", "submit", "approve"],
  ),
  by: fc.array(fc.nat(4), { minLength: 9, maxLength: 9 }),
});

/** @param seed The same seed fills the desk in the same way. */
export async function fillDesk(newsroom: Newsroom, entries: number, seed = 7): Promise<void> {
  const people = peopleOf(newsroom);
  const person = (index: number) => people[index % people.length] ?? newsroom.reporter;
  for (const { author, said, place, path, by } of fc.sample(work, { numRuns: entries, seed })) {
    const { id } = await logStatement(
      person(author),
      statementFields({ said: { edtf: said }, place, words: `Words said at ${place || "a place"}, ${said}` }),
    );
    for (const [step, act] of path.entries()) {
      // Who opened a correction also hands it in.
      const opener = path.indexOf("correct");
      const submitter = opener >= 0 && opener < step ? (by[opener] ?? 0) : author;
      const actor = person(act === "submit" ? submitter : (by[step] ?? 0));
      await perform(actor, act, id).catch(() => {});
    }
  }
}

export const peopleOf = ({ reporter, otherReporter, editor, otherEditor, admin }: Newsroom) => [
  reporter,
  otherReporter,
  editor,
  otherEditor,
  admin,
];

async function perform(ctx: ActorContext, act: Act, id: string): Promise<unknown> {
  const { version } = await entryNow(ctx, id);
  const step = { id, version };
  switch (act) {
    case "submit":
      return submitStatement(ctx, step);
    case "return":
      return requestChanges(ctx, { ...step, comment: "When was this?" });
    case "approve":
      return approveStatement(ctx, { ...step, comment: "" });
    case "publish":
      return publishStatement(ctx, step);
    case "correct":
      return openCorrection(ctx, { ...step, kind: "clarification", note: "What was said of the place." });
    case "take":
      return assignStatement(ctx, { id, assigneeId: ctx.actor.id, reason: "" });
    case "tag":
      return tagStatement(ctx, { id, tag: "budget" });
    case "edit": {
      const { content } = await presentContent(ctx, id);
      return editStatement(ctx, {
        ...step,
        statement: { ...asInput(content), summary: `Edited by ${ctx.actor.name}` },
      });
    }
  }
}
