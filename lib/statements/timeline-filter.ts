import { z } from "zod";
import { statementKinds } from "@/db/vocabulary";
import type { BillAddress } from "../bills/profile";
import { decodeCursor, encodeCursor, type FiledKey, filedKey } from "../cursor";
import { daysInMonth, isDay } from "../dates/calendar";
import { DomainError, type FieldProblems } from "../errors";

export const timelineOrders = ["newest", "oldest"] as const;

const isPeriod = (text: string) => /^\d{4}(-\d{2})?$/.test(text) && isDay(`${text}-01-01`.slice(0, 10));
const billPattern = /^[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}$/;

const timelineQuery = z.object({
  order: z.enum(timelineOrders, "Is neither newest nor oldest.").default("newest"),
  /** "2020" or "2020-09". */
  period: z
    .string()
    .refine(isPeriod, "Is neither a year nor a month. Write 2020 or 2020-09.")
    .nullable()
    .default(null),
  kind: z.enum(statementKinds, "Is no kind of statement.").nullable().default(null),
  /** "ct/2020-js/hb-6004" */
  bill: z.string().regex(billPattern, "Is not the address of a bill.").nullable().default(null),
});

/** What a timeline shows of its subject; each in the query string under the same name. */
export type TimelineFilter = z.output<typeof timelineQuery>;

/** Where a page goes on: after the last entry of the page before, or before the first of the page that follows. */
export type TimelinePlace = { after: FiledKey | null; before: FiledKey | null };

/** Reads the query string of a timeline. Throws DomainError `invalid`; names of other things in it are ignored. */
export function readTimelineQuery(search: URLSearchParams): TimelineFilter & TimelinePlace {
  const given = Object.fromEntries([...search].filter(([, value]) => value.trim() !== ""));
  const parsed = timelineQuery.safeParse(given);
  if (!parsed.success) throw unreadable(z.flattenError(parsed.error).fieldErrors);
  return { ...parsed.data, after: place(given.after, "after"), before: place(given.before, "before") };
}

export const isFiltered = ({ period, kind, bill }: TimelineFilter) =>
  period !== null || kind !== null || bill !== null;

export const allOfIt: TimelineFilter = { order: "newest", period: null, kind: null, bill: null };

/** The address of a timeline page; what is as usual is left out. */
export function timelineHref(
  path: string,
  filter: TimelineFilter,
  place: Partial<TimelinePlace> = {},
): string {
  const query = new URLSearchParams();
  if (filter.order !== "newest") query.set("order", filter.order);
  for (const name of ["period", "kind", "bill"] as const) {
    const value = filter[name];
    if (value !== null) query.set(name, value);
  }
  for (const name of ["after", "before"] as const) {
    const key = place[name];
    if (key) query.set(name, encodeCursor(key));
  }
  // Slashes may stand in a query, and an address that is read aloud is better with them.
  const text = query.toString().replaceAll("%2F", "/");
  return text === "" ? path : `${path}?${text}`;
}

/** The first and last day of a year or month. */
export function periodBounds(period: string): { from: string; to: string } {
  if (period.length === 4) return { from: `${period}-01-01`, to: `${period}-12-31` };
  const [year = 0, month = 0] = period.split("-").map(Number);
  return { from: `${period}-01`, to: `${period}-${daysInMonth(year, month)}` };
}

export function billAddressOf(text: string): BillAddress {
  const [jurisdiction = "", session = "", identifierSlug = ""] = text.split("/");
  return { jurisdiction, session, identifierSlug };
}

const place = (text: string | undefined, field: string) =>
  text === undefined ? null : decodeCursor(text, filedKey, field);

const unreadable = (fields: FieldProblems) =>
  new DomainError("invalid", "This address asks for something the page cannot show.", fields);
