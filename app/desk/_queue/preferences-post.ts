import "server-only";
import { z } from "zod";
import { preferencesChange } from "@/lib/queue/preferences";
import { fixedColumns, queueColumns } from "@/lib/queue/vocabulary";

const mayHide = queueColumns.filter((column) => !(fixedColumns as readonly string[]).includes(column));

/** The form has a box for each column that is shown, and one of two densities. A part that is not sent stays. */
export const preferencesPost = z
  .strictObject({
    density: z.string().optional(),
    columns: z.array(z.string()).optional(),
    look: z.literal("yes").optional(),
    singleKeys: z.enum(["on", "off"]).optional(),
    keys: z.record(z.string(), z.string()).optional(),
  })
  .transform(({ density, columns = [], look, singleKeys, keys }) => ({
    ...(density && { density }),
    ...(look && { hiddenColumns: mayHide.filter((column) => !columns.includes(column)) }),
    ...(singleKeys && { singleKeys: singleKeys === "on" }),
    ...(keys && {
      keys: Object.fromEntries(Object.entries(keys).map(([act, key]) => [act, key === "" ? null : key])),
    }),
  }))
  .pipe(preferencesChange);
