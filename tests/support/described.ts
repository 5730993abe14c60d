// What openapi.json says of an answer, held against the answer itself.
import { z } from "zod";
import { openApiDocument } from "@/lib/api/openapi/document";

type Response = {
  content?: Record<string, { schema: object }>;
  headers?: Record<string, { required?: boolean }>;
};
export type Operation = { operationId: string; security?: unknown[]; responses: Record<string, Response> };

const text = JSON.stringify(openApiDocument("https://record.example"));
const described = JSON.parse(text.replaceAll("#/components/schemas/", "#/$defs/"));

export const describedPaths: Record<string, Record<string, Operation>> = described.paths;

const schemas = new Map<object, z.ZodType>();

function schemaOf(schema: object): z.ZodType {
  const made = schemas.get(schema) ?? z.fromJSONSchema({ ...schema, $defs: described.components.schemas });
  schemas.set(schema, made);
  return made;
}

/** The path as the description spells it: "/statements/{id}/approve". */
export function describedPath(path: string): string {
  const fits = (template: string) => {
    const steps = template.split("/").slice(1);
    const given = path.split("/");
    return (
      steps.length === given.length && steps.every((step, at) => step.startsWith("{") || step === given[at])
    );
  };
  return Object.keys(describedPaths).find(fits) ?? path;
}

/** What is wrong with an answer, in words; null when it is as described. */
export function differenceFromDescription(
  method: string,
  path: string,
  { status, headers, body }: { status: number; headers: Headers; body: unknown },
): string | null {
  const where = `${method} ${describedPath(path)} ${status}`;
  const operation = describedPaths[describedPath(path)]?.[method.toLowerCase()];
  // An address of nothing is no route of the description, and answers so.
  if (!operation && status === 404) return null;
  const response = operation?.responses[status] ?? (status >= 400 ? operation?.responses.default : undefined);
  if (!response) return `${where} is not described`;
  const absent = Object.keys(response.headers ?? {}).filter((name) => !headers.has(name));
  if (absent.length > 0) return `${where} comes without ${absent.join(", ")}`;
  const type = headers.get("content-type")?.split(";")[0] ?? "";
  const schema = response.content?.[type]?.schema;
  if (!response.content) return null;
  if (!schema) return `${where} comes as ${type}`;
  const problems = schemaOf(schema).safeParse(body).error?.issues ?? [];
  return problems.length > 0 ? `${where}: ${JSON.stringify(problems)}` : null;
}
