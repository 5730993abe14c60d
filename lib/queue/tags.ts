// Tags: short words of the desk's own on an entry. Never public, and no part of what is reviewed.
import { z } from "zod";
import { line, recordId } from "../text";

/** Small letters, so that each tag is one however it is typed; a "#" before it is let go. */
export const tagText = line(40)
  .transform((text) => text.replace(/^#+/, "").trim().toLowerCase().normalize("NFC"))
  .refine((text) => text !== "", "Enter a tag.");

export const tagging = z.strictObject({ id: recordId, tag: tagText });
export type Tagging = z.output<typeof tagging>;
