import { z } from "zod";
import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from "zod-openapi";
import { apiProblem } from "../problem";

// The pieces that operations are described with.

type Responses = ZodOpenApiOperationObject["responses"];

/** What an operation says of itself; the refusals it shares with others are added here. */
type Described = {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  path?: z.ZodObject;
};

const json = (schema: z.ZodType, type = "application/json") => ({ [type]: { schema } });

const problem = (description: string): ZodOpenApiResponseObject => ({
  description,
  content: { "application/problem+json": { schema: apiProblem } },
});

const etag = z.strictObject({ etag: z.string() });

const notFoundHere = { 404: problem("No such record is public.") } satisfies Responses;

export function list(of: Described, { query, answer }: { query: z.ZodObject; answer: z.ZodType }) {
  return {
    ...described(of),
    requestParams: { query, ...(of.path ? { path: of.path } : {}) },
    responses: {
      200: { description: "A page.", content: json(answer) },
      ...(of.path ? notFoundHere : {}),
      400: problem("A parameter is not known here, given twice, or not what it should be."),
      422: problem("The cursor or a filter names nothing here."),
      default: problem("Any other error."),
    },
  } satisfies ZodOpenApiOperationObject;
}

export function single(of: Described & { path: z.ZodObject }, answer: z.ZodType, type?: string) {
  return {
    ...described(of),
    requestParams: {
      path: of.path,
      header: z.strictObject({ "If-None-Match": z.string().optional().describe("An ETag held already.") }),
    },
    responses: {
      200: { description: "The record.", content: json(answer, type), headers: etag },
      304: { description: "What is held already is still the record." },
      ...notFoundHere,
      default: problem("Any other error."),
    },
  } satisfies ZodOpenApiOperationObject;
}

const key = z
  .string()
  .min(1)
  .max(200)
  .optional()
  .describe("A text of your choice. The same request under the same key has one effect and one answer.");

const version = z
  .string()
  .describe('The version you have read, as its ETag: "3".')
  .meta({ override: { pattern: '^"[1-9][0-9]*"$' } });

export type WriteParts = {
  body?: z.ZodType;
  answer: z.ZodType;
  /** Makes a record of its own. */
  makes?: boolean;
  /** Changes an entry that has to be in the version named. */
  conditional?: boolean;
  versioned?: boolean;
};

export function write(of: Described, { body, answer, makes, conditional, versioned }: WriteParts) {
  const header = conditional
    ? z.strictObject({ "If-Match": version, "Idempotency-Key": key })
    : z.strictObject({ "Idempotency-Key": key });
  const headers = z.strictObject({
    ...(versioned ? { etag: z.string() } : {}),
    ...(makes ? { location: z.string() } : {}),
  });
  return {
    ...described(of),
    security: [{ bearer: [] }],
    requestParams: { header, ...(of.path ? { path: of.path } : {}) },
    ...(body ? { requestBody: { content: json(body), required: !acceptsNothing(body) } } : {}),
    responses: {
      [makes ? 201 : 200]: { description: makes ? "Made." : "Done.", content: json(answer), headers },
      400: problem("Not JSON, or a header is not what it should be."),
      401: problem("No token, or one that is not valid or no longer."),
      403: problem("The person this token stands for may not do this."),
      ...(of.path ? { 404: problem("There is no such entry, or it is not theirs to read.") } : {}),
      409: problem("The entry cannot make this step, or another record has these particulars."),
      ...(conditional
        ? {
            412: problem("Somebody has changed the entry; the answer holds the present version and text."),
            428: problem("If-Match is missing."),
          }
        : {}),
      413: problem("The body is too large."),
      415: problem("The body is not sent as JSON."),
      422: problem("A field is wrong, or the idempotency key was used for another request."),
      503: problem("The database is away or busy. Nothing was saved; try again."),
      default: problem("Any other error."),
    },
  } satisfies ZodOpenApiOperationObject;
}

const described = ({ path: _path, ...rest }: Described) => rest;

const acceptsNothing = (body: z.ZodType) => body.safeParse({}).success;
