import { z } from "zod";
import { createDocument } from "zod-openapi";
import { dayInput } from "../../dates/schema";
import { sourceInput } from "../../sources/schema";
import {
  attributionInput,
  statementBillInput,
  statementInput,
  statementLinkInput,
} from "../../statements/schema";
import { newBill, newOrganization, newPerson } from "../registry";
import { correctionPaths } from "./correction-paths";
import { registryPaths } from "./registry-paths";
import { statementPaths } from "./statement-paths";

// The names by which the description speaks of what is sent.
const inputs: Record<string, z.ZodType> = {
  DayInput: dayInput,
  SourceInput: sourceInput,
  AttributionInput: attributionInput,
  StatementBillInput: statementBillInput,
  StatementLinkInput: statementLinkInput,
  StatementInput: statementInput,
  PersonInput: newPerson,
  OrganizationInput: newOrganization,
  BillInput: newBill,
};

for (const [id, schema] of Object.entries(inputs)) z.globalRegistry.add(schema, { id });

/** The description of the API, OpenAPI 3.1, made from the schemas that the routes themselves use. */
export function openApiDocument(origin: string) {
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Stet",
      version: "1",
      description:
        "Who said what, in what office, about which bill, and the source that proves it. What is public is read without a token; writing needs the token of somebody in the newsroom.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: {
      ...statementPaths,
      ...correctionPaths,
      ...registryPaths,
      "/openapi.json": {
        get: {
          operationId: "readDescription",
          summary: "This description",
          tags: ["Description"],
          responses: {
            200: {
              description: "OpenAPI 3.1.",
              content: { "application/json": { schema: z.looseObject({}) } },
            },
          },
        },
      },
    },
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", description: "Made by: npm run stet -- token create" },
      },
    },
  });
}
