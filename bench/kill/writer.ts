// A program that takes statements from draft to publication through the API, one after the other, and never gives up
// on a key before it knows what became of it.
import { setTimeout as sleep } from "node:timers/promises";
import type { WritingNewsroom } from "../write/newsroom";

export type Write = {
  path: string;
  method: "POST" | "PATCH";
  token: string;
  key: string;
  version: number | null;
  body: string | null;
  /** The answer that was acknowledged. */
  status: number;
  answer: string;
  /** How often it was sent until an answer came. */
  attempts: number;
};

export type Writer = {
  writes: Write[];
  faults: string[];
  /** Requests that had no answer of any kind after 10 s. */
  hung: number;
  /** Finishes the statement at hand. */
  finish(): Promise<void>;
};

type Entry = { id: string; version: number };
type Asked = Omit<Write, "status" | "answer" | "attempts">;

const patience = 10_000;

export function startWriter(name: string, port: number, newsroom: WritingNewsroom): Writer {
  const writer = { writes: [] as Write[], faults: [] as string[], hung: 0 };
  let stopping = false;
  const working = work();
  return Object.assign(writer, {
    finish: async () => {
      stopping = true;
      await working;
    },
  });

  async function work(): Promise<void> {
    for (let round = 0; !stopping; round++) {
      const draft = newsroom.drafts[Math.floor(Math.random() * newsroom.drafts.length)] ?? {};
      try {
        await publishOne(round, draft);
      } catch (error) {
        writer.faults.push(`${name}, round ${round}: ${error instanceof Error ? error.message : error}`);
      }
    }
  }

  async function publishOne(round: number, draft: object): Promise<void> {
    const { reporterToken, editorToken } = newsroom;
    const key = (step: string) => `${name}, round ${round}, ${step}`;
    const say = async (step: string, token: string, entry: Entry | null, body?: object) => {
      const method = step === "change" ? "PATCH" : "POST";
      const act = step === "log" || step === "change" ? "" : `/${step}`;
      const path = entry ? `/api/v1/statements/${entry.id}${act}` : "/api/v1/statements";
      const version = entry?.version ?? null;
      const text = body ? JSON.stringify(body) : null;
      return JSON.parse(await send({ path, method, token, key: key(step), version, body: text })) as Entry;
    };
    let entry = await say("log", reporterToken, null, draft);
    entry = await say("change", reporterToken, entry, { note: `${name}, round ${round}` });
    entry = await say("submit", reporterToken, entry);
    entry = await say("approve", editorToken, entry);
    await say("publish", editorToken, entry);
  }

  async function send(asked: Asked): Promise<string> {
    for (let attempts = 1; ; attempts++) {
      const outcome = await attempt(port, asked);
      if (outcome === "hung") writer.hung++;
      if (typeof outcome === "object") {
        if (outcome.status >= 300) {
          throw new Error(`${asked.key} answered ${outcome.status}: ${outcome.answer}`);
        }
        writer.writes.push({ ...asked, ...outcome, attempts });
        return outcome.answer;
      }
      await sleep(25);
    }
  }
}

/** One try: an answer, or that nothing is known of the write. */
export async function attempt(
  port: number,
  { path, method, token, key, version, body }: Asked,
): Promise<{ status: number; answer: string } | "unknown" | "hung"> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body,
      signal: AbortSignal.timeout(patience),
      headers: {
        authorization: `Bearer ${token}`,
        "idempotency-key": key,
        ...(version === null ? {} : { "if-match": `"${version}"` }),
        ...(body === null ? {} : { "content-type": "application/json" }),
      },
    });
    const answer = await response.text();
    // An error of the server may have come before or after its work.
    return response.status >= 500 ? "unknown" : { status: response.status, answer };
  } catch (error) {
    return (error as Error).name === "TimeoutError" ? "hung" : "unknown";
  }
}
