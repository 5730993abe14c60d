import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { longestSessionDays } from "../permissions/session-limits";

/** What decides how the cookie is written and sealed. */
export type CookieSettings = {
  /** Scheme, host and port of the site. */
  origin: string;
  secret: string;
};

/** Seconds. The cookie may outlive the session; the row in the database is what counts. */
export const cookieLifetime = longestSessionDays * 24 * 60 * 60;

/** Seconds. Between the first step of a sign-in and the second. */
export const stepCookieLifetime = 10 * 60;

/** The prefix makes browsers refuse the cookie from a sub-domain or over http; it needs https. */
function cookieNamed(name: string, { origin }: Pick<CookieSettings, "origin">) {
  const secure = origin.startsWith("https://");
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}

export const sessionCookie = (settings: Pick<CookieSettings, "origin">) =>
  cookieNamed("stet.session", settings);

/** Names the first step of a sign-in until the second one. No session: it opens nothing. */
export const stepCookie = (settings: Pick<CookieSettings, "origin">) => cookieNamed("stet.sign-in", settings);

/** All the cookie says, encrypted: which row to read. Who it is and what they may do stands there, never here. */
export function sealSession(sessionId: string, { secret }: CookieSettings): Promise<string> {
  return encode({ token: { sid: sessionId }, secret, maxAge: cookieLifetime });
}

// Sealed with another key, so that neither cookie can be taken for the other.
const stepSalt = "stet.sign-in";

export function sealStep(stepId: string, { secret }: CookieSettings): Promise<string> {
  return encode({ token: { step: stepId }, secret, salt: stepSalt, maxAge: stepCookieLifetime });
}

const content = z.object({ sid: z.uuid() });
const stepContent = z.object({ step: z.uuid() });

/** The id of the session row a cookie names; null when the cookie is not ours or has run out. */
export async function openSession(
  cookie: string | undefined,
  { secret }: Pick<CookieSettings, "secret">,
): Promise<string | null> {
  if (!cookie) return null;
  // Anything a browser may send ends here: a cookie that cannot be read is no cookie.
  const token = await decode({ token: cookie, secret }).catch(() => null);
  const read = content.safeParse(token);
  return read.success ? read.data.sid : null;
}

/** The id of the step a cookie names; null when the cookie is not ours or has run out. */
export async function openStepCookie(
  cookie: string | undefined,
  { secret }: Pick<CookieSettings, "secret">,
): Promise<string | null> {
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret, salt: stepSalt }).catch(() => null);
  const read = stepContent.safeParse(token);
  return read.success ? read.data.step : null;
}
