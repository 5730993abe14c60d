// From what a person chose to what is kept of it: the words are found at their place, or refused by the name of the field.
import { and, eq, inArray } from "drizzle-orm";
import { captures, type excerpts, sources } from "@/db/schema";
import type { ActorContext } from "../context";
import { DomainError, type FieldProblems } from "../errors";
import { readableSources } from "../sources/readable-sources";
import { asUnits, codePointsIn, contextOf, sliceCodePoints } from "./code-points";
import { findPlaces, type Place, searched } from "./find-places";
import { type CitedText, citedText, whereaboutsOf } from "./queries/cited-text";
import type { ExcerptInput } from "./schema";
import { cutsWord } from "./whole-words";

/** The columns of an excerpt but for whose it is and where in the order. */
export type PlacedExcerpt = Omit<typeof excerpts.$inferSelect, "id" | "statementId" | "position">;

type Placing = {
  excerpts: readonly ExcerptInput[];
  /** The entry's own source. */
  sourceId: string | null;
  /** The text pasted into the entry's own source, made a capture when words are cited from it. */
  pasted: () => Promise<{ captureId: string; textId: string } | null>;
  /** Captures the entry cites already: they stay, whoever else may read their source. */
  cited: ReadonlySet<string>;
};

/** @throws DomainError invalid, naming each excerpt that does not hold */
export async function placeExcerpts(ctx: ActorContext, placing: Placing): Promise<PlacedExcerpt[]> {
  const problems: FieldProblems = {};
  const placed: PlacedExcerpt[] = [];
  const named = await inPresentText(ctx, placing);
  const readable = await readableCaptures(ctx, named, placing.cited);
  for (const [at, excerpt] of named.entries()) {
    const result = await place(ctx, excerpt, readable);
    if ("placed" in result) placed.push(result.placed);
    else problems[`excerpts.${at}.${result.field}`] = [result.problem];
  }
  if (Object.keys(problems).length === 0) return placed;
  throw new DomainError("invalid", Object.values(problems)[0]?.[0] ?? "An excerpt does not hold.", problems);
}

const isPasted = ({ captureId, textId, exact }: ExcerptInput) => !captureId && !textId && exact !== "";

/**
 * The excerpts with their file named: those of pasted text in the text as it is pasted now. One chosen in an earlier
 * wording goes along where its words still stand, and else keeps the file it was chosen in.
 */
async function inPresentText(
  ctx: ActorContext,
  { excerpts, sourceId, pasted }: Placing,
): Promise<ExcerptInput[]> {
  const chosen = excerpts.flatMap(({ captureId, exact }) => (exact !== "" && captureId ? captureId : []));
  const before = await pastedAmong(ctx, sourceId, chosen);
  if (before.size === 0 && !excerpts.some(isPasted)) return [...excerpts];
  const present = await pasted();
  const text = present && (await citedText(ctx, present));
  if (!text) return [...excerpts];
  const within = searched(text.text);
  return excerpts.map((excerpt) => {
    const { captureId, exact } = excerpt;
    const follows =
      captureId !== null &&
      captureId !== text.captureId &&
      before.has(captureId) &&
      findPlaces(within, exact).length > 0;
    return isPasted(excerpt) || follows ? { ...excerpt, captureId: text.captureId, textId: null } : excerpt;
  });
}

async function pastedAmong(ctx: ActorContext, sourceId: string | null, captureIds: string[]) {
  if (!sourceId || captureIds.length === 0) return new Set<string>();
  const rows = await ctx.db
    .select({ id: captures.id })
    .from(captures)
    .where(
      and(inArray(captures.id, captureIds), eq(captures.sourceId, sourceId), eq(captures.method, "pasted")),
    );
  return new Set(rows.map(({ id }) => id));
}

type Placed = { placed: PlacedExcerpt } | { field: string; problem: string };

const noSuchFile = "There is no such file to cite, or no text of it.";

