// Before the first request: refuses to start with a wrong or weak environment, and watches requests arrive.
import { channel } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { EnvironmentError, env } from "@/lib/env";
import { markRequest } from "./client-address";
import { keepRawResponse } from "./raw-response";
import { reasonToTurnAway, turnAway } from "./turn-away";

export function boot(): void {
  try {
    env();
  } catch (error) {
    // Not through the log, whose level is itself part of the environment.
    process.stderr.write(`${error instanceof EnvironmentError ? error.message : String(error)}\n`);
    process.exit(1);
  }
  const { STET_TRUSTED_PROXIES, publicOrigin } = env();
  channel("http.server.request.start").subscribe((message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    markRequest(request, STET_TRUSTED_PROXIES);
    request.url = decodable(request.url ?? "/");
    turnAway(request, reasonToTurnAway(request, publicOrigin));
    keepRawResponse(response);
  });
}

/** A path that is no UTF-8 would be an inner error of the framework; as a path nobody has, it is not found. */
export function decodable(url: string): string {
  if (!url.includes("%")) return url;
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return url;
  } catch {
    return "/%EF%BF%BD";
  }
}
