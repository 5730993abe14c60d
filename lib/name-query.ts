import { type SQL, sql } from "drizzle-orm";

/**
 * A text search for names of the `simple` configuration, as a value inside a statement: each word typed begins a word
 * of the name, or stands in it as typed ("20-1"). Null when nothing was typed that could be part of a name.
 */
export function nameQuery(text: string): SQL | null {
  const typed = text.slice(0, 200);
  const words = typed
    // "HB6004" is meant as "HB 6004".
    .replace(/(\p{L})(\p{N})/gu, "$1 $2")
    .match(/[\p{L}\p{N}]+/gu);
  if (words === null) return null;
  // Letters and digits alone, so that to_tsquery always reads it.
  const beginnings = words
    .slice(0, 12)
    .map((word) => `${word}:*`)
    .join(" & ");
  return sql`(to_tsquery('simple', ${beginnings}) || plainto_tsquery('simple', ${typed}))`;
}
