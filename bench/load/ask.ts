import { Agent, type IncomingMessage, type RequestOptions, request } from "node:http";

const agent = new Agent({ keepAlive: true });

export type Answer = { status: number; body: Buffer };

export function ask(options: RequestOptions, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ agent, host: "127.0.0.1", ...options }, (response: IncomingMessage) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
      response.once("error", reject);
    });
    asked.once("error", reject);
    asked.end(body);
  });
}

/** Anything but 200 with a body is an error: it would be cheap to answer. @returns nothing that is of use */
export async function askForPage(
  port: number,
  path: string,
  headers?: Record<string, string>,
): Promise<string> {
  const { status, body } = await ask({ port, path, headers });
  if (status !== 200 || body.length === 0)
    throw new Error(`${path} answered ${status} with ${body.length} bytes`);
  return "";
}
