import { z } from "zod";
import { sourceKinds } from "@/db/vocabulary";
import { isDay } from "../dates/calendar";
import { dayInput, unknownDay } from "../dates/schema";
import { exactText, line, recordId, requiredLine, webAddress } from "../text";

/** The document that proves a statement. Day issued, day published and day captured are three things. */
export const sourceInput = z.strictObject({
  title: requiredLine(500, "Give the source a title. Without one on the page, say what it is."),
  kind: z.enum(sourceKinds).default("web_page"),
  publisherName: line(300).default(""),
  publisherId: recordId.nullable().default(null),
  url: webAddress.default(""),
  issued: dayInput.default(unknownDay),
  published: dayInput.default(unknownDay),
  /** An exact day; empty means today. */
  capturedOn: z
    .string()
    .refine((text) => text === "" || isDay(text), "Is not a day. Write 2020-09-16.")
    .transform((text) => (text === "" ? null : text))
    .nullable()
    .default(null),
  obtained: line(500).default(""),
  text: exactText(2_000_000).default(""),
});

export type SourceInput = z.output<typeof sourceInput>;
