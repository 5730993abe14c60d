// Gives each page of the desk the nonce its inline scripts need, and asks browsers to keep to https. Decides nothing: with this file deleted, nobody sees
// or can do more.
import { type NextRequest, NextResponse } from "next/server";
import { env, isDevelopment } from "./lib/env";

export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = deskPolicy(nonce);
  // Next.js takes the nonce for its own scripts from the request's header.
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (env().publicOrigin.startsWith("https:")) {
    response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  }
  return response;
}

// A request that passes here is held in memory, and cut off where it is long: uploads do not.
export const config = { matcher: ["/desk", "/desk/((?!uploads$|uploads/|files/).*)"] };

// The development server evaluates code and inserts style elements; the built desk does neither.
function deskPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    `media-src 'self' ${env().STET_FILES_URL ?? ""}`.trim(),
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
