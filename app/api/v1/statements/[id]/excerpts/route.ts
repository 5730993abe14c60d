import { publicRoute } from "@/app/_server/run-route";
import { listAnswer } from "@/app/api/v1/answers";
import { annotationOf } from "@/lib/api/annotation";
import { numberedName } from "@/lib/api/record-name";
import { notFound } from "@/lib/errors";
import { statementExcerpts } from "@/lib/evidence/queries/statement-excerpts";

export const GET = publicRoute({
  params: numberedName("S"),
  handler: async ({ db, params }) => {
    const rows = await statementExcerpts(db, params.id);
    if (rows === null) throw notFound("public statement");
    return listAnswer({ rows, next: null }, annotationOf);
  },
});
