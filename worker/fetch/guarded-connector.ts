import { buildConnector } from "undici";
import { type AddressGuard, admitHost, type Resolved } from "./address-guard";

const connectMs = 10_000;

/** Makes a connection to one of these addresses, whatever name was asked for. */
export type Dial = (addresses: [Resolved, ...Resolved[]]) => buildConnector.connector;

/** Looks a host up once, checks all it finds, and connects to that and nothing else. */
export function guardedConnector(guard: AddressGuard, dial: Dial = dialPinned): buildConnector.connector {
  return (options, done) => {
    admitHost(options.hostname, guard).then(
      (addresses) => dial(addresses)(options, done),
      (error: Error) => done(error, null),
    );
  };
}

const dialPinned: Dial = (addresses) =>
  buildConnector({
    timeout: connectMs,
    maxCachedSessions: 0,
    autoSelectFamily: true,
    lookup: (_name, options, done) => {
      if (options.all) done(null, addresses);
      else done(null, addresses[0].address, addresses[0].family);
    },
  });
