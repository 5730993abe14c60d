import { causes, codeOf } from "./log";

// The driver's words for a server that is not there, the system's, and SQLSTATE: connections (08), shutting down
// (57P), no connection left (53300), a lock or a statement that took too long, a deadlock.
const passing =
  /^(CONNECTION_\w+|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|08\w{3}|57P0[1-5]|57014|53300|55P03|40001|40P01)$/;

/** Whether a fault is the database being away or busy, so that trying again in a moment makes sense. */
export const isPassingTrouble = (error: unknown): boolean =>
  causes(error).some((cause) => passing.test(codeOf(cause) ?? ""));
