import { z } from "zod";
import { findBills } from "@/lib/bills/queries/find-bills";
import type { ActorContext } from "@/lib/context";
import { readDayInput } from "@/lib/dates/read-day";
import { dayBounds } from "@/lib/dates/schema";
import { DomainError } from "@/lib/errors";
import { deskTranscriptCues } from "@/lib/media/queries/desk-transcript";
import { findRecordings } from "@/lib/media/queries/find-recordings";
import { findAgents } from "@/lib/people/queries/find-agents";
import { termsOfAgents } from "@/lib/people/queries/terms-of-agent";
import { findSources } from "@/lib/sources/queries/find-sources";
import { findEntries } from "@/lib/statements/queries/find-entries";
import { suggestionsForText } from "@/lib/suggestions/queries/suggestions-for-text";
import { isStorable } from "@/lib/text";
import { citableFiles, citableRecordings } from "./citable-files";
import { chosenSource, recordIds } from "./known-records";
import { wholeDay } from "./suggestions-for";

/** Answers one question of a picker: `what`, with `q` typed or `id` chosen. */
export async function answerFind(ctx: ActorContext, asked: URLSearchParams): Promise<unknown> {
  const query = (asked.get("q") ?? "").slice(0, 200);
  if (!isStorable(query)) throw new DomainError("invalid", "Contains a character no record can hold.");
  const [id] = recordIds([asked.get("id") ?? ""]);
  switch (asked.get("what")) {
    case "agents":
      return findAgents(ctx, { query });
    case "bills":
      return findBills(ctx, { query });
    case "sources":
      return findSources(ctx, { query });
    case "entries":
      return findEntries(ctx, { query, ...(id ? { exceptId: id } : {}) });
    case "terms":
      return termsOfAgents(ctx, { agentIds: id ? [id] : [], day: boundsOf(asked.get("day") ?? "") });
    case "source":
      return chosenSource(ctx, id ?? "", asked.get("entry") ?? "");
    case "files":
      return citableFiles(ctx, await chosenSource(ctx, id ?? ""));
    case "recordings":
      return findRecordings(ctx, { query, ...(id ? { exceptSourceId: id } : {}) });
    case "recording":
      return citableRecordings(ctx, id ? [id] : []);
    case "cues":
      return id ? ((await deskTranscriptCues(ctx, id)) ?? []) : [];
    default:
      throw new DomainError("invalid", "There is no such list.");
  }
}

export const suggestRequest = z.strictObject({
  text: z.string().max(2_000_000),
  published: z.string().max(200).default(""),
  issued: z.string().max(200).default(""),
});

export const answerSuggest = (
  ctx: ActorContext,
  { text, published, issued }: z.output<typeof suggestRequest>,
) => suggestionsForText(ctx, { text, pageDay: wholeDay(published) ?? wholeDay(issued) });

function boundsOf(text: string) {
  const reading = readDayInput(text);
  return dayBounds("problem" in reading ? null : reading.edtf);
}
