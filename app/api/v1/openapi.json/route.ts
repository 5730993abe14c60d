import { publicRoute } from "@/app/_server/run-route";
import { recordAnswer } from "@/app/api/v1/answers";
import { openApiDocument } from "@/lib/api/openapi/document";
import { env } from "@/lib/env";

let made: ReturnType<typeof openApiDocument> | undefined;

export const GET = publicRoute({
  handler: async ({ request }) => {
    made ??= openApiDocument(env().publicOrigin);
    return recordAnswer(request, "description", made, (document) => document);
  },
});
