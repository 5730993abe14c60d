// The bare Node server that pages are measured against: hand-written SQL and a string template, or bytes held in
// memory. It checks nothing and caches nothing.
import { createServer, type ServerResponse } from "node:http";
import postgres from "postgres";
import { timelinePageSize } from "@/lib/statements/queries/timeline-page";
import { billHtml, permalinkHtml, personHtml } from "./html";
import { billPage, permalink, personPage } from "./queries";

/** Bytes to be sent for any path that begins with /held. */
export type Hold = { html: string };

const sql = postgres(process.env.DATABASE_URL ?? "", { max: 10, idle_timeout: 60 });
let held = Buffer.alloc(0);

const server = createServer(async (request, response) => {
  const path = request.url ?? "/";
  try {
    if (path.startsWith("/held")) return send(response, held);
    const html = await pageAt(path);
    send(response, Buffer.from(html ?? "Not found"), html === null ? 404 : 200);
  } catch (error) {
    send(response, Buffer.from(String(error)), 500);
  }
});

async function pageAt(path: string): Promise<string | null> {
  const [, section, ...rest] = path.split("/");
  if (section === "people") {
    const page = await personPage(sql, path, timelinePageSize);
    return page && personHtml(page);
  }
  if (section === "bills") {
    const page = await billPage(sql, rest, timelinePageSize);
    return page && billHtml(page);
  }
  const number = Number(rest[0]?.slice("S-".length));
  const page = section === "s" && Number.isInteger(number) ? await permalink(sql, number) : null;
  return page && permalinkHtml(page);
}

function send(response: ServerResponse, bytes: Buffer, status = 200): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", "content-length": bytes.length });
  response.end(bytes);
}

process.on("message", ({ html }: Hold) => {
  held = Buffer.from(html);
  process.send?.({ bytes: held.length });
});
process.on("disconnect", () => process.exit());
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address && typeof address === "object") process.send?.({ port: address.port });
});
