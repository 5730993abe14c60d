import { z } from "zod";
import { idKey, isPlace } from "@/lib/cursor";
import { isStorable } from "@/lib/text";

export type Search = Promise<Record<string, string | string[] | undefined>>;

const listQuery = z.object({
  q: z
    .string()
    .max(200)
    .refine(isStorable)
    .transform((text) => text.trim())
    .catch(""),
  missing: z.string().max(40).nullable().catch(null),
  after: z.string().max(400).nullable().catch(null),
  done: z.string().max(40).nullable().catch(null),
});

/** What the address of a list asks for; anything unreadable in it counts as not given. */
export async function readListQuery<Missing extends string>(search: Search, missing: readonly Missing[]) {
  const { missing: wanted, after, ...rest } = listQuery.parse(await search);
  return {
    ...rest,
    missing: missing.find((known) => known === wanted) ?? null,
    cursor: after && isPlace(after, idKey) ? after : null,
  };
}

export type ListQuery = Awaited<ReturnType<typeof readListQuery>>;

/** The address of the same list at another page. */
export function listHref(
  path: string,
  { q, missing }: Pick<ListQuery, "q" | "missing">,
  after?: string,
): string {
  const search = new URLSearchParams();
  if (q) search.set("q", q);
  if (missing) search.set("missing", missing);
  if (after) search.set("after", after);
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
