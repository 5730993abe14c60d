// Tries what an extractor taken over by a hostile file would try, and says what it got. Run as a confined child.
import { spawnSync } from "node:child_process";
import { lookup } from "node:dns/promises";
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [secretFile = "", port = "0"] = process.argv.slice(2);

const got: Record<string, unknown> = {
  environment: Object.keys(process.env).filter((name) => name !== "PWD" && name !== "OLDPWD" && name !== "_"),
  read: attempt(() => readFileSync(secretFile, "utf8")),
  written: attempt(() => writeFileSync(join(tmpdir(), "pried"), "x") ?? "written"),
  ran: attempt(() => spawnSync("true").status),
  connected: await new Promise((done) => {
    const socket = connect(Number(port), "127.0.0.1", () => done("connected"));
    socket.on("error", () => done(null));
  }),
  resolved: await lookup("example.org").catch(() => null),
};
process.stdout.write(JSON.stringify(got), () => process.exit(0));

function attempt(act: () => unknown): unknown {
  try {
    return act() ?? null;
  } catch {
    return null;
  }
}
