// The server's own response of the request at hand. The framework drops Content-Encoding and Content-Length from
// what a route handler answers, so a document that compresses itself has to set them here.
import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

// On the global object: boot code and routes are bundled apart and have to meet in one place.
const holder = globalThis as typeof globalThis & { stetResponses?: AsyncLocalStorage<ServerResponse> };
holder.stetResponses ??= new AsyncLocalStorage<ServerResponse>();
const responses = holder.stetResponses;

/** From here on, whatever this request sets off knows its response. */
export const keepRawResponse = (response: ServerResponse) => responses.enterWith(response);

/** Null where the server is not ours; then nothing may be encoded. */
export const rawResponse = (): ServerResponse | null => responses.getStore() ?? null;
