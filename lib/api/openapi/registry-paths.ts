import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { sourceInput } from "../../sources/schema";
import { apiAgent } from "../agent";
import { apiBill, apiBillRecord } from "../bill";
import { apiSourceRecord } from "../evidence";
import { recordsQuery, sourcesQuery } from "../list-query";
import { apiPage } from "../parts";
import { apiMade, newBill, newOrganization, newPerson } from "../registry";
import { apiSource } from "../source";
import { list, single, write } from "./answers";

const added =
  "The answer names it for statements. It is public from the first published statement that names it.";
const idOrSlug = z.strictObject({ id: z.string().describe("The id, or the last part of the address.") });
const idOrNumber = z.strictObject({
  id: z.string().describe("The id, the number, or the number as people say it: 318 or D-318."),
});
const made = { answer: apiMade, makes: true, versioned: true };

export const registryPaths: ZodOpenApiPathsObject = {
  ...agentPaths("people", "People", "Person", newPerson),
  ...agentPaths("organizations", "Organizations", "Organization", newOrganization),
  "/bills": {
    get: list(
      {
        operationId: "listBills",
        summary: "Public bills, the one with the latest action first",
        tags: ["Bills"],
      },
      { query: recordsQuery, answer: apiPage(apiBill) },
    ),
    post: write(
      { operationId: "addBill", summary: "Add a bill", description: added, tags: ["Bills"] },
      { body: newBill, ...made },
    ),
  },
  "/bills/{id}": {
    get: single(
      {
        operationId: "readBill",
        summary: "One public bill",
        path: z.strictObject({ id: z.uuid() }),
        tags: ["Bills"],
      },
      apiBillRecord,
    ),
  },
  "/bills/{jurisdiction}/{session}/{identifier}": {
    get: single(
      {
        operationId: "readBillAtAddress",
        summary: "The public bill with this address",
        path: z.strictObject({ jurisdiction: z.string(), session: z.string(), identifier: z.string() }),
        tags: ["Bills"],
      },
      apiBillRecord,
    ),
  },
  "/sources": {
    get: list(
      { operationId: "listSources", summary: "Public sources, the highest number first", tags: ["Sources"] },
      { query: sourcesQuery, answer: apiPage(apiSource) },
    ),
    post: write(
      { operationId: "logSource", summary: "Log a document", description: added, tags: ["Sources"] },
      { body: sourceInput, ...made },
    ),
  },
  "/sources/{id}": {
    get: single(
      {
        operationId: "readSource",
        summary: "One public source with its custody",
        path: idOrNumber,
        tags: ["Sources"],
      },
      apiSourceRecord,
    ),
  },
};

function agentPaths(
  folder: string,
  plural: string,
  singular: string,
  input: z.ZodType,
): ZodOpenApiPathsObject {
  const tags = [plural];
  const one = singular.toLowerCase();
  return {
    [`/${folder}`]: {
      get: list(
        { operationId: `list${plural}`, summary: `Public ${folder}, by name`, tags },
        { query: recordsQuery, answer: apiPage(apiAgent) },
      ),
      post: write(
        { operationId: `add${singular}`, summary: `Add a ${one} to the registry`, description: added, tags },
        { body: input, ...made },
      ),
    },
    [`/${folder}/{id}`]: {
      get: single(
        { operationId: `read${singular}`, summary: `One public ${one}`, path: idOrSlug, tags },
        apiAgent,
      ),
    },
  };
}
