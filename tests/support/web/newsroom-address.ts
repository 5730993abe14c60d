import { z } from "zod";

/** The served newsroom, as the global set-up leaves it for the tests in the environment. */
const servedNewsroom = z.object({
  origin: z.url(),
  databaseUrl: z.string(),
  signIns: z.array(z.object({ role: z.string(), email: z.string(), password: z.string() })),
});

export type ServedNewsroom = z.infer<typeof servedNewsroom>;

const variable = "STET_SERVED_NEWSROOM";

export function announceNewsroom(newsroom: ServedNewsroom): void {
  process.env[variable] = JSON.stringify(newsroom);
}

export function servedAt(): ServedNewsroom {
  return servedNewsroom.parse(JSON.parse(process.env[variable] ?? "null"));
}
