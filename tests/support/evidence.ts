// Captures, texts, recordings and requests as the worker and the commands leave them, written straight to the desk.
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import type { Sql } from "postgres";
import {
  captures,
  captureTexts,
  cueCorrections,
  cues,
  type excerpts as excerptColumns,
  media,
  recordsRequests,
  releasedItems,
  requestEvents,
  transcripts,
} from "@/db/schema";
import { hashBytes } from "@/lib/captures/hash-bytes";
import { storeBytes } from "@/lib/captures/store-capture";
import type { TextBlock } from "@/lib/captures/texts";
import type { ActorContext } from "@/lib/context";
import { storageEnvironment } from "@/lib/env";
import type { PublicExcerpt } from "@/lib/excerpts/public-excerpt";
import { one } from "@/lib/rows";
import { diskStorage } from "@/lib/storage/disk";

/** A file of a source, stored and verified; its text where one is given. */
export async function aCapture(
  { db, actor }: ActorContext,
  sourceId: string,
  over: Partial<typeof captures.$inferInsert> & { bytes?: string } = {},
): Promise<{ id: string; sha256: string }> {
  const { bytes = crypto.randomUUID(), ...columns } = over;
  const content = Buffer.from(bytes);
  const hashed = await hashBytes(Readable.from([content]));
  // Whoever names the hash has stored the bytes.
  if (!columns.sha256) {
    const store = diskStorage(resolve(storageEnvironment().STET_STORAGE_DIR));
    await storeBytes({ ...hashed, open: () => Readable.from([content]) }, store);
  }
  const { id } = one(
    await db
      .insert(captures)
      .values({
        sourceId,
        ...hashed,
        mediaType: "application/pdf",
        originalName: "release.pdf",
        method: "uploaded",
        obtainedById: actor.id,
        ...columns,
        state: "pending",
      })
      .returning({ id: captures.id }),
  );
  await db.update(captures).set({ state: "ready" }).where(eq(captures.id, id));
  return { id, sha256: columns.sha256 ?? hashed.sha256 };
}

/** One paragraph a line. */
export const paragraphsIn = (text: string): TextBlock[] => {
  let start = 0;
  return text.split("\n").flatMap((line): TextBlock[] => {
    const end = start + [...line].length;
    const block = { kind: "paragraph" as const, start, end };
    start = end + 1;
    return line === "" ? [] : [block];
  });
};

export async function aText(
  { db }: ActorContext,
  captureId: string,
  text: string,
  over: Partial<typeof captureTexts.$inferInsert> = {},
): Promise<string> {
  const { id } = one(
    await db
      .insert(captureTexts)
      .values({
        captureId,
        sequence: 1,
        extractor: "pdf",
        extractorVersion: "1",
        outcome: text === "" ? "no_text" : "text",
        text,
        blocks: paragraphsIn(text),
        ...over,
      })
      .returning({ id: captureTexts.id }),
  );
  return id;
}

export const aRecording = ({ db }: ActorContext, captureId: string, over = {}) =>
  db.insert(media).values({ captureId, kind: "video", durationMs: 120_000, sound: "sound", ...over });

type Line = [startMs: number, endMs: number, text: string];

export async function aTranscript(
  { db }: ActorContext,
  captureId: string,
  mediaCaptureId: string | null,
  lines: Line[],
): Promise<{ id: string; cueIds: string[] }> {
  const { id } = one(
    await db
      .insert(transcripts)
      .values({ captureId, mediaCaptureId, cueCount: lines.length, madeBy: "The agency" })
      .returning({ id: transcripts.id }),
  );
  const rows = await db
    .insert(cues)
    .values(
      lines.map(([startMs, endMs, text], position) => ({ transcriptId: id, position, startMs, endMs, text })),
    )
    .returning({ id: cues.id });
  return { id, cueIds: rows.map((row) => row.id) };
}

export const aCorrection = ({ db, actor }: ActorContext, cueId: string, text: string) =>
  db.insert(cueCorrections).values({ cueId, text, madeById: actor.id });

/** A request that was refused and then led to these files. */
export async function aRequest(
  { db, actor }: ActorContext,
  captureIds: readonly string[],
  over: Partial<typeof recordsRequests.$inferInsert> = {},
): Promise<string> {
  const { id } = one(
    await db
      .insert(recordsRequests)
      .values({
        subject: "Footage of 24 July",
        agencyName: "Harbor City Police Department",
        requesterName: "Jordan Vale",
        law: "Freedom of Information Act",
        createdById: actor.id,
        ...over,
      })
      .returning({ id: recordsRequests.id }),
  );
  const event = (position: number, kind: "filed" | "refused" | "released", rest = {}) => ({
    requestId: id,
    position,
    kind,
    recordedById: actor.id,
    ...rest,
  });
  const events = await db
    .insert(requestEvents)
    .values([
      event(0, "filed", { sentEdtf: "2020-07-27" }),
      event(1, "refused", { sentEdtf: "2020-08-10", receivedEdtf: "2020-08-13", exemption: "§ 1-210(b)(3)" }),
      event(2, "released", { receivedEdtf: "2020-09-10" }),
    ])
    .returning({ id: requestEvents.id, kind: requestEvents.kind });
  const release = one(events.filter(({ kind }) => kind === "released")).id;
  if (captureIds.length > 0) {
    await db.insert(releasedItems).values(
      captureIds.map((captureId, position) => ({
        requestId: id,
        position,
        eventId: release,
        captureId,
        description: `Item ${position + 1}`,
        recordedById: actor.id,
      })),
    );
  }
  return id;
}

/**
 * The cited places of a public statement, in their order and in place of any it has: past the guards, so that a test
 * may choose them freely. `owner` signs in as the owner of the database.
 */
export async function citing(
  owner: Sql,
  statementId: string,
  excerpts: readonly Partial<typeof excerptColumns.$inferInsert>[],
): Promise<string[]> {
  return owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`delete from record.excerpts where statement_id = ${statementId}`;
    await sql`delete from desk.excerpts where statement_id = ${statementId}`;
    const ids: string[] = [];
    for (const [position, { captureId, textId, start, end, exact, ...rest }] of excerpts.entries()) {
      const id = crypto.randomUUID();
      await sql`insert into desk.excerpts (id, statement_id, position, capture_id, text_id, start, "end", exact, purpose,
          from_ms, to_ms, coverage)
        values (${id}, ${statementId}, ${position}, ${captureId ?? null}, ${textId ?? null}, ${start ?? null},
          ${end ?? null}, ${exact ?? ""}, ${rest.purpose ?? "words"}, ${rest.fromMs ?? null}, ${rest.toMs ?? null},
          ${rest.coverage ?? null})`;
      ids.push(id);
    }
    return ids;
  });
}

/** An excerpt as an edition holds it. */
export const aPublicExcerpt = (
  over: Partial<PublicExcerpt> & Pick<PublicExcerpt, "capture" | "source">,
): PublicExcerpt => ({
  position: 1,
  purpose: "words",
  textId: null,
  start: null,
  end: null,
  exact: "",
  prefix: "",
  suffix: "",
  page: null,
  boxes: null,
  fromMs: null,
  toMs: null,
  recordingId: null,
  coverage: null,
  description: "",
  match: "exact",
  passage: null,
  ...over,
});
