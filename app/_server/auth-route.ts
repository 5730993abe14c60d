// What of the sign-in library is reachable, and on which conditions. The sign-in page does not need any of it.
import "server-only";
import { cookies } from "next/headers";
import { answerAuthRequest } from "@/lib/auth/next-auth";
import { authSettings } from "@/lib/auth/settings";
import { deskDatabase } from "@/lib/database";
import { clientAddress } from "./client-address";
import { currentSessionId, getContext } from "./context";
import { reportFault } from "./fault-answer";
import { HttpError, problemOf, problemResponse } from "./problem";
import { newReference } from "./reference";
import { originEvidence } from "./same-origin";

type AuthParams = { params: Promise<{ nextauth: string[] }> };

const answered = new Set([
  "GET csrf",
  "GET providers",
  "GET signin",
  "GET error",
  "POST callback/credentials",
  "POST signout",
]);
const largestForm = 10_000;

export async function authRoute(request: Request, context: AuthParams): Promise<Response> {
  try {
    const action = `${request.method} ${(await context.params).nextauth.join("/")}`;
    if (action === "GET session") return noStore(Response.json(await sessionAnswer()));
    if (!answered.has(action)) {
      throw new HttpError(404, "not_found", "There is nothing at this address.");
    }
    const settings = authSettings();
    await refuseUnusual(request, settings.origin);
    const answer = await answerAuthRequest(request, context, {
      db: deskDatabase(),
      settings,
      address: clientAddress(request.headers),
      previousSessionId: await currentSessionId(),
    });
    return noStore(withOwnLocation(answer));
  } catch (error) {
    if (error instanceof HttpError) return problemResponse(problemOf(error, newReference()));
    const { reference, passing, message } = reportFault(error, "sign-in");
    return problemResponse({ status: passing ? 503 : 500, code: "failed", detail: message, reference });
  }
}

/** Read from the database like everything else about who is signed in. */
async function sessionAnswer() {
  const { actor } = await getContext();
  return actor ? { user: { name: actor.name, role: actor.role } } : {};
}

async function refuseUnusual(request: Request, origin: string): Promise<void> {
  const { method, headers, url } = request;
  // Forms of other sites; whoever sends no evidence still needs the library's own token.
  if (method === "POST" && originEvidence(headers, origin) === "foreign") {
    throw new HttpError(403, "not_allowed", "This did not come from a page of this site.");
  }
  if (method === "POST" && !(Number(headers.get("content-length") ?? Number.NaN) <= largestForm)) {
    throw new HttpError(413, "too_large", "The form is too large, or its length is not given.");
  }
  const json = /^application\/json\b/i.test(headers.get("content-type") ?? "");
  if (json && !(await isJsonObject(request.clone()))) {
    throw new HttpError(400, "malformed", "The body is not a JSON object.");
  }
  // The library answers these with a server error.
  const asked = new URL(url).searchParams.get("callbackUrl");
  const remembered = (await cookies()).getAll().filter(({ name }) => name.endsWith("next-auth.callback-url"));
  if ([asked, ...remembered.map(({ value }) => value)].some((text) => text && !isWebOrPath(text, origin))) {
    throw new HttpError(400, "malformed", "callbackUrl is not an address.");
  }
}

async function isJsonObject(request: Request): Promise<boolean> {
  const value: unknown = await request.json().catch(() => null);
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isWebOrPath(text: string, origin: string): boolean {
  const url = URL.canParse(text, origin) ? new URL(text, origin) : null;
  return url?.protocol === "http:" || url?.protocol === "https:";
}

/** The library writes whole addresses from an environment variable; the path alone is right under every name. */
function withOwnLocation(answer: Response): Response {
  const location = answer.headers.get("location");
  if (!location) return answer;
  const { pathname, search } = new URL(location, "http://here.invalid");
  answer.headers.set("location", pathname + search);
  return answer;
}

function noStore(answer: Response): Response {
  answer.headers.set("cache-control", "private, no-store");
  return answer;
}
