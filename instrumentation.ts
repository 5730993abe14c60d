// Runs once, before the server takes its first request.

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { EnvironmentError, env } = await import("./lib/env");
  const { markRequests } = await import("./app/_server/client-address");
  const { followResponses } = await import("./app/_server/raw-response");
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
