// The sign-in library behind one door: its password callback and sign-out, over our own sessions and limits.
import "server-only";
import NextAuth, { type NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { Database } from "@/db/connect";
import { DomainError } from "../errors";
import { faultRecord, log } from "../log";
import { returnPath } from "./return-path";
import { type CookieSettings, cookieLifetime, sessionCookie } from "./session-cookie";
import { endSession } from "./sessions";
import { signIn } from "./sign-in";

export type AuthRequest = {
  db: Database;
  settings: CookieSettings;
  /** Where the request comes from. */
  address: string;
  previousSessionId: string | null;
};

type Params = { params: Promise<{ nextauth: string[] }> };

/** Answers a request to the library's own addresses. */
export function answerAuthRequest(request: Request, params: Params, asked: AuthRequest): Promise<Response> {
  return NextAuth(request as never, params as never, optionsFor(asked));
}

function optionsFor({ db, settings, address, previousSessionId }: AuthRequest): NextAuthOptions {
  const { origin, secret } = settings;
  const cookie = sessionCookie(settings);
  return {
    secret,
    useSecureCookies: cookie.options.secure,
    cookies: { sessionToken: cookie },
    session: { strategy: "jwt", maxAge: cookieLifetime },
    pages: { signIn: "/desk/sign-in", error: "/desk/sign-in", signOut: "/desk" },
    logger: { error: (code) => log().warn({ code }, "next-auth"), warn() {}, debug() {} },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(given) {
          const { email = "", password = "" } = given ?? {};
          try {
            const session = await signIn(db, {
              email: String(email),
              password: String(password),
              address,
              previousSessionId,
            });
            // Codes and passkeys are asked for by our own pages only.
            if ("stepId" in session) throw new Error("second_step");
            return { id: session.sessionId };
          } catch (error) {
            return refuse(error);
          }
        },
      }),
    ],
    callbacks: {
      // All the cookie may carry. At sign-in `user` is the session just made.
      jwt: ({ token, user }) => ({ sid: user?.id ?? token.sid }),
      redirect: ({ url }) =>
        origin + returnPath(url.startsWith(`${origin}/`) ? url.slice(origin.length) : url),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string") await endSession(db, token.sid);
      },
    },
  };
}

/** The library puts the message of what is thrown into an address, so it is given a word only. */
function refuse(error: unknown): null {
  if (error instanceof Error && error.message === "second_step") throw error;
  if (error instanceof DomainError && error.code === "not_signed_in") return null;
  if (error instanceof DomainError) throw new Error(error.code);
  log().error({ during: "sign-in", ...faultRecord(error) }, "fault");
  throw new Error("failed");
}
