// One entry and four people of its own, and what each attempt of the model is in the product.
import { eq, sql } from "drizzle-orm";
import { editions, statements, users } from "@/db/schema";
import type { Context } from "@/lib/context";
import { issueCorrection } from "@/lib/corrections/commands/issue-correction";
import { openCorrection } from "@/lib/corrections/commands/open-correction";
import { withdrawCorrection } from "@/lib/corrections/commands/withdraw-correction";
import { DomainError } from "@/lib/errors";
import { entryStateOf } from "@/lib/permissions/entry-state";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { one } from "@/lib/rows";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { scheduleStatement } from "@/lib/statements/commands/schedule-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { unscheduleStatement } from "@/lib/statements/commands/unschedule-statement";
import { openCorrectionOf } from "@/lib/statements/open-correction";
import type { Newsroom } from "../newsroom";
import { aSource, statementFields } from "../statements";
import type { Attempt, Model, Person, Standing, Step } from "./model";

const sentences = ["one", "two", "three", "four", "five"].map(
  (n) => `This is sentence number ${n} of the day.`,
);
const text = sentences.join("\n\n");

type AtVersion = { id: string; version: number };

const nextYear = () => new Date(Date.now() + 365 * 24 * 3_600_000);

const acts: Record<Step, (ctx: Context, step: AtVersion) => Promise<unknown>> = {
  submit: submitStatement,
  requestChanges: (ctx, step) => requestChanges(ctx, { ...step, comment: "Name the day." }),
  approve: (ctx, step) => approveStatement(ctx, { ...step, comment: "" }),
  publish: publishStatement,
  schedule: (ctx, step) => scheduleStatement(ctx, { ...step, at: nextYear() }),
  unschedule: unscheduleStatement,
  withdraw: withdrawCorrection,
  issue: issueCorrection,
};

export async function openStage({ hire, desk: { db } }: Newsroom) {
  const hired = {
    author: await hire("reporter"),
    reporter: await hire("reporter"),
    editor: await hire("editor"),
    otherEditor: await hire("editor"),
  };
  const standing = new Map<Person, Standing>();
  const { id: sourceId } = await aSource(hired.author, { text });
  const { id } = await logStatement(hired.author, statementFields({ words: sentences[0], sourceId }));

  /** As a request would find them: their role read from the database, nobody where they are disabled. */
  const as = (person: Person): Context => {
    const { actor } = hired[person];
    const role = standing.get(person) ?? actor.role;
    return { db, actor: role === "disabled" ? null : { ...actor, role } };
  };

  async function step(): Promise<AtVersion> {
    const row = one(
      await db.select({ version: statements.version }).from(statements).where(eq(statements.id, id)),
    );
    return { id, version: row.version };
  }

  async function tryOut(attempt: Attempt): Promise<unknown> {
    switch (attempt.act) {
      case "role": {
        const role = attempt.role === "disabled" ? undefined : attempt.role;
        await db
          .update(users)
          .set({ role, disabledAt: role ? null : sql`now()` })
          .where(eq(users.id, hired[attempt.of].actor.id));
        return standing.set(attempt.of, attempt.role);
      }
      case "edit": {
        const statement = statementFields({ words: sentences[attempt.words], sourceId });
        return editStatement(as(attempt.by), { ...(await step()), statement });
      }
      case "open":
        return openCorrection(as(attempt.by), {
          ...(await step()),
          kind: attempt.kind,
          note: "The day was wrong; it is the 4th.",
        });
      default:
        return acts[attempt.act](as(attempt.by), await step());
    }
  }

  return {
    /** "done", or the code it was refused with. Anything else that is thrown is a fault, and is thrown on. */
    play: (attempt: Attempt): Promise<string> =>
      tryOut(attempt).then(
        () => "done",
        (error: unknown) => {
          if (error instanceof DomainError) return error.code;
          throw error;
        },
      ),
    async now(): Promise<Pick<Model, "state" | "words" | "shown">> {
      const entry = one(await db.select().from(statements).where(eq(statements.id, id)));
      const correction = await openCorrectionOf({ db, actor: null }, id);
      const [edition] = await db
        .select({ card: editions.card, status: editions.status })
        .from(editions)
        .where(eq(editions.statementId, id));
      const number = (words: unknown) => sentences.indexOf(String(words));
      return {
        state: entryStateOf({ ...entry, correction }),
        words: number(entry.words),
        shown: edition
          ? { words: number(edition.card.words), as: edition.status as NonNullable<Model["shown"]>["as"] }
          : null,
      };
    },
  };
}
