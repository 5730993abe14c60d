// How somebody likes the desk: single keys, what they do, how close the rows stand, which columns are shown.
import { z } from "zod";
import { densities } from "@/db/queue-vocabulary";
import { keyActs } from "./keys";
import { fixedColumns, queueColumns } from "./vocabulary";

/** One printing character, as KeyboardEvent.key gives it; "Space" and "Enter" by name. */
const key = z.union([z.literal(["Space", "Enter"]), z.string().regex(/^[^\s\p{C}]$/u, "One key.")]);

export const preferences = z.strictObject({
  /** Whether single keys act at all. */
  singleKeys: z.boolean().default(true),
  /** What differs from the keys of the house; null for an act that has no key. */
  keys: z
    .partialRecord(z.enum(keyActs), key.nullable())
    .refine((keys) => {
      const given = Object.values(keys).filter((key) => key !== null);
      return new Set(given).size === given.length;
    }, "Two acts have the same key.")
    .default({}),
  density: z.enum(densities).default("comfortable"),
  hiddenColumns: z
    .array(z.enum(queueColumns).exclude(fixedColumns))
    .max(queueColumns.length)
    .transform((columns) => [...new Set(columns)])
    .default([]),
});
export type Preferences = z.output<typeof preferences>;

/** What is not named stays as it is. */
export const preferencesChange = z.strictObject({
  singleKeys: preferences.shape.singleKeys.unwrap().optional(),
  keys: preferences.shape.keys.unwrap().optional(),
  density: preferences.shape.density.unwrap().optional(),
  hiddenColumns: preferences.shape.hiddenColumns.unwrap().optional(),
});
export type PreferencesChange = z.output<typeof preferencesChange>;

export const usualPreferences: Preferences = preferences.parse({});
