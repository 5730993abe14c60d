// What the queue has to say, in our log. Messages of failed jobs can quote what a job was about, so of those only the
// name and number of the job are kept; worker/tasks.ts writes down what went wrong.
import { Logger } from "graphile-worker";
import { log } from "@/lib/log";

export function queueLog(): Logger {
  return new Logger(() => (level, message) => {
    const text = message.replace(/ with error [\s\S]*$/, "");
    if (level === "error") log().error({ queue: text });
    else if (level === "warning") log().warn({ queue: text });
    else log().debug({ queue: text });
  });
}
