// Which addresses the worker may fetch. Whoever can type an address must not reach the newsroom's inner network, the
// machine itself or the keys of its cloud through it: only what everyone on the internet can reach is reached.
import { lookup } from "node:dns/promises";
import ipaddr from "ipaddr.js";

/** An address of the network, as a name was resolved to. */
export type Resolved = { address: string; family: 4 | 6 };
export type Resolve = (name: string) => Promise<Resolved[]>;

export type AddressGuard = {
  ports: readonly number[];
  resolve: Resolve;
  /** Whether a network address is one of the public internet. */
  mayReach(address: string): boolean;
};

/** An address that is not fetched, and why, in a sentence for people. Trying again changes nothing. */
export class AddressRefused extends Error {
  override readonly name = "AddressRefused";
}

export const publicInternet: AddressGuard = { ports: [80, 443], resolve: resolveAll, mayReach: isGlobal };

/**
 * Reads an address a person typed or a redirect names. The name in it is looked up only when the connection is made.
 * @throws AddressRefused
 */
export function admitAddress(given: string | URL, guard: AddressGuard): URL {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url) throw new AddressRefused("This is not a web address.");
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new AddressRefused("Only addresses that begin with https:// or http:// are fetched.");
  }
  if (url.username !== "" || url.password !== "") {
    throw new AddressRefused(
      "The address holds a user name or a password. Nothing is fetched with credentials.",
    );
  }
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  if (!guard.ports.includes(port)) {
    throw new AddressRefused(`Port ${port} is not one that web pages are served from.`);
  }
  const literal = literalOf(url.hostname);
  if (literal ? !guard.mayReach(literal) : isInnerName(url.hostname)) throw new AddressRefused(inner);
  url.hash = "";
  return url;
}

/**
 * All addresses of a host, each checked. A connection goes to one of exactly these: no name is looked up a second time.
 * @throws AddressRefused when any of them is not of the public internet
 */
export async function admitHost(host: string, guard: AddressGuard): Promise<[Resolved, ...Resolved[]]> {
  const literal = literalOf(host);
  if (!literal && isInnerName(host)) throw new AddressRefused(inner);
  const found = literal ? [{ address: literal, family: familyOf(literal) }] : await guard.resolve(host);
  const [first, ...others] = found;
  if (!first || !found.every(({ address }) => guard.mayReach(address))) throw new AddressRefused(inner);
  return [first, ...others];
}

const inner =
  "The address leads into an inner network, or to no public place. Only what everyone can reach is fetched.";

/** Whether everyone on the internet reaches the same place by it. Addresses that wrap another are unwrapped. */
export function isGlobal(given: string): boolean {
  if (!ipaddr.isValid(given) || given.includes("%")) return false;
  const address = ipaddr.parse(given);
  if (address.kind() === "ipv4") return address.range() === "unicast";
  const six = address as ipaddr.IPv6;
  if (six.isIPv4MappedAddress()) return six.toIPv4Address().range() === "unicast";
  const parts = six.parts;
  // 64:ff9b::/96, by which networks without IPv4 reach hosts that have nothing else.
  if (parts[0] === 0x64 && parts[1] === 0xff9b && parts.slice(2, 6).every((part) => part === 0)) {
    const [high = 0, low = 0] = parts.slice(6);
    return new ipaddr.IPv4([high >> 8, high & 255, low >> 8, low & 255]).range() === "unicast";
  }
  // 2000::/3 is all that is given out; ranges within it that are not for hosts have other names.
  const isGivenOut = ((parts[0] ?? 0) & 0xe000) === 0x2000;
  return isGivenOut && six.range() === "unicast";
}

/** The network address a host is written as; null for a name. */
function literalOf(host: string): string | null {
  const bare = host.replace(/^\[|\]$/g, "").replace(/\.+$/, "");
  return ipaddr.isValid(bare) || bare.includes(":") ? bare : null;
}

const familyOf = (address: string): 4 | 6 => (address.includes(":") ? 6 : 4);

const innerNames =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|arpa|onion|test|invalid)$/;

/** Names that are looked up nowhere but inside: without a dot, or under a top that is for inner use. */
function isInnerName(host: string): boolean {
  const name = host.toLowerCase().replace(/\.+$/, "");
  return !name.includes(".") || innerNames.test(name);
}

async function resolveAll(name: string): Promise<Resolved[]> {
  const found = await lookup(name, { all: true, order: "verbatim" });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
}
