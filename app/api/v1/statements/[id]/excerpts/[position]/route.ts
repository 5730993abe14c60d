import { publicRoute } from "@/app/_server/run-route";
import { recordAnswer } from "@/app/api/v1/answers";
import { annotationOf, annotationType } from "@/lib/api/annotation";
import { excerptName } from "@/lib/api/record-name";
import { statementExcerpts } from "@/lib/evidence/queries/statement-excerpts";

export const GET = publicRoute({
  params: excerptName,
  handler: async ({ db, params: { id, position }, request }) => {
    const excerpts = await statementExcerpts(db, id);
    const cited = excerpts?.find(({ excerpt }) => excerpt.position === position) ?? null;
    const answer = recordAnswer(request, "excerpt", cited, annotationOf);
    return { ...answer, headers: { ...answer.headers, "content-type": annotationType } };
  },
});
