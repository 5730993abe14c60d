import { publicRoute } from "@/app/_server/run-route";
import { recordAnswer } from "@/app/api/v1/answers";
import { numberedName } from "@/lib/api/record-name";
import { sourceOf } from "@/lib/api/source";
import { sourceById } from "@/lib/sources/queries/source-by-id";
import { sourceByNumber } from "@/lib/sources/queries/source-by-number";

export const GET = publicRoute({
  params: numberedName("D"),
  handler: async ({ db, params: { id: name }, request }) => {
    const source =
      "id" in name ? await sourceById(db, name.id) : (await sourceByNumber(db, name.number))?.profile;
    return recordAnswer(request, "source", source ?? null, sourceOf);
  },
});
