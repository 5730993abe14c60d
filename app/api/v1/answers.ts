import "server-only";
import { entityTag, matchesTag } from "@/app/_server/etag";
import type { RouteAnswer } from "@/app/_server/run-route";
import { draftOf, type EntryState, entryOf } from "@/lib/api/entry";
import { madeOf } from "@/lib/api/registry";
import type { ActorContext } from "@/lib/context";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import type { Page } from "@/lib/pages";
import { presentContent } from "@/lib/statements/present-content";

// A front cache may keep what is public for a second, as it does pages.
const shared = { "cache-control": "public, max-age=0, s-maxage=1, stale-while-revalidate=1" };

/** A page of public records, each in its public shape. */
export const listAnswer = <Row>(
  page: Page<Row>,
  show: (row: Row, origin: string) => unknown,
): RouteAnswer => ({
  body: { data: page.rows.map((row) => show(row, env().publicOrigin)), next: page.next },
  headers: shared,
});

/**
 * One public record in its public shape, or 304 for whoever holds it already.
 * @throws DomainError not_found, in the same words for what is not public and what is not there
 */
export function recordAnswer<Row>(
  request: Request,
  what: string,
  row: Row | null,
  show: (row: Row, origin: string) => object,
): RouteAnswer {
  if (row === null) throw notFound(`public ${what}`);
  const body = show(row, env().publicOrigin);
  const etag = entityTag(Buffer.from(JSON.stringify(body)));
  const headers = { ...shared, etag };
  const held = matchesTag(request.headers.get("if-none-match"), etag);
  return held ? { status: 304, body: undefined, headers } : { body, headers };
}

/** Where an entry stands after a step. */
export const entryAnswer = (state: EntryState): RouteAnswer => ({
  body: entryOf(state, env().publicOrigin),
  version: state.version,
});

/** An entry with its text, as it was saved. */
export async function draftAnswer(ctx: ActorContext, state: EntryState): Promise<RouteAnswer> {
  const { content } = await presentContent(ctx, state.id);
  return { body: draftOf(state, content, env().publicOrigin), version: state.version };
}

/** A record new in the registry. */
export const madeAnswer = (folder: string, made: { id: string; version: number }): RouteAnswer => ({
  status: 201,
  body: madeOf(made),
  version: made.version,
  location: `/api/v1/${folder}/${made.id}`,
});
