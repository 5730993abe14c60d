// Entries as tests need them, made by the commands the desk uses.
import { eq } from "drizzle-orm";
import { statements } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { one } from "@/lib/rows";
import { logSource } from "@/lib/sources/commands/log-source";
import { sourceInput } from "@/lib/sources/schema";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { type StatementInput, statementInput } from "@/lib/statements/schema";
import type { Newsroom } from "./newsroom";

export type Fields = Partial<Record<keyof StatementInput, unknown>>;

export const wordsOfRecord = "The fares will stay as they are until the end of the year.";

/** The text of a source in which these words stand. */
export const textWith = (words: string) => `Harbor City, March 4\n\n${words}\n\nQuestions were not taken.`;

export const sourceFields = (over: Record<string, unknown> = {}) =>
  sourceInput.parse({
    title: "Remarks at the depot",
    publisherName: "Harbor City Transit",
    url: "https://transit.example/remarks",
    issued: { edtf: "2021-03-04" },
    capturedOn: "2021-03-05",
    text: textWith(wordsOfRecord),
    ...over,
  });

/** A statement complete enough for review: one speaker as printed, a day, and a source of its own. */
export const statementFields = (over: Fields = {}): StatementInput =>
  statementInput.parse({
    kind: "speech",
    words: wordsOfRecord,
    summary: "On fares",
    said: { edtf: "2021-03-04" },
    place: "Harbor City",
    source: over.sourceId ? null : sourceFields({ text: textWith(String(over.words ?? wordsOfRecord)) }),
    attributions: [{ role: "speaker", printedName: "Dana Field", printedTitle: "Transit director" }],
    ...over,
  });

/** The entry as it stands now. */
export async function entryNow(ctx: ActorContext, id: string) {
  return one(await ctx.db.select().from(statements).where(eq(statements.id, id)));
}

/** A source of its own, so that a test may change it without touching another entry. */
export const aSource = (ctx: ActorContext, over: Record<string, unknown> = {}) =>
  logSource(ctx, sourceFields(over));

export const aDraft = ({ reporter }: Newsroom, over: Fields = {}) =>
  logStatement(reporter, statementFields(over));

export async function aSubmission(newsroom: Newsroom, over: Fields = {}) {
  const { id, version } = await aDraft(newsroom, over);
  return submitStatement(newsroom.reporter, { id, version });
}

export async function anApproval(newsroom: Newsroom, over: Fields = {}) {
  const { id, version } = await aSubmission(newsroom, over);
  return approveStatement(newsroom.editor, { id, version, comment: "" });
}

export async function aPublication(newsroom: Newsroom, over: Fields = {}) {
  const { id, version } = await anApproval(newsroom, over);
  return publishStatement(newsroom.otherEditor, { id, version });
}
