// Where a request comes from, as the connection has it. Next.js shows route code headers only, and X-Forwarded-For is
// whatever the client wrote, so the server's own requests are marked before anything reads them.
import type { IncomingMessage } from "node:http";
import { isIPv4, isIPv6 } from "node:net";

const addressHeader = "x-stet-client-address";

// On the global object: boot code and routes are bundled apart and have to meet in one place.
const holder = globalThis as typeof globalThis & { stetMarksRequests?: boolean };

// What only a proxy of ours or the framework itself may say.
const forwarded = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "x-real-ip",
];
const internal = /^(x-middleware-|x-invoke-|x-nextjs-data$|x-matched-path$|next-resume$)/;

/**
 * Marks a request as it arrives with its client's address, and takes from it the headers that only a proxy or the
 * framework may write.
 * @param trustedProxies How many proxies of ours stand before this server; each adds one entry to X-Forwarded-For.
 */
export function markRequest(request: IncomingMessage, trustedProxies: number): void {
  holder.stetMarksRequests = true;
  const { headers } = request;
  const address = addressOf(request, trustedProxies);
  for (const name of Object.keys(headers)) {
    const isForwarded = trustedProxies === 0 && forwarded.includes(name);
    if (isForwarded || internal.test(name)) delete headers[name];
  }
  headers[addressHeader] = address;
}

/** The address to count attempts by: IPv4, or the /64 network of IPv6, since one client has all of it. */
export function clientAddress(headers: Headers): string {
  const address = holder.stetMarksRequests ? headers.get(addressHeader) : null;
  return address ? network(address) : "unknown";
}

function addressOf(request: IncomingMessage, trustedProxies: number): string {
  const socket = request.socket.remoteAddress ?? "";
  if (trustedProxies === 0) return socket;
  const entries = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((entry) => entry.trim());
  // The last entry was written by the proxy next to us, the ones before the trusted ones by anybody.
  const entry = entries.at(-trustedProxies) ?? "";
  return isIPv4(entry) || isIPv6(entry) ? entry : socket;
}

function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = (plain.split("%", 1)[0] ?? "").split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const gap = tail === undefined ? [] : Array(Math.max(0, 8 - left.length - right.length)).fill("0");
  const groups = [...left, ...gap, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(":")}::/64`;
}
