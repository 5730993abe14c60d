// Next.js calls this once, before the server takes its first request.
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") (await import("./app/_server/boot")).boot();
}
