// What a child may answer. It has read a stranger's file: nothing it says is taken for granted.
import { z } from "zod";
import { extractionOutcomes } from "@/db/evidence-vocabulary";
import type { Drawn } from "./request";

const place = z.int().min(0).max(2_147_483_647);
const range = { start: place, end: place };
const sentence = z.string().max(2_000);

const report = z.object({
  notices: z.array(sentence).optional(),
  title: sentence.optional(),
  byline: sentence.optional(),
  language: sentence.optional(),
  from: sentence.optional(),
  to: sentence.optional(),
  sent: sentence.optional(),
  published: sentence.optional(),
  pages: place.optional(),
  emptyPages: z.array(place).optional(),
  cues: place.optional(),
  brokenCues: z.array(z.object({ line: place, reason: sentence })).optional(),
  attachments: z.array(sentence).optional(),
});

const block = z.object({
  kind: z.enum(["heading", "paragraph", "quote", "list_item", "table_row", "cue"]),
  level: z.int().min(1).max(6).optional(),
  ...range,
});

const page = z.object({
  number: place,
  ...range,
  width: z.number(),
  height: z.number(),
  runs: z.array(z.array(z.number()).length(6)),
});

const captions = z.object({
  outcome: z.enum(["text", "no_text", "empty", "too_large"]),
  format: z.enum(["vtt", "srt"]),
  cues: z.array(z.object({ startMs: place, endMs: place, speaker: z.string(), text: z.string() })),
  brokenCount: place,
  report,
});

const drawn = z.object({
  outcome: z.enum(extractionOutcomes),
  text: z.string(),
  blocks: z.array(block),
  pages: z.array(page),
  report,
  captions: captions.optional(),
});

/** Null when it is no answer. Sentences that go on for ever are cut. */
export function readAnswer(answer: Buffer): Drawn | null {
  try {
    return drawn.parse(JSON.parse(answer.toString("utf8"), shortened));
  } catch {
    return null;
  }
}

const sentenceKeys = new Set(["title", "byline", "language", "from", "to", "sent", "published", "reason"]);

function shortened(key: string, value: unknown): unknown {
  return typeof value === "string" && sentenceKeys.has(key)
    ? [...value.slice(0, 2_000)].slice(0, 1_000).join("")
    : value;
}