async function place(
  ctx: ActorContext,
  excerpt: ExcerptInput,
  readable: ReadonlySet<string>,
): Promise<Placed> {
  if (excerpt.exact === "") return placeClip(excerpt, readable);
  const { textId, captureId, fromMs, toMs } = excerpt;
  const text = textId
    ? await citedText(ctx, { textId })
    : captureId
      ? await citedText(ctx, { captureId })
      : null;
  if (!text && !textId && !captureId)
    return { field: "exact", problem: "The source has no text to cite from." };
  if (!text || !readable.has(text.captureId) || (captureId && captureId !== text.captureId))
    return { field: textId ? "textId" : "captureId", problem: noSuchFile };
  const found = placeOf(text, excerpt);
  if ("problem" in found) return found;
  const range = { start: found.start, end: found.end };
  if (excerpt.purpose === "words" && cutsWord(text.text, asUnits(text.text, range)))
    return { field: "exact", problem: "Begins or ends inside a word of the source. Take the whole word." };
  const { page, boxes, ...times } = await whereaboutsOf(ctx, text, range);
  return {
    placed: {
      ...chosen(excerpt),
      captureId: text.captureId,
      textId: text.id,
      ...range,
      exact: found.exact,
      ...contextOf(text.text, asUnits(text.text, range)),
      page,
      boxes,
      fromMs: fromMs ?? times.fromMs,
      toMs: toMs ?? times.toMs,
    },
  };
}

/** The range that was named has to hold the words; without one they have to stand in the text just once. */
function placeOf(
  { text }: CitedText,
  { textId, start, end, exact }: ExcerptInput,
): Pick<Place, "start" | "end" | "exact"> | { field: string; problem: string } {
  if (
    start !== null &&
    end !== null &&
    end <= codePointsIn(text) &&
    sliceCodePoints(text, { start, end }) === exact
  )
    return { start, end, exact };
  if (textId && start !== null) {
    return { field: "exact", problem: "These words do not stand at this place of the source." };
  }
  const places = findPlaces(searched(text), exact);
  const [first] = places;
  if (!first) return { field: "exact", problem: "These words do not stand in the text of the source." };
  if (places.length === 1) return first;
  // Words that were chosen in a text that has been edited since: the place nearest to where they stood.
  if (start !== null)
    return places.reduce((a, b) => (Math.abs(b.start - start) < Math.abs(a.start - start) ? b : a));
  return { field: "exact", problem: `Found ${places.length} times. Say which: give start and end.` };
}

function placeClip(excerpt: ExcerptInput, readable: ReadonlySet<string>): Placed {
  const { captureId, fromMs, toMs } = excerpt;
  if (!captureId || !readable.has(captureId))
    return { field: "captureId", problem: "There is no such recording to cite." };
  return {
    placed: {
      ...chosen(excerpt),
      captureId,
      textId: null,
      start: null,
      end: null,
      exact: "",
      prefix: "",
      suffix: "",
      page: null,
      boxes: null,
      fromMs,
      toMs,
    },
  };
}

const chosen = ({ purpose, coverage, description }: ExcerptInput) => ({
  purpose,
  origin: "chosen" as const,
  coverage,
  description,
});

async function readableCaptures(
  ctx: ActorContext,
  excerpts: readonly Pick<ExcerptInput, "captureId" | "textId">[],
  cited: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const wanted = new Set(excerpts.flatMap(({ captureId }) => captureId ?? []));
  for (const { textId } of excerpts) {
    const text = textId ? await citedText(ctx, { textId }) : null;
    if (text) wanted.add(text.captureId);
  }
  const unknown = [...wanted].filter((id) => !cited.has(id));
  if (unknown.length === 0) return wanted;
  const rows = await ctx.db
    .select({ id: captures.id })
    .from(captures)
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .where(and(inArray(captures.id, unknown), readableSources(ctx)));
  return new Set([...rows.map(({ id }) => id), ...[...wanted].filter((id) => cited.has(id))]);
}
