// The words of a caption file, one block for each cue, with the cues themselves.
import type { Extraction } from "@/lib/captures/extraction";
import type { CaptionFormat } from "@/lib/media/caption-file";
import { type ParsedCaptions, parseCaptions } from "@/lib/media/parse-captions";
import { transcriptText } from "@/lib/media/transcript-text";

export type CaptionExtraction = Extraction & { captions: ParsedCaptions };

export async function drawCaptions(bytes: Uint8Array, format: CaptionFormat): Promise<CaptionExtraction> {
  const captions = parseCaptions(bytes, format);
  const drawn = captions.outcome === "text" ? transcriptText(captions.cues) : { text: "", blocks: [] };
  const report =
    captions.outcome === "no_text"
      ? {
          ...captions.report,
          notices: ["The file holds no cue with words.", ...(captions.report.notices ?? [])],
        }
      : captions.report;
  return { outcome: captions.outcome, ...drawn, pages: [], report, captions };
}
