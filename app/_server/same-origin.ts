// Evidence that a request which changes something comes from a page of our own. X-Forwarded-Host is never looked at:
// anybody can write it.
import { DomainError } from "@/lib/errors";

export type OriginEvidence = "own" | "foreign" | "none";

/** @param ownOrigin Scheme, host and port of this site as configured. */
export function originEvidence(headers: Pick<Headers, "get">, ownOrigin: string): OriginEvidence {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site !== null && site !== "same-origin") return "foreign";
  if (origin !== null && !isOwn(origin, headers.get("host"), ownOrigin)) return "foreign";
  return site !== null || origin !== null ? "own" : "none";
}

/** @throws DomainError not_allowed, also when there is no evidence at all */
export function requireSameOrigin(headers: Headers, ownOrigin: string): void {
  if (originEvidence(headers, ownOrigin) === "own") return;
  throw new DomainError(
    "not_allowed",
    "This did not come from a page of this site, so nothing was done. Open the page again and repeat it.",
  );
}

/** The configured origin, or the one the request was addressed to: a site may be reached under several names. */
function isOwn(origin: string, host: string | null, ownOrigin: string): boolean {
  if (origin === ownOrigin) return true;
  const { protocol } = new URL(ownOrigin);
  return host !== null && /^[\w.:[\]-]+$/.test(host) && origin === `${protocol}//${host}`;
}
