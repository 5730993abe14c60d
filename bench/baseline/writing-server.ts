// The bare Node server that writing is measured against: the same four calls, the same rows in the same tables under
// the same guards, one transaction for each call, and no checks but the database's own.
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import postgres from "postgres";
import { publishByHand } from "./writing-edition";
import { approve, type Call, type Entry, log, type Step, submit } from "./writing-steps";

const sql = postgres(process.env.DATABASE_URL ?? "", { max: 10, idle_timeout: 60, onnotice: () => {} });

const steps: Record<string, Step> = { log, submit, approve, publish: publishByHand };

const server = createServer(async (request, response) => {
  try {
    const entry = await answer(request);
    send(response, entry.version === 1 ? 201 : 200, entry);
  } catch (error) {
    send(response, 500, { error: String(error) });
  }
});

async function answer(request: IncomingMessage): Promise<Entry> {
  const [, , , , id = "", step = "log"] = (request.url ?? "").split("/");
  const work = steps[step];
  if (!work) throw new Error(`There is no step ${step}`);
  const body = await read(request);
  const [user] = await sql<{ id: string; name: string }[]>`
    select u.id, u.name from desk.api_tokens t join desk.users u on u.id = t.user_id
    where t.token_hash = ${sha256((request.headers.authorization ?? "").slice("Bearer ".length))}
      and t.revoked_at is null and u.disabled_at is null`;
  if (!user) throw new Error("Nobody has this token");
  const call: Call = {
    id,
    userId: user.id,
    version: Number(String(request.headers["if-match"] ?? "").replaceAll('"', "")),
    body: body === "" ? {} : JSON.parse(body),
  };
  const key = String(request.headers["idempotency-key"]);
  const asked = sha256([request.method, request.url, call.version, body].join("\n"));
  return sql.begin(async (sql) => {
    const taken = await sql`
      insert into desk.idempotency_keys (user_id, key, request_hash) values (${user.id}, ${key}, ${asked})
      on conflict do nothing returning key`;
    if (taken.length === 0) throw new Error("This key was used before");
    const entry = await work(sql, call);
    const kept = { status: 200, headers: {}, body: JSON.stringify({ ...entry, statement: call.body }) };
    await sql`
      update desk.idempotency_keys set answer = ${sql.json(kept)} where user_id = ${user.id} and key = ${key}`;
    return entry;
  });
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, status: number, value: object): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, { "content-type": "application/json", "content-length": body.length });
  response.end(body);
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

process.on("disconnect", () => process.exit());
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address && typeof address === "object") process.send?.({ port: address.port });
});
