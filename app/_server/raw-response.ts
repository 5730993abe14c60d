// The server's own response of the request at hand. The framework drops Content-Encoding and Content-Length from
// what a route handler answers, so a document that compresses itself has to set them here.
import { AsyncLocalStorage } from "node:async_hooks";
import { channel } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";

// On the global object: boot code and routes are bundled apart and have to meet in one place.
const holder = globalThis as typeof globalThis & { stetResponses?: AsyncLocalStorage<ServerResponse> };
holder.stetResponses ??= new AsyncLocalStorage<ServerResponse>();
const responses = holder.stetResponses;

/** From here on, each request of this process knows its response. Called once, at boot. */
export function followResponses(): void {
  channel("http.server.request.start").subscribe((message) => {
    responses.enterWith((message as { response: ServerResponse }).response);
  });
}

/** Null where the server is not ours, in a test for example; then nothing may be encoded. */
export const rawResponse = (): ServerResponse | null => responses.getStore() ?? null;
