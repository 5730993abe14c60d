import type { ExtractionReport } from "../captures/texts";
import type { GatheredCapture, GatheredEvidence, GatheredRequest } from "./gather-evidence";
import type { EvidenceCapture, EvidenceRequest, SourceEvidence } from "./source-evidence";

/** The evidence of a public source as readers see it: a pure function, so that `stet verify` can make it again. */
export function buildEvidence({
  disclosure,
  captures,
  requests,
  transcripts,
}: GatheredEvidence): SourceEvidence {
  const own = new Set(captures.map(({ id }) => id));
  return {
    disclosure,
    captures: captures.map((capture) => publicCapture(capture, disclosure)),
    requests: requests.map((request) => publicRequest(request, own)),
    transcripts,
  };
}

function publicCapture(
  { text, recording, ...capture }: GatheredCapture,
  disclosure: SourceEvidence["disclosure"],
): EvidenceCapture {
  return {
    ...capture,
    text: text && { ...text, report: publicReport(text.report, disclosure) },
    recording: recording && recordingOf(recording),
  };
}

function recordingOf({
  clockReads,
  clockAtMs,
  clockNote,
  ...recording
}: NonNullable<GatheredCapture["recording"]>) {
  const clock =
    clockReads === "" || clockAtMs === null ? null : { reads: clockReads, atMs: clockAtMs, note: clockNote };
  return { ...recording, clock };
}

// Titles, senders and names of attachments are words of the document: with passages alone, readers are told only how
// far the text goes.
function publicReport(report: ExtractionReport, disclosure: SourceEvidence["disclosure"]): ExtractionReport {
  if (disclosure === "whole") return report;
  const { pages, emptyPages, cues, language } = report;
  return {
    ...(pages === undefined ? {} : { pages }),
    ...(emptyPages === undefined ? {} : { emptyPages }),
    ...(cues === undefined ? {} : { cues }),
    ...(language === undefined ? {} : { language }),
  };
}

// What came of a request in files of other sources is named without the file.
function publicRequest({ number, items, ...request }: GatheredRequest, own: Set<string>): EvidenceRequest {
  if (number === null) throw new Error(`Request ${request.id} led to a public source and has no number`);
  return {
    ...request,
    number,
    items: items.map(({ captureId, ...item }) => ({
      ...item,
      captureId: captureId !== null && own.has(captureId) ? captureId : null,
    })),
  };
}
