import { isDeepStrictEqual } from "node:util";
import { inArray } from "drizzle-orm";
import { type editions, retractedPlaces, timeline, versions } from "@/db/schema";
import type { Context } from "../context";
import type { Edition } from "../statements/build-edition";
import { makeVersion } from "../statements/edition-versions";
import { revisionsById } from "../statements/gather-edition";
import { makeEdition } from "../statements/make-edition";

type Report = (found: { what: "edition" | "version"; id: string; problem: string }) => void;
type Row = typeof editions.$inferSelect;

/** Makes editions again with their places and the versions before them, and compares. @returns how many versions there were */
export async function verifyEditions(ctx: Context, rows: Row[], report: Report): Promise<number> {
  const ids = rows.map(({ statementId }) => statementId);
  const [placed, left, earlier] = await Promise.all([
    ctx.db.select().from(timeline).where(inArray(timeline.statementId, ids)),
    ctx.db.select().from(retractedPlaces).where(inArray(retractedPlaces.statementId, ids)),
    ctx.db.select().from(versions).where(inArray(versions.statementId, ids)),
  ]);
  const of = <Part extends { statementId: string }>(parts: Part[], id: string) =>
    parts.filter(({ statementId }) => statementId === id);
  for (const row of rows) {
    const id = row.statementId;
    await verifyVersions(ctx, row, of(earlier, id), report);
    const rebuilt = await again(async () =>
      makeEdition(ctx, await revisionsById(ctx, id, row.basis), row.version),
    );
    if (rebuilt instanceof Error) {
      report({ what: "edition", id, problem: `it cannot be made again: ${rebuilt.message}` });
      continue;
    }
    const { card, detail, filedOn } = rebuilt;
    if (!isDeepStrictEqual(plain(card), row.card) || card.status !== row.status) {
      report({ what: "edition", id, problem: "its card differs" });
    }
    if (!isDeepStrictEqual(plain(detail), row.detail)) {
      report({ what: "edition", id, problem: "its detail differs" });
    }
    const there = { timeline: of(placed, id), retracted: of(left, id) };
    if (filedOn !== row.filedOn || !isPlaced(rebuilt, there)) {
      report({ what: "edition", id, problem: "its places in the timelines differ" });
    }
  }
  return earlier.length;
}

type Stored = {
  timeline: (typeof timeline.$inferSelect)[];
  retracted: (typeof retractedPlaces.$inferSelect)[];
};

function isPlaced({ card, filedOn, timeline: places }: Edition, there: Stored): boolean {
  const expected = [...places].sort(bySubject);
  if (card.status === "retracted") {
    const subjects = there.retracted.map(({ subjectId }) => subjectId).sort();
    return (
      there.timeline.length === 0 &&
      there.retracted.every(({ number }) => number === card.number) &&
      isDeepStrictEqual(subjects, expected.map(({ subjectId }) => subjectId).sort())
    );
  }
  const wrong = there.timeline.some(
    (place) =>
      place.filedOn !== filedOn ||
      place.dayKnown !== (card.filedBy !== "logged") ||
      place.number !== card.number,
  );
  const asPlaced = there.timeline.map(({ subjectId, roles }) => ({ subjectId, roles })).sort(bySubject);
  return !wrong && there.retracted.length === 0 && isDeepStrictEqual(asPlaced, expected);
}

async function verifyVersions(
  ctx: Context,
  { statementId: id, version: present, correctedAt, publishedAt }: Row,
  earlier: (typeof versions.$inferSelect)[],
  report: Report,
): Promise<void> {
  const kept = [...earlier].sort((a, b) => a.version - b.version);
  const shown = [...kept.map(({ shownFrom }) => shownFrom), ...(correctedAt ? [correctedAt] : [])];
  const unbroken =
    kept.length === present - 1 &&
    kept.every(({ version, shownTo }, at) => version === at + 1 && +shownTo === +(shown[at + 1] ?? 0)) &&
    (present === 1 || +(shown[0] ?? 0) === +publishedAt);
  if (!unbroken) report({ what: "version", id, problem: "a version before its corrections is missing" });
  for (const row of kept) {
    const rebuilt = await again(() => makeVersion(ctx, row));
    const problem =
      rebuilt instanceof Error
        ? `version ${row.version} cannot be made again: ${rebuilt.message}`
        : `version ${row.version} differs`;
    const same =
      !(rebuilt instanceof Error) &&
      isDeepStrictEqual(plain(rebuilt.card), row.card) &&
      isDeepStrictEqual(plain(rebuilt.detail), row.detail);
    if (!same) report({ what: "version", id, problem });
  }
}

const again = <Made>(make: () => Promise<Made>): Promise<Made | Error> =>
  make().catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));

const bySubject = (a: { subjectId: string }, b: { subjectId: string }) =>
  a.subjectId.localeCompare(b.subjectId);

/** As JSON keeps it, so that what was stored and what was made again compare alike. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
