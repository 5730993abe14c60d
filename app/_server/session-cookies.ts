// The cookies of signing in: the session, and the first step until the second one.
import "server-only";
import { cookies } from "next/headers";
import {
  cookieLifetime,
  openStepCookie,
  sealSession,
  sealStep,
  sessionCookie,
  stepCookie,
  stepCookieLifetime,
} from "@/lib/auth/session-cookie";
import { authSettings } from "@/lib/auth/settings";

/** From the next request on the browser names this session; a step on the way to it is over. */
export async function holdSession(sessionId: string): Promise<void> {
  const settings = authSettings();
  const jar = await cookies();
  const session = sessionCookie(settings);
  jar.set(session.name, await sealSession(sessionId, settings), {
    ...session.options,
    maxAge: cookieLifetime,
  });
  const step = stepCookie(settings);
  if (jar.get(step.name)) jar.set(step.name, "", { ...step.options, maxAge: 0 });
}

export async function holdStep(stepId: string): Promise<void> {
  const settings = authSettings();
  const { name, options } = stepCookie(settings);
  (await cookies()).set(name, await sealStep(stepId, settings), { ...options, maxAge: stepCookieLifetime });
}

/** The id of the step the browser names, whether or not it is over. */
export async function currentStepId(): Promise<string | null> {
  const settings = authSettings();
  const cookie = (await cookies()).get(stepCookie(settings).name);
  return openStepCookie(cookie?.value, settings);
}

export async function dropSession(): Promise<void> {
  const { name, options } = sessionCookie(authSettings());
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
