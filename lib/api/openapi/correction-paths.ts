import type { ZodOpenApiPathsObject } from "zod-openapi";
import { apiCorrection } from "../correction";
import { correctionsQuery } from "../list-query";
import { apiPage } from "../parts";
import { list } from "./answers";

export const correctionPaths: ZodOpenApiPathsObject = {
  "/corrections": {
    get: list(
      {
        operationId: "listCorrections",
        summary: "Notices on published statements, the newest first",
        description: "Corrections, clarifications, updates, changed sources and retractions.",
        tags: ["Corrections"],
      },
      { query: correctionsQuery, answer: apiPage(apiCorrection) },
    ),
  },
};
