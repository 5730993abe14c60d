import { z } from "zod";
import { recordId } from "../text";

const number = z.coerce.number().int().min(1).max(2_147_483_647);

/** An earlier revision of a record to bring back, by its number, over the version the person saw. */
export const recordRestoration = z.strictObject({ id: recordId, version: number, revision: number });
export type RecordRestoration = z.output<typeof recordRestoration>;
