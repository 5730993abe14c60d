// Answers in place of what was turned away (app/_server/turn-away.ts). Asked for by name, it is no address of ours.
import { plainRefusal } from "@/app/_server/plain-refusal";
import { HttpError } from "@/app/_server/problem";
import { turnedAwayHeader } from "@/app/_server/turn-away";

const refusals: Record<string, HttpError> = {
  403: new HttpError(
    403,
    "not_allowed",
    "This did not come from a page of this site, so nothing was done. Open the page again and repeat it.",
  ),
  405: new HttpError(405, "method_not_allowed", "Nothing here is asked for in this way."),
};

export function POST(request: Request): Response {
  const reason = request.headers.get(turnedAwayHeader) ?? "";
  return plainRefusal(
    refusals[reason] ?? new HttpError(404, "not_found", "There is nothing at this address."),
  );
}
