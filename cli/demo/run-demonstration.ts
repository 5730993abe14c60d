// Everything between the command and the printed address. What is started is noted in `endings`, to be ended in
// reverse order.
import { loadDemonstration } from "@/cli/demonstration/load";
import { progress } from "@/cli/progress";
import type { Ownership } from "@/db/embedded/ownership";
import { migrate } from "@/db/migrate";
import { buildWhenNeeded } from "./build-when-needed";
import { openDatabase } from "./database";
import type { RunningDemonstration, SignIn } from "./only-one";
import { endAbandonedServer, isPortTaken, serve, webLog } from "./serve";
import { startWorker, workerLog } from "./start-worker";

type Endings = {
  /** Called with what is to be ended when the demonstration ends. */
  add(end: () => Promise<void>): void;
  /** Called when a part of it ended by itself. */
  onBreakdown(what: string): void;
};

export async function runDemonstration(
  port: number,
  ownership: Ownership<RunningDemonstration>,
  { add, onBreakdown }: Endings,
): Promise<SignIn[]> {
  if (ownership.abandoned?.webServer) await endAbandonedServer(ownership.abandoned.webServer);
  if (await isPortTaken(port)) {
    throw new Error(
      `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm run demo`,
    );
  }
  const { step } = progress(6);

  const database = await step(
    "Database",
    async (note) => {
      const opened = await openDatabase(note, () => onBreakdown("PostgreSQL ended."));
      add(opened.stop);
      return opened;
    },
    { outcome: ({ place }) => place },
  );
  const { environment, passwords } = database;
  const url = environment.DATABASE_URL;
  await step("Tables", (onStep) => migrate(url, { onStep, passwords }));
  const { signIns } = await step("Demonstration newsroom", (onStep) => loadDemonstration({ url, onStep }));
  await step("Production build", buildWhenNeeded, { outcome: String });
  await step("Web server", async () => {
    const web = await serve(port, environment);
    add(web.stop);
    ownership.describe({ port, webServer: web.identity, signIns });
    void web.ended.then(() => onBreakdown(`The web server ended. Its log is in ${webLog}.`));
  });
  await step("Worker", async () => {
    const worker = await startWorker(port, environment);
    add(worker.stop);
    void worker.ended.then(() => onBreakdown(`The worker ended. Its log is in ${workerLog}.`));
  });
  return signIns;
}
