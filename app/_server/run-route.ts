// Every handler of the API goes through here, so that all of them read, refuse and answer alike.
import "server-only";
import { z } from "zod";
import type { Database } from "@/db/connect";
import type { ActorContext } from "@/lib/context";
import { deskDatabase, readerDatabase } from "@/lib/database";
import { refusalOf } from "@/lib/database-trouble";
import { DomainError } from "@/lib/errors";
import { fieldProblems } from "@/lib/field-problems";
import { once } from "@/lib/idempotency";
import { log } from "@/lib/log";
import { authorize } from "@/lib/permissions/authorize";
import type { Permission } from "@/lib/permissions/policy";
import { reportFault } from "./fault-answer";
import { etagOf, HttpError, problemOf, problemResponse } from "./problem";
import { readJson } from "./read-json";
import { newReference } from "./reference";
import { bearerContext, idempotencyKey, versionAsked } from "./request-conditions";

export type RouteAnswer = {
  /** 200 unless said otherwise. */
  status?: number;
  body: unknown;
  /** The record's version, sent as its ETag. */
  version?: number;
  /** Where what was made is to be found. */
  location?: string;
  headers?: Record<string, string>;
};

type PathValues = Record<string, string | string[] | undefined>;
type RouteHandler = (request: Request, context: { params: Promise<PathValues> }) => Promise<Response>;

const nothing = z.strictObject({});
type Nothing = typeof nothing;

export type WriteRoute<Body extends z.ZodType, Params extends z.ZodType, Conditional extends boolean> = {
  /** What it is, in the policy. Whoever may never do it is refused before the body is read. */
  act: Permission;
  /** The JSON body; none is expected without it. */
  schema?: Body;
  params?: Params;
  /** Whether the caller has to name the version it has read. */
  ifMatch?: Conditional;
  handler: (asked: {
    ctx: ActorContext;
    input: z.output<Body>;
    params: z.output<Params>;
    expectedVersion: Conditional extends true ? number : undefined;
  }) => Promise<RouteAnswer>;
};

/**
 * A handler for programs that act as a user: bearer token, JSON body, If-Match and Idempotency-Key. With a key, the
 * work and its answer are one transaction, and a retry is given the first answer byte for byte.
 */
export function route<
  Body extends z.ZodType = Nothing,
  Params extends z.ZodType = Nothing,
  Conditional extends boolean = false,
>(options: WriteRoute<Body, Params, Conditional>): RouteHandler {
  return async (request, { params }) => {
    let version: number | undefined;
    try {
      const ctx = await bearerContext(request.headers, deskDatabase());
      authorize(ctx, options.act);
      const path = readPath(options.params, await params);
      version = options.ifMatch ? versionAsked(request.headers) : undefined;
      const key = idempotencyKey(request.headers);
      const body = await readJson(request);
      const input = readBody(options.schema, body.value);
      const work = async (ctx: ActorContext) =>
        rendered(
          await options.handler({
            ctx,
            input,
            params: path,
            expectedVersion: version as Conditional extends true ? number : undefined,
          }),
        );
      const asked = [request.method, new URL(request.url).pathname, version ?? "", body.text].join("\n");
      return respond(key ? await once(ctx, { key, request: asked }, work) : await work(ctx));
    } catch (error) {
      return refuse(error, version);
    }
  };
}

export type PublicRoute<Params extends z.ZodType, Query extends z.ZodType> = {
  params?: Params;
  query?: Query;
  handler: (asked: {
    /** The published edition, and nothing else. */
    db: Database;
    params: z.output<Params>;
    query: z.output<Query>;
    request: Request;
  }) => Promise<RouteAnswer>;
};

/** A handler anybody may call: reads the published edition. Not cached unless the answer's headers say so. */
export function publicRoute<Params extends z.ZodType = Nothing, Query extends z.ZodType = Nothing>(
  options: PublicRoute<Params, Query>,
): RouteHandler {
  return async (request, { params }) => {
    try {
      const path = readPath(options.params, await params);
      const query = readQuery(options.query, new URL(request.url).searchParams);
      const answer = await options.handler({ db: readerDatabase(), params: path, query, request });
      return readableAnywhere(respond(rendered(answer)));
    } catch (error) {
      return readableAnywhere(refuse(error));
    }
  };
}

// Nothing but what is public, and no cookie is looked at: the pages of any site may read it.
function readableAnywhere(response: Response): Response {
  response.headers.set("access-control-allow-origin", "*");
  response.headers.set("access-control-expose-headers", "ETag");
  return response;
}

/** An answer as it is sent, and kept for a retry: the body is text, so that it stays the same to the byte. */
type Rendered = { status: number; headers: Record<string, string>; body: string };

function rendered({ status = 200, body, version, location, headers }: RouteAnswer): Rendered {
  return {
    status,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      ...(version === undefined ? {} : { etag: etagOf(version) }),
      ...(location === undefined ? {} : { location }),
      ...headers,
    },
    body: JSON.stringify(body),
  };
}

const respond = ({ status, headers, body }: Rendered) => new Response(body, { status, headers });

function readPath<Params extends z.ZodType>(
  schema: Params | undefined,
  values: PathValues,
): z.output<Params> {
  if (!schema) return {} as z.output<Params>;
  const parsed = schema.safeParse(values);
  // An address that cannot name a record names none.
  if (!parsed.success) throw new HttpError(404, "not_found", "There is nothing at this address.");
  return parsed.data;
}

function readBody<Body extends z.ZodType>(schema: Body | undefined, value: unknown): z.output<Body> {
  const parsed = (schema ?? nothing).safeParse(value);
  if (!parsed.success) {
    throw new DomainError("invalid", "Some fields need attention.", fieldProblems(parsed.error));
  }
  return parsed.data as z.output<Body>;
}

function readQuery<Query extends z.ZodType>(
  schema: Query | undefined,
  search: URLSearchParams,
): z.output<Query> {
  const names = [...search.keys()];
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  const parsed = (schema ?? nothing).safeParse(Object.fromEntries(search));
  if (twice === undefined && parsed.success) return parsed.data as z.output<Query>;
  const fields = parsed.error ? fieldProblems(parsed.error) : { [twice ?? ""]: ["Is given twice."] };
  throw new HttpError(400, "invalid", "Some parameters need attention.", fields);
}

function refuse(error: unknown, asked?: number): Response {
  const refusal = error instanceof HttpError ? error : refusalOf(error);
  if (refusal) {
    const problem = problemOf(refusal, newReference(), asked);
    log().info({ reference: problem.reference, status: problem.status, code: problem.code }, "refused");
    return problemResponse(problem);
  }
  const { reference, passing, message } = reportFault(error, "request");
  return problemResponse({
    status: passing ? 503 : 500,
    code: passing ? "unavailable" : "failed",
    detail: message,
    reference,
    headers: passing ? { "retry-after": "2" } : {},
  });
}
