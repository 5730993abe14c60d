import "server-only";
import { randomBytes } from "node:crypto";
import { env } from "../env";
import type { FactorSettings } from "./factor-settings";
import type { CookieSettings } from "./session-cookie";

// Only outside production, where a missing secret is refused at the start: sign-ins end with the process.
const holder = globalThis as typeof globalThis & { stetPassingSecret?: string };

export function authSettings(): CookieSettings {
  const { AUTH_SECRET, publicOrigin } = env();
  holder.stetPassingSecret ??= randomBytes(32).toString("base64url");
  return { origin: publicOrigin, secret: AUTH_SECRET ?? holder.stetPassingSecret };
}

/** The same, with what second factors need beside it. */
export function factorSettings(): FactorSettings {
  const { STET_NEWSROOM, secondFactor } = env();
  return { ...authSettings(), newsroom: STET_NEWSROOM, rule: secondFactor };
}
