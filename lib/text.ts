import { z } from "zod";

const unpairedSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Whether PostgreSQL can keep the text exactly: no NUL, no half of a character. */
export const isStorable = (text: string) => !text.includes("\0") && !unpairedSurrogate.test(text);

const storable = "Contains a character that cannot be stored (NUL, or half of a character). Remove it.";

/** Text kept exactly as entered, at most `max` characters (UTF-16 units). */
export const exactText = (max: number) =>
  z
    .string()
    .max(max, `Is longer than ${max.toLocaleString("en")} characters.`)
    .refine(isStorable, storable);

/** One line: kept as entered but for line breaks and the space around it. */
export const line = (max: number) =>
  exactText(max).transform((text) => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ").trim());

/** A line that has to say something. */
export const requiredLine = (max: number, message: string) =>
  line(max).refine((text) => text !== "", message);

/** An absolute web address, or nothing. Only http and https; no user name or password in it. */
export const webAddress = line(2000).refine((text) => text === "" || isWebAddress(text), {
  message: "Is not a web address. It begins with https:// or http://.",
});

export function isWebAddress(text: string): boolean {
  if (/\s/.test(text) || !/^https?:\/\//i.test(text)) return false;
  try {
    const url = new URL(text);
    return url.hostname !== "" && url.username === "" && url.password === "";
  } catch {
    return false;
  }
}

export const recordId = z.uuid("Is not the id of a record.");
