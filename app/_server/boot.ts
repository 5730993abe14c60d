// Before the first request: refuses to start with a wrong or weak environment, and learns to know each request.
import { EnvironmentError, env } from "@/lib/env";
import { markRequests } from "./client-address";
import { followResponses } from "./raw-response";

export function boot(): void {
  try {
    env();
  } catch (error) {
    // Not through the log, whose level is itself part of the environment.
    process.stderr.write(`${error instanceof EnvironmentError ? error.message : String(error)}\n`);
    process.exit(1);
  }
  markRequests(env().STET_TRUSTED_PROXIES);
  followResponses();
}
