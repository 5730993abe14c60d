// npm run stet -- <command>: the operator's side of the product. The exit code is 0 only when all of it worked, 1 when
// it did not, and 2 when the command itself was wrong.
import { runCommand } from "./run-command";

process.exitCode = await runCommand(process.argv.slice(2));
