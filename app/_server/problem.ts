// Errors as HTTP answers, RFC 9457: application/problem+json.
import { STATUS_CODES } from "node:http";
import { presentEntry } from "@/lib/api/entry";
import type { DomainError, ErrorCode, FieldProblems } from "@/lib/errors";

/** An error that only HTTP knows: a missing header, a body that is no JSON. */
export class HttpError extends Error {
  override readonly name = "HttpError";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: FieldProblems = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

export type Problem = {
  status: number;
  /** A word for programs; the title and detail are for people. */
  code: string;
  detail: string;
  reference: string;
  fields?: FieldProblems;
  /** The present version of the record, where the one asked for is no longer it. */
  version?: number;
  /** What that version holds. */
  present?: unknown;
  /** How words that are not proved compare with the source. */
  unproved?: unknown;
  headers?: Record<string, string>;
};

export function problemResponse({
  status,
  code,
  detail,
  reference,
  fields = {},
  version,
  present,
  unproved,
  headers,
}: Problem) {
  const errors = Object.entries(fields).flatMap(([path, messages]) =>
    messages.map((message) => ({ pointer: pointerOf(path), field: path, message })),
  );
  const body = {
    // The code says more; the title is then the phrase of the status.
    type: "about:blank",
    title: STATUS_CODES[status] ?? "Error",
    status,
    detail,
    code,
    reference,
    ...(version === undefined ? {} : { version }),
    ...(present ? { present } : {}),
    ...(unproved ? { unproved } : {}),
    ...(errors.length > 0 ? { errors } : {}),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      ...(version === undefined ? {} : { etag: etagOf(version) }),
      ...headers,
    },
  });
}

/** A record's version as its entity tag. */
export const etagOf = (version: number) => `"${version}"`;

const statuses: Record<ErrorCode, number> = {
  not_signed_in: 401,
  not_allowed: 403,
  not_found: 404,
  invalid: 422,
  conflict: 409,
  too_many: 429,
};

/** @param asked The version the request named: where it is no longer the present one, its precondition failed. */
export function problemOf(error: DomainError | HttpError, reference: string, asked?: number): Problem {
  const { code, message: detail, fields } = error;
  if (error instanceof HttpError)
    return { status: error.status, code, detail, reference, fields, headers: error.headers };
  const { version, retryAfter, keyReused, unproved } = error.detail;
  const problem = { status: statuses[error.code], code, detail, reference, fields };
  if (keyReused === true) return { ...problem, status: 422, code: "idempotency_key_reused" };
  if (typeof version === "number") {
    const present = presentEntry(error.detail);
    return asked !== undefined && asked !== version
      ? { ...problem, status: 412, code: "stale_version", version, present }
      : { ...problem, version };
  }
  if (error.code === "not_signed_in") return { ...problem, headers: { "www-authenticate": challenge } };
  if (error.code === "too_many") return { ...problem, headers: { "retry-after": String(retryAfter ?? 60) } };
  return unproved ? { ...problem, code: "words_unproved", unproved } : problem;
}

const challenge = 'Bearer realm="stet"';

/** "attributions.0.role" as a JSON pointer. */
function pointerOf(path: string): string {
  if (path === "") return "";
  const escaped = path.split(".").map((step) => step.replaceAll("~", "~0").replaceAll("/", "~1"));
  return `/${escaped.join("/")}`;
}
