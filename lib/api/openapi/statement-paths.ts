import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { noticeInput } from "../../corrections/schema";
import { statementInput } from "../../statements/schema";
import { apiAnnotation } from "../annotation";
import { apiDraft, apiEntry, approvalBody, changesBody, statementChanges } from "../entry";
import { statementsQuery } from "../list-query";
import { apiPage } from "../parts";
import { apiStatement, apiStatementRecord } from "../statement";
import { list, single, write } from "./answers";

const tags = ["Statements"];
const anyName = z.strictObject({
  id: z.string().describe("The id, the number, or the number as people say it: 1042 or S-1042."),
});
const entry = { path: z.strictObject({ id: z.uuid().describe("The id of the entry.") }), tags };

export const statementPaths: ZodOpenApiPathsObject = {
  "/statements": {
    get: list(
      { operationId: "listStatements", summary: "Public statements, the latest first", tags },
      { query: statementsQuery, answer: apiPage(apiStatement) },
    ),
    post: write(
      {
        operationId: "logStatement",
        summary: "Log a statement",
        description:
          "The result is a draft of the desk. It may be incomplete; submission says what is missing.",
        tags,
      },
      { body: statementInput, answer: apiDraft, makes: true, versioned: true },
    ),
  },
  "/statements/{id}": {
    get: single(
      { operationId: "readStatement", summary: "One public statement", path: anyName, tags },
      apiStatementRecord,
    ),
    put: write(
      { operationId: "editStatement", summary: "Write an entry again, as a whole", ...entry },
      { body: statementInput, answer: apiDraft, conditional: true, versioned: true },
    ),
    patch: write(
      {
        operationId: "changeStatement",
        summary: "Change some fields of an entry",
        description: "Fields that are left out stay. A list is replaced as a whole.",
        ...entry,
      },
      { body: statementChanges, answer: apiDraft, conditional: true, versioned: true },
    ),
  },
  "/statements/{id}/excerpts": {
    get: list(
      {
        operationId: "listExcerpts",
        summary: "The cited places of a public statement, as W3C Web Annotations",
        path: anyName,
        tags,
      },
      { query: z.strictObject({}), answer: apiPage(apiAnnotation) },
    ),
  },
  "/statements/{id}/excerpts/{position}": {
    get: single(
      {
        operationId: "readExcerpt",
        summary: "One cited place",
        path: anyName.extend({ position: z.int().min(1).describe("Its place among them, from 1.") }),
        tags,
      },
      apiAnnotation,
      "application/ld+json",
    ),
  },
  "/statements/{id}/submit": step("submitStatement", "Hand an entry to the editors"),
  "/statements/{id}/approve": step(
    "approveStatement",
    "Approve an entry, as an editor who neither wrote nor changed it",
    approvalBody,
  ),
  "/statements/{id}/request-changes": step(
    "requestChanges",
    "Send an entry back and say what has to change",
    changesBody,
  ),
  "/statements/{id}/publish": step("publishStatement", "Put an approved entry before readers"),
  "/statements/{id}/correction": {
    ...step(
      "openCorrection",
      "Open a correction of a published statement: it can be edited again, and readers see nothing of it until it is issued",
      noticeInput,
    ),
    put: write(
      { operationId: "changeNotice", summary: "Write the notice of the open correction again", ...entry },
      { body: noticeInput, answer: apiEntry, conditional: true, versioned: true },
    ),
  },
  "/statements/{id}/correction/withdraw": step(
    "withdrawCorrection",
    "Give up the open correction: the entry is again what readers see",
  ),
  "/statements/{id}/correction/issue": step("issueCorrection", "Put the approved correction before readers"),
};

function step(operationId: string, summary: string, body?: z.ZodType): ZodOpenApiPathsObject[string] {
  return {
    post: write(
      { operationId, summary, ...entry },
      { body, answer: apiEntry, conditional: true, versioned: true },
    ),
  };
}
