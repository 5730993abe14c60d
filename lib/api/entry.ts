import { z } from "zod";
import { checkItems } from "@/db/review-vocabulary";
import { publicStatuses, statementStatuses } from "@/db/vocabulary";
import { statementPath } from "../statements/card";
import { asInput, type StatementContent } from "../statements/content";
import { approval, changesRequest, type StatementInput, statementInput } from "../statements/schema";
import { apiAddress, apiId } from "./parts";

// What whoever holds a token is told of an entry of the desk, and the bodies of its steps. The version an answer
// carries, also as its ETag, is what the next step names in If-Match.

export const apiEntry = z
  .strictObject({
    id: apiId,
    entry: z.int().describe("The desk's own number: 57 for E-57."),
    status: z.enum(statementStatuses),
    version: z.int(),
    number: z.int().nullable().describe("The public number; null until it is public."),
    address: apiAddress.nullable().describe("Where readers find it; null until it is public."),
  })
  .meta({ id: "Entry" });
export type ApiEntry = z.output<typeof apiEntry>;

/** An entry with its text, in the shape in which it is sent back. */
export const apiDraft = apiEntry
  .extend({ statement: z.looseObject({}).meta({ override: asInputSchema }) })
  .meta({ id: "Draft" });

export type EntryState = Pick<ApiEntry, "id" | "entry" | "status" | "version"> & {
  number?: number | null;
  slug?: string | null;
};

export function entryOf({ id, entry, status, version, number, slug }: EntryState, origin: string): ApiEntry {
  const isPublic = (publicStatuses as readonly string[]).includes(status);
  const at = isPublic && number && slug ? { number, slug } : null;
  return {
    id,
    entry,
    status,
    version,
    number: at?.number ?? null,
    address: at && `${origin}${statementPath(at)}`,
  };
}

export const draftOf = (state: EntryState, content: StatementContent, origin: string) => ({
  ...entryOf(state, origin),
  statement: asInput(content),
});

/** What a refusal of a stale version shows of the present one. */
export const apiPresentEntry = z
  .strictObject({
    status: z.enum(statementStatuses),
    by: z.string().describe("Who made this version."),
    at: z.iso.datetime(),
    statement: apiDraft.shape.statement,
  })
  .meta({ id: "PresentEntry" });

/** The same from what the refusal holds; undefined where it is of another record. */
export function presentEntry({ status, content, by, at }: Record<string, unknown>) {
  return content ? { status, by, at, statement: asInput(content as StatementContent) } : undefined;
}

/**
 * The body of an approval; the entry and its version are in the address and If-Match. A program that names no checks
 * states that whoever it acts for made sure of each.
 */
export const approvalBody = approval
  .omit({ id: true, version: true })
  .extend({ checks: approval.shape.checks.unwrap().default([...checkItems]) });

export const changesBody = changesRequest.omit({ id: true, version: true });

/** A change to some fields of an entry; the others stay. A list is replaced as a whole. */
export const statementChanges = z
  .strictObject(withoutDefaults(statementInput.shape))
  .refine((changes) => Object.keys(changes).length > 0, "Name at least one field to change.");
export type StatementChanges = Partial<StatementInput>;

// What is left out stays as it is, so nothing may be filled in for it.
function withoutDefaults(shape: typeof statementInput.shape) {
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, field.unwrap().optional()]));
}

// Input schemas transform, so they cannot describe an answer; what they have read fits them again all the same.
function asInputSchema({ jsonSchema }: { jsonSchema: Record<string, unknown> }) {
  for (const name of Object.keys(jsonSchema)) delete jsonSchema[name];
  jsonSchema.$ref = "#/components/schemas/StatementInput";
}
