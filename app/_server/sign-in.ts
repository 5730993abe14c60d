// The cookie's side of signing in and out, for the two form actions of the desk.
import "server-only";
import { cookies, headers } from "next/headers";
import { cookieLifetime, sealSession, sessionCookie } from "@/lib/auth/session-cookie";
import { endSession } from "@/lib/auth/sessions";
import { authSettings } from "@/lib/auth/settings";
import { signIn } from "@/lib/auth/sign-in";
import { deskDatabase } from "@/lib/database";
import { clientAddress } from "./client-address";
import { currentSessionId } from "./context";
import { failureOf } from "./run-action";
import { requireSameOrigin } from "./same-origin";

export type SignInRefusal = { message: string; email: string; reference?: string };

/** Signs in with the form's address and password and sets the cookie; says why not, and gives the address back. */
export async function enterDesk(form: FormData): Promise<SignInRefusal | null> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const email = text("email").slice(0, 254);
  try {
    const settings = authSettings();
    const requestHeaders = await headers();
    requireSameOrigin(requestHeaders, settings.origin);
    const { sessionId } = await signIn(deskDatabase(), {
      email,
      password: text("password"),
      address: clientAddress(requestHeaders),
      previousSessionId: await currentSessionId(),
    });
    const { name, options } = sessionCookie(settings);
    const sealed = await sealSession(sessionId, settings);
    (await cookies()).set(name, sealed, { ...options, maxAge: cookieLifetime });
    return null;
  } catch (error) {
    const { message, reference } = failureOf(error);
    return { message, email, reference };
  }
}

/** Ends the session and takes the cookie away. */
export async function leaveDesk(): Promise<void> {
  const settings = authSettings();
  requireSameOrigin(await headers(), settings.origin);
  const sessionId = await currentSessionId();
  if (sessionId) await endSession(deskDatabase(), sessionId);
  const { name, options } = sessionCookie(settings);
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
