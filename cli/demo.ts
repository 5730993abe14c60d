// npm run demo: the whole product with a demonstration newsroom, on nothing but Node and npm.
import { parseArgs } from "node:util";
import { BuildFailed } from "./demo/build-when-needed";
import { claimDemonstration, claimOrAwaitDemonstration, type SignIn } from "./demo/only-one";
import { resetDemonstration } from "./demo/reset";
import { runDemonstration } from "./demo/run-demonstration";
import { endPrograms } from "./run-program";
import { whenParentEnds } from "./when-parent-ends";

const endings: (() => Promise<void> | void)[] = [];
let ending: Promise<void> | null = null;
let serving = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  // Ending on request is what is wanted of a server; of a start it is a failure.
  process.on(signal, () => void end(serving ? 0 : 1));
}
whenParentEnds(() => void end(1));

try {
  await main();
} catch (error) {
  if (!ending) fail(error);
  await end(1);
}

async function main() {
  const { reset } = parseArgs({ options: { reset: { type: "boolean", default: false } } }).values;
  const port = readPort(process.env.PORT);
  const found = reset ? claimDemonstration() : await claimOrAwaitDemonstration(announceWaiting);
  if (!found.mine) {
    if (reset)
      throw new Error(`A demonstration is running (process ${found.pid}). End it first, then reset.`);
    if (found.running) announce(found.running.port, found.running.signIns, "is already running");
    return;
  }
  const { mine } = found;
  endings.push(() => mine.release());
  if (reset) await resetDemonstration();
  const signIns = await runDemonstration(port, mine, {
    add: (end) => endings.push(end),
    onBreakdown: (what) => {
      if (!ending) fail(new Error(`${what} Everything saved is kept; start again with npm run demo.`));
      void end(1);
    },
  });
  if (ending) return;
  serving = true;
  announce(port, signIns, "is running");
  console.log("\nCtrl-C ends it; the data is kept.");
}

function readPort(given = "3000"): number {
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT is "${given}"; it must be a number from 1 to 65535.`);
}

function announceWaiting(pid: number) {
  console.log(`A demonstration is being started by process ${pid}; waiting for it.`);
}

function announce(port: number, signIns: SignIn[], state: string) {
  console.log(`\nStet ${state}: http://localhost:${port}\n`);
  const width = (of: (signIn: SignIn) => string) =>
    Math.max(0, ...signIns.map((signIn) => of(signIn).length));
  const [roles, emails] = [width(({ role }) => role), width(({ email }) => email)];
  for (const { role, email, password } of signIns) {
    console.log(`  ${role.padEnd(roles)}   ${email.padEnd(emails)}   ${password}`);
  }
  console.log("\nHere a password is enough. A newsroom of your own asks editors for a second factor.");
  console.log(
    "No mail leaves this machine: what would be sent is kept at /desk/users/outbox, for the admin.",
  );
}

function fail(error: unknown) {
  if (error instanceof BuildFailed) console.error(`\n${error.output.trimEnd()}`);
  const message = error instanceof Error ? error.message : String(error);
  const cause = error instanceof Error && error.cause instanceof Error ? `\n${error.cause.message}` : "";
  console.error(`\n${message}${cause}`);
}

/** Ends what was started, last first, waits for it, and ends this program. */
function end(code: number): Promise<void> {
  ending ??= (async () => {
    endPrograms();
    for (const step of endings.reverse()) await step();
    process.exit(code);
  })();
  return ending;
}
