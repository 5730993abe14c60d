// How a child is kept from everything but its own work, as far as this system can. On every system: an empty
// environment, no write access to files, no child processes, reading of nothing but the libraries and its own program
// (Node's permission model), a bound on the JavaScript heap. With a POSIX shell: a bound on processor time that holds
// even when the parent is gone, no core dumps, no file output. On Linux where unprivileged namespaces are allowed: no network.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { checkoutDirectory } from "@/db/embedded/places";

export type Confinement = {
  /** Seconds of processor time. */
  seconds: number;
  heapMegabytes: number;
  /** Native code of a library, which the child that draws pictures needs. */
  addons?: boolean;
};

/** The environment of a child: no address of a database, no secret. */
export const nothing = {} as NodeJS.ProcessEnv;

export function confined(
  program: string,
  args: string[],
  limits: Confinement,
): { command: string; args: string[] } {
  const node = [process.execPath, ...nodeFlags(program, limits), program, ...args];
  const inNamespace = hasNamespaces() ? ["unshare", "--user", "--net", ...node] : node;
  if (process.platform === "win32") return { command: process.execPath, args: node.slice(1) };
  const bounds = `ulimit -c 0; ulimit -f 0; ulimit -t ${Math.ceil(limits.seconds)}; exec "$@"`;
  return { command: "/bin/sh", args: ["-c", bounds, "sh", ...inNamespace] };
}

function nodeFlags(program: string, { heapMegabytes, addons }: Confinement): string[] {
  const readable = [
    join(checkoutDirectory, "node_modules/"),
    join(checkoutDirectory, "package.json"),
    dirname(program),
  ];
  return [
    `--max-old-space-size=${heapMegabytes}`,
    "--no-warnings",
    permissionFlag(),
    ...readable.map((path) => `--allow-fs-read=${path}`),
    ...(addons ? ["--allow-addons"] : []),
  ];
}

/** What the flag is called: it lost its "experimental" in 22.13 and 23.5. */
function permissionFlag(): string {
  return process.allowedNodeEnvironmentFlags.has("--permission")
    ? "--permission"
    : "--experimental-permission";
}

let namespaces: boolean | undefined;

/** Whether a program can be run here with a network of its own, in which there is nothing. */
export function hasNamespaces(): boolean {
  namespaces ??=
    process.platform === "linux" &&
    spawnSync("unshare", ["--user", "--net", process.execPath, "-e", ""], { env: nothing, stdio: "ignore" })
      .status === 0;
  return namespaces;
}
