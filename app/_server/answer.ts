// A document on its way out: validators, compression, and the headers every reader page carries.
import { env } from "@/lib/env";
import { asset } from "./assets";
import { compressed, encodingFor, isWorthwhile } from "./compression";
import { embedPolicy, readerPolicy } from "./csp";
import { entityTag, matchesTag } from "./etag";
import { rawResponse } from "./raw-response";

// One second fresh and one more while it is fetched again: a front cache is never older than two.
const SHARED_FOR_A_MOMENT = "public, max-age=0, s-maxage=1, stale-while-revalidate=1";

type Outgoing = { bytes: Buffer; status: number; embed: boolean };

export function answer(request: Request, { bytes, status, embed }: Outgoing): Response {
  const headers = headersFor(embed);
  if (status >= 500) {
    headers["cache-control"] = "no-store";
    if (status === 503) headers["retry-after"] = "5";
    return send(request, bytes, status, headers);
  }
  headers["cache-control"] = SHARED_FOR_A_MOMENT;
  if (status !== 200) return send(request, bytes, status, headers);
  const tag = entityTag(bytes);
  headers.etag = tag;
  if (matchesTag(request.headers.get("if-none-match"), tag)) {
    return new Response(null, { status: 304, headers });
  }
  const encoding = isWorthwhile(bytes) ? encodingFor(request.headers.get("accept-encoding")) : null;
  if (!encoding || !rawResponse()) return send(request, bytes, status, headers);
  headers["content-encoding"] = encoding;
  return send(request, compressed(bytes, encoding), status, headers);
}

/** To another address of ours. Not kept by browsers: a merge of two records can be undone. */
export function redirectTo(path: string): Response {
  if (!/^\/(?![/\\])/.test(path)) throw new Error("A redirect leads to a path of our own");
  const location = new URL(path, env().publicOrigin);
  const headers = {
    ...headersFor(false),
    "cache-control": SHARED_FOR_A_MOMENT,
    location: location.pathname + location.search,
  };
  return new Response(null, { status: 308, headers });
}

// Written to the server's own response: as the body of a Response, the bytes would go through two streams, at more
// than a millisecond a page. What the framework is given then has nothing left to send.
function send(request: Request, bytes: Buffer, status: number, headers: Record<string, string>): Response {
  headers["content-length"] = String(bytes.length);
  const raw = rawResponse();
  if (!raw) return new Response(request.method === "HEAD" ? null : (bytes as BodyInit), { status, headers });
  raw.writeHead(status, headers).end(bytes);
  return new Response(null, { status });
}

let everyPage: Record<string, string> | undefined;

function headersFor(embed: boolean): Record<string, string> {
  everyPage ??= makeHeaders();
  if (!embed) return { ...everyPage };
  return {
    ...everyPage,
    "content-security-policy": embedPolicy(env().STET_FILES_URL),
    "cross-origin-resource-policy": "cross-origin",
  };
}

function makeHeaders(): Record<string, string> {
  const secure = env().publicOrigin.startsWith("https:");
  return {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": readerPolicy(env().STET_FILES_URL),
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    ...(secure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
    vary: "Accept-Encoding",
    link: preloads(),
    "speculation-rules": '"/speculation-rules.json"',
  };
}

const preloads = () =>
  [
    `<${asset("stet.css")}>; rel=preload; as=style`,
    ...(["source-serif.woff2", "public-sans.woff2"] as const).map(
      (font) => `<${asset(font)}>; rel=preload; as=font; type="font/woff2"; crossorigin`,
    ),
  ].join(", ");
