import { createServer } from "node:net";

/** The remembered port when nobody else has taken it, else one that is free now. 127.0.0.1 only. */
export async function freePort(remembered?: number): Promise<number> {
  if (remembered && (await canListen(remembered))) return remembered;
  const port = await canListen(0);
  if (port) return port;
  throw new Error("No port on 127.0.0.1 is free for the embedded PostgreSQL.");
}

function canListen(port: number): Promise<number | null> {
  return new Promise((answer) => {
    const server = createServer();
    server.once("error", () => answer(null));
    server.listen({ host: "127.0.0.1", port }, () => {
      const address = server.address();
      const chosen = address && typeof address === "object" ? address.port : null;
      server.close(() => answer(chosen));
    });
  });
}
