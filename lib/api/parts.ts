import { z } from "zod";
import { bases, sourceKinds } from "@/db/vocabulary";
import type { PublicDay } from "../dates/public-day";
import type { Citation } from "../sources/profile";

// What the shapes of several records share.

export const apiId = z.uuid().describe("Stays the same for as long as the record exists.");

export const apiAddress = z.url().describe("Where readers find it.");

export const apiDay = z
  .strictObject({
    edtf: z
      .string()
      .nullable()
      .describe("EDTF text such as 2020-09-15, 2020-09 or 2020-09-15?; null: not known."),
    basis: z.enum(bases).describe("Whether the source states the day or the newsroom worked it out."),
  })
  .meta({ id: "Day", description: "A day, never an instant, with its certainty." });

export const dayOf = ({ edtf, basis }: PublicDay) => ({ edtf, basis });

export const apiCitation = z
  .strictObject({
    title: z.string(),
    kind: z.enum(sourceKinds),
    publisher: z.string(),
    url: z.string().describe("Empty where there is none."),
    published: z.string().nullable().describe("EDTF."),
  })
  .meta({ id: "Citation", description: "Where a fact of the registry comes from." });

export const citationOf = (citation: Citation | null): z.output<typeof apiCitation> | null =>
  citation && {
    title: citation.title,
    kind: citation.kind,
    publisher: citation.publisher,
    url: citation.url,
    published: citation.published,
  };

/** The answer of a list: a page of records, and the cursor of the next page. */
export const apiPage = <T extends z.ZodType>(record: T) =>
  z.strictObject({
    data: z.array(record),
    next: z.string().nullable().describe("Give it as `cursor` for the next page; null on the last."),
  });
