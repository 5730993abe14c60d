// What the pickers and the list of suggestions of the entry form ask for. Reads only, for whoever is signed in.
import { requireActor } from "@/app/_server/context";
import { readJson } from "@/app/_server/read-json";
import { failureOf } from "@/app/_server/run-action";
import { answerFind, answerSuggest, suggestRequest } from "../statements/_entry/answer-find";

const largestBody = 9_000_000;
const statuses: Record<string, number> = { not_signed_in: 401, not_allowed: 403, failed: 500 };

export const GET = (request: Request) =>
  answered(async () => answerFind(await requireActor("statement.log"), new URL(request.url).searchParams));

export const POST = (request: Request) =>
  answered(async () => {
    const ctx = await requireActor("statement.log");
    const { value } = await readJson(request, largestBody);
    return answerSuggest(ctx, suggestRequest.parse(value));
  });

async function answered(work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await work(), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    const { code, message, reference } = failureOf(error);
    const status = statuses[code] ?? 400;
    return Response.json({ message, reference }, { status, headers: { "cache-control": "no-store" } });
  }
}
