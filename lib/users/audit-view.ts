// What of the audit log is asked for: the search of /desk/audit and of its export.
import { z } from "zod";
import { idKey, isPlace } from "../cursor";
import { isDay } from "../dates/calendar";
import { auditEventNames } from "./audit-words";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const orNull = <T extends z.ZodType>(schema: T) => z.preprocess(first, schema).nullable().catch(null);

/** Whatever cannot be read is left out: an address may be typed by hand. */
export const auditView = z.object({
  event: orNull(z.enum(auditEventNames)),
  /** Whoever did it, or to whom it was done. */
  who: orNull(z.uuid()),
  from: orNull(z.string().refine(isDay)),
  to: orNull(z.string().refine(isDay)),
  before: orNull(z.string().refine((text) => isPlace(text, idKey))),
});
export type AuditView = z.output<typeof auditView>;

/** The search of an address that shows this. */
export function auditSearch(view: AuditView): string {
  const given = Object.entries(view).filter((pair): pair is [string, string] => pair[1] !== null);
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}
