import { z } from "zod";
import type { Card } from "../statements/card";
import { apiSource, sourceOf } from "./source";

const place = z
  .union([
    z.strictObject({ page: z.int().describe("Of a paged document, from 1.") }),
    z.strictObject({
      fromMs: z.int().describe("Milliseconds of file time."),
      toMs: z.int(),
      kind: z.enum(["video", "audio", "transcript"]),
    }),
  ])
  .meta({ id: "CitedPlace" });

/** The source of a statement, and the place cited in it. */
export const citedSource = apiSource
  .extend({
    cited: place
      .nullable()
      .describe("Where in it the words stand; null where there is no more to say than which source."),
  })
  .meta({ id: "CitedSource" });

export const citedSourceOf = (
  { source, cited }: Pick<Card, "source" | "cited">,
  origin: string,
): z.output<typeof citedSource> => ({
  ...sourceOf(source, origin),
  cited: cited ? placeOf(cited) : null,
});

const placeOf = (cited: NonNullable<Card["cited"]>): z.output<typeof place> =>
  "page" in cited ? { page: cited.page } : { fromMs: cited.fromMs, toMs: cited.toMs, kind: cited.kind };
