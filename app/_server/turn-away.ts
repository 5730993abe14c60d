// What is refused before the framework reads it, since it would answer with an error of its own: methods nobody has a
// use for, and whatever would change something without evidence that it comes from a page of ours.
import type { IncomingMessage } from "node:http";
import { originEvidence } from "./same-origin";

export type TurnedAway = 403 | 405;

/** The route that answers in place of the one asked for (app/api/refused). */
const refusedPath = "/api/refused";

/** Says to that route why; whatever a client writes there is taken out. */
export const turnedAwayHeader = "x-stet-turned-away";

const reading = new Set(["GET", "HEAD", "OPTIONS"]);
const changing = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** @param ownOrigin Scheme, host and port of this site as configured. */
export function reasonToTurnAway(
  { method = "GET", url = "/", headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  ownOrigin: string,
): TurnedAway | null {
  if (reading.has(method)) return null;
  if (!changing.has(method)) return 405;
  // The API is asked with a token, never with a cookie; the sign-in library's addresses have a check of their own.
  if (URL.canParse(url, ownOrigin) && new URL(url, ownOrigin).pathname.startsWith("/api/")) return null;
  const given = { get: (name: string) => headers[name]?.toString() ?? null };
  return originEvidence(given, ownOrigin) === "own" ? null : 403;
}

/** From here on it is another request: one to be refused, with nothing in it that the framework would act upon. */
export function turnAway(request: IncomingMessage, reason: TurnedAway | null): void {
  delete request.headers[turnedAwayHeader];
  if (!reason) return;
  for (const name of ["next-action", "content-type", "rsc", "cookie"]) delete request.headers[name];
  request.headers[turnedAwayHeader] = String(reason);
  request.method = "POST";
  request.url = refusedPath;
}
