import { z } from "zod";
import {
  captureMethods,
  derivations,
  extractionOutcomes,
  mediaKinds,
  requestEventKinds,
  soundStates,
  sourceDisclosures,
} from "@/db/evidence-vocabulary";
import { filePath } from "../evidence/file-address";
import type { SourceRecord } from "../evidence/queries/source-record";
import type { EvidenceCapture } from "../evidence/source-evidence";
import { apiAddress, apiId } from "./parts";
import { apiSource, sourceOf } from "./source";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const capture = z
  .strictObject({
    id: apiId,
    sha256: sha256.describe("Of all the bytes, in hexadecimal."),
    size: z.int().describe("Bytes."),
    mediaType: z.string().describe("By the content of the file."),
    name: z.string(),
    method: z.enum(captureMethods),
    obtainedAt: z.iso.datetime(),
    address: z.string().describe("Of a fetched file: the address asked for. Else empty."),
    finalAddress: z.string().describe("The address that answered."),
    note: z.string(),
    derivation: z.enum(derivations).nullable().describe("What it is, where it was made out of another file."),
    parentId: apiId.nullable().describe("The file it was made out of."),
    file: apiAddress.nullable().describe("Null where readers are not given it."),
    text: z
      .strictObject({
        outcome: z.enum(extractionOutcomes),
        extractor: z.string(),
        version: z.string(),
      })
      .nullable()
      .describe("What drawing its text came to."),
    recording: z
      .strictObject({
        kind: z.enum(mediaKinds),
        durationMs: z.int().nullable(),
        sound: z.enum(soundStates),
        clock: z
          .strictObject({ reads: z.string(), atMs: z.int(), note: z.string() })
          .nullable()
          .describe("The clock in the picture: what it reads at which moment of the file."),
      })
      .nullable(),
  })
  .meta({ id: "Capture", description: "A file as the newsroom holds it." });

const request = z
  .strictObject({
    number: z.int().describe("The number people say: 101 for R-101."),
    subject: z.string(),
    agency: z.string(),
    law: z.string(),
    reference: z.string().describe("The agency's own number."),
    requester: z.string(),
    events: z.array(
      z.strictObject({
        kind: z.enum(requestEventKinds),
        sent: z.string().nullable().describe("EDTF, as are the other days."),
        postmarked: z.string().nullable(),
        received: z.string().nullable(),
        exemption: z.string(),
        note: z.string(),
        replaced: z.boolean().describe("Recorded by mistake; a later event stands in its place."),
      }),
    ),
    items: z.array(
      z.strictObject({
        description: z.string(),
        redactions: z.string(),
        captureId: apiId.nullable().describe("Null where no file of it belongs to this source."),
      }),
    ),
  })
  .meta({ id: "RecordsRequest" });

export const apiSourceRecord = apiSource
  .extend({
    disclosure: z
      .enum(sourceDisclosures)
      .nullable()
      .describe("Whether readers see the whole document or the cited passages; null where no file is held."),
    captures: z.array(capture),
    requests: z.array(request),
  })
  .meta({ id: "SourceRecord", description: "A source with its custody." });

export function sourceRecordOf(record: SourceRecord, origin: string): z.output<typeof apiSourceRecord> {
  const { profile, evidence, files } = record;
  const given = new Set(files.map(({ captureId }) => captureId));
  return {
    ...sourceOf(profile, origin),
    disclosure: evidence?.disclosure ?? null,
    captures: (evidence?.captures ?? []).map((held) =>
      captureOf(held, given.has(held.id) ? origin + filePath(held.id) : null),
    ),
    requests: (evidence?.requests ?? []).map(({ id: _id, events, items, ...asked }) => ({
      ...asked,
      events: events.map(({ kind, sent, postmarked, received, exemption, note, replaced }) => ({
        kind,
        sent,
        postmarked,
        received,
        exemption,
        note,
        replaced,
      })),
      items: items.map(({ description, redactions, captureId }) => ({ description, redactions, captureId })),
    })),
  };
}

const captureOf = (held: EvidenceCapture, file: string | null): z.output<typeof capture> => ({
  id: held.id,
  sha256: held.sha256,
  size: held.size,
  mediaType: held.mediaType,
  name: held.name,
  method: held.method,
  obtainedAt: held.obtainedAt,
  address: held.address,
  finalAddress: held.finalAddress,
  note: held.note,
  derivation: held.derivation,
  parentId: held.parentId,
  file,
  text: held.text && {
    outcome: held.text.outcome,
    extractor: held.text.extractor,
    version: held.text.version,
  },
  recording: held.recording && {
    kind: held.recording.kind,
    durationMs: held.recording.durationMs,
    sound: held.recording.sound,
    clock: held.recording.clock && {
      reads: held.recording.clock.reads,
      atMs: held.recording.clock.atMs,
      note: held.recording.clock.note,
    },
  },
});
