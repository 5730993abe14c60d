import { z } from "zod";
import { correctionKinds } from "@/db/vocabulary";
import { isDay } from "../dates/calendar";
import { DomainError } from "../errors";

const name = z
  .string()
  .toLowerCase()
  .regex(/^[a-z0-9-]{1,100}$/, "Is not the last part of an address.");

const correctionsQuery = z.object({
  kind: z.enum(correctionKinds, "Is no kind of notice.").nullable().default(null),
  /** The last part of the address, "bob-duff". */
  person: name.nullable().default(null),
  organization: name.nullable().default(null),
  /** "ct/2020-js/hb-6004" */
  bill: z
    .string()
    .regex(/^[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}$/, "Is not the address of a bill.")
    .nullable()
    .default(null),
  /** "2026-11" */
  month: z
    .string()
    .refine((text) => /^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`), "Is not a month. Write 2026-11.")
    .nullable()
    .default(null),
});

/** What the list of corrections is narrowed to; each in the query string under the same name. */
export type CorrectionsFilter = z.output<typeof correctionsQuery>;

/** Reads the query string. Throws DomainError `invalid`; names of other things in it are ignored. */
export function readCorrectionsFilter(search: URLSearchParams): CorrectionsFilter {
  const given = Object.fromEntries([...search].filter(([, value]) => value.trim() !== ""));
  const parsed = correctionsQuery.safeParse(given);
  if (parsed.success) return parsed.data;
  const { fieldErrors } = z.flattenError(parsed.error);
  throw new DomainError("invalid", "This address asks for something the page cannot show.", fieldErrors);
}

export const allCorrections: CorrectionsFilter = correctionsQuery.parse({});

export const isNarrowed = (filter: CorrectionsFilter) =>
  Object.values(filter).some((value) => value !== null);

/** The address of the list under a filter, and of the page of it that begins after a cursor. */
export function correctionsHref(filter: Partial<CorrectionsFilter>, after?: string | null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  if (after) query.set("after", after);
  const text = query.toString().replaceAll("%2F", "/");
  return text === "" ? "/corrections" : `/corrections?${text}`;
}
