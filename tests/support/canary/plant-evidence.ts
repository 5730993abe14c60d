// Evidence readers may not see: of a source that is not public, all of it; of a public one of which readers see the
// cited passages, what the documents say besides. Other reporters may not see what belongs to somebody's draft.
import { eq } from "drizzle-orm";
import { captures, sources } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { fileKey } from "@/lib/evidence/readable-files";
import { refreshEvidence } from "@/lib/evidence/refresh-evidence";
import { aCapture, aCorrection, aRecording, aRequest, aText, aTranscript } from "../evidence";
import type { Canaries } from "./tokens";

/** The names by which one might ask for it. */
export type HiddenEvidence = {
  /** Of the public source. */
  sourceNumber: number;
  captures: string[];
  files: string[];
  texts: string[];
  transcripts: string[];
  /** The source of a draft, with a file, a recording and its captions. */
  draft: { sourceId: string; captures: string[]; texts: string[]; transcripts: string[] };
};

export async function plantEvidence(
  canaries: Canaries,
  reporter: ActorContext,
  {
    hiddenSourceId,
    publicSourceId,
    draftSourceId,
  }: Record<`${"hidden" | "public" | "draft"}SourceId`, string>,
): Promise<HiddenEvidence> {
  const token = (field: string) => canaries.token(`${field} of evidence`, "desk");
  const hidden = await aCapture(reporter, hiddenSourceId, {
    originalName: `${token("file name")}.pdf`,
    note: token("note on a file"),
    address: `https://example.org/${token("fetched address")}`,
  });
  const hiddenText = await plantText(reporter, hidden.id, (field) => token(`${field} of a hidden file`));
  const hiddenLines = await plantRecording(reporter, hiddenSourceId, (field) => token(`${field}, hidden`));
  await aRequest(reporter, [hidden.id], {
    subject: token("subject of a request"),
    agencyName: token("agency of a request"),
    requesterName: token("requester"),
    law: token("law of a request"),
    reference: token("reference of a request"),
  });

  const file = await aCapture(reporter, publicSourceId);
  const text = await plantText(reporter, file.id, (field) => token(`${field} of a file cited by passages`));
  const lines = await plantRecording(reporter, publicSourceId, (field) => token(`${field}, by passages`));
  await aCapture(reporter, publicSourceId, {
    method: "pasted",
    mediaType: "text/plain",
    originalName: token("name of a pasted text nobody cites"),
  });
  await reporter.db.insert(captures).values({
    sourceId: publicSourceId,
    method: "uploaded",
    originalName: token("name of a file not stored yet"),
    obtainedById: reporter.actor.id,
  });
  await aCapture(reporter, publicSourceId, { derivation: "edited_clip", parentId: hidden.id });
  const draft = await plantDraft(canaries, reporter, draftSourceId);
  await aCapture(reporter, publicSourceId, { derivation: "other", parentId: draft.captures[0] });
  await refreshEvidence(reporter, { sourceId: publicSourceId });
  const [row] = await reporter.db.select().from(sources).where(eq(sources.id, publicSourceId));
  return {
    sourceNumber: row?.number ?? 0,
    captures: [hidden.id, file.id],
    files: [hidden, file].map(({ sha256 }) => fileKey(sha256)),
    texts: [hiddenText, text],
    transcripts: [hiddenLines.id, lines.id],
    draft,
  };
}

/** Files of a draft, one of which came of a request that everybody at the desk may open. */
async function plantDraft(
  canaries: Canaries,
  reporter: ActorContext,
  sourceId: string,
): Promise<HiddenEvidence["draft"]> {
  const token = (field: string) => canaries.token(`${field} of a draft`, "author");
  const note = token("bytes of a file, and note on it");
  const file = await aCapture(reporter, sourceId, {
    bytes: note,
    originalName: `${token("file name")}.pdf`,
    note,
    address: `https://example.org/${token("fetched address")}`,
  });
  const text = await plantText(reporter, file.id, (field) => token(`${field} of a file`));
  const recording = await plantRecording(reporter, sourceId, token, `${token("recording")}.webm`);
  await aRequest(reporter, [file.id]);
  await reporter.db.insert(captures).values({
    sourceId,
    method: "fetched",
    state: "refused",
    refusal: token("refusal of a file"),
    originalName: token("name of a refused file"),
    obtainedById: reporter.actor.id,
  });
  return {
    sourceId,
    captures: [file.id, recording.captureId, recording.captionsId],
    texts: [text],
    transcripts: [recording.id],
  };
}

const plantText = (reporter: ActorContext, captureId: string, token: (field: string) => string) =>
  aText(reporter, captureId, token("text"), {
    report: { pages: 1, title: token("title"), byline: token("byline"), attachments: [token("attachment")] },
  });

async function plantRecording(
  reporter: ActorContext,
  sourceId: string,
  token: (field: string) => string,
  originalName = "recording.webm",
): Promise<{ id: string; captureId: string; captionsId: string }> {
  const recording = await aCapture(reporter, sourceId, { mediaType: "video/webm", originalName });
  await aRecording(reporter, recording.id);
  const file = await aCapture(reporter, sourceId, { mediaType: "text/vtt" });
  const { id, cueIds } = await aTranscript(reporter, file.id, recording.id, [[0, 900, token("line")]]);
  await aCorrection(reporter, cueIds[0] ?? "", token("correction of a line"));
  return { id, captureId: recording.id, captionsId: file.id };
}
