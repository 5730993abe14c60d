// A separate program that starts the embedded server in a directory, says so and stays, for tests to kill.
import { startEmbeddedServer } from "@/db/embedded/embedded-server";

const [directory = "", mode = "stay"] = process.argv.slice(2);
const server = await startEmbeddedServer({ directory, durable: false });
process.stdout.write(`${JSON.stringify({ url: server.url("postgres"), owned: server.owned })}\n`);
if (mode === "throw") {
  setTimeout(() => {
    throw new Error("thrown on purpose");
  }, 50);
}
if (mode === "stop") await server.stop();
else setInterval(() => {}, 60_000);
