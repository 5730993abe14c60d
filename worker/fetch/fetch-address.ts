// Fetches what an address answers into a file, within bounds. No cookies, no credentials, no proxy of the environment;
// every redirect is looked at as if a person had typed it.
import { STATUS_CODES } from "node:http";
import { Agent, type Dispatcher, request } from "undici";
import { type AddressGuard, AddressRefused, admitAddress, publicInternet } from "./address-guard";
import { type Dial, guardedConnector } from "./guarded-connector";
import { type SavedBody, saveBody } from "./save-body";

export type FetchLimits = {
  /** Milliseconds for all of it, redirects included. */
  timeMs: number;
  /** Bytes on the wire, and after decompression. */
  bytes: number;
  unpackedBytes: number;
  headerBytes: number;
  redirects: number;
};

export const fetchLimits: FetchLimits = {
  timeMs: 60_000,
  bytes: 100_000_000,
  unpackedBytes: 100_000_000,
  headerBytes: 32_768,
  redirects: 5,
};

export type FetchOptions = {
  /** Where the body is written. */
  path: string;
  userAgent: string;
  guard?: AddressGuard;
  dial?: Dial;
  limits?: FetchLimits;
  signal?: AbortSignal;
};

export type Fetched = SavedBody & { finalAddress: string };

/** What did not work this time, in a sentence for people, and may work later. */
export class FetchFailed extends Error {
  override readonly name = "FetchFailed";
}

/** @throws AddressRefused, FetchFailed */
export async function fetchAddress(given: string, options: FetchOptions): Promise<Fetched> {
  const { guard = publicInternet, limits = fetchLimits, dial } = options;
  const timeUp = AbortSignal.timeout(limits.timeMs);
  const signal = options.signal ? AbortSignal.any([timeUp, options.signal]) : timeUp;
  const agent = new Agent({
    connect: guardedConnector(guard, dial),
    maxHeaderSize: limits.headerBytes,
    pipelining: 0,
    headersTimeout: limits.timeMs,
    bodyTimeout: limits.timeMs,
  });
  try {
    let url = admitAddress(given, guard);
    for (let redirects = 0; ; redirects++) {
      const answer = await ask(url, agent, options.userAgent, signal);
      const next = redirectOf(answer);
      if (next === null) {
        refuseStatus(answer.statusCode);
        return { ...(await saveBody(answer, options.path, limits, signal)), finalAddress: url.href };
      }
      await discard(answer);
      if (redirects >= limits.redirects) {
        throw new AddressRefused(`The address leads on to another more than ${limits.redirects} times.`);
      }
      if (!URL.canParse(next, url))
        throw new AddressRefused("The address leads on to something that is no address.");
      url = admitAddress(new URL(next, url), guard);
    }
  } catch (error) {
    throw inWords(error, timeUp.aborted, limits);
  } finally {
    await agent.destroy().catch(() => {});
  }
}

function ask(url: URL, dispatcher: Dispatcher, userAgent: string, signal: AbortSignal) {
  const headers = {
    "user-agent": userAgent,
    accept: "text/html,application/pdf;q=0.9,*/*;q=0.8",
    "accept-encoding": "gzip, br",
  };
  return request(url, { dispatcher, method: "GET", headers, signal });
}

function redirectOf({ statusCode, headers }: Dispatcher.ResponseData): string | null {
  if (![301, 302, 303, 307, 308].includes(statusCode)) return null;
  const { location } = headers;
  return (Array.isArray(location) ? location[0] : location) ?? null;
}

function refuseStatus(status: number): void {
  if (status >= 200 && status < 300 && status !== 206) return;
  const said = `The server answered ${status}${STATUS_CODES[status] ? ` ${STATUS_CODES[status]}` : ""}.`;
  if (status === 429 || status >= 500) throw new FetchFailed(said);
  throw new AddressRefused(said);
}

async function discard({ body }: Dispatcher.ResponseData): Promise<void> {
  body.on("error", () => {});
  body.destroy();
}

const reasons: Record<string, string> = {
  ENOTFOUND: "There is no server of this name.",
  EAI_AGAIN: "The name of the server could not be looked up just now.",
  ECONNREFUSED: "The server refused the connection.",
  ECONNRESET: "The server broke off the connection.",
  UND_ERR_SOCKET: "The server broke off the connection.",
  EHOSTUNREACH: "The server cannot be reached.",
  ENETUNREACH: "The server cannot be reached.",
  ETIMEDOUT: "The server did not answer in time.",
  UND_ERR_CONNECT_TIMEOUT: "The server did not answer in time.",
  UND_ERR_HEADERS_OVERFLOW: "The server answered with a header that is too large.",
};

/** Sentences of ours stay; what a library throws is told by its code. */
function inWords(error: unknown, isTimeUp: boolean, { timeMs }: FetchLimits): unknown {
  if (error instanceof AddressRefused || error instanceof FetchFailed) return error;
  if (isTimeUp)
    return new FetchFailed(`The server did not answer within ${timeMs / 1000} seconds.`, { cause: error });
  const { code = "", name } = error as NodeJS.ErrnoException;
  if (name === "AbortError") return error;
  if (code.startsWith("HPE_"))
    return new FetchFailed("The server does not answer as a web server does.", { cause: error });
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code)) {
    return new FetchFailed(
      "The server cannot prove that it is the one named: its certificate is not valid.",
      { cause: error },
    );
  }
  return new FetchFailed(reasons[code] ?? "The address could not be fetched.", { cause: error });
}
