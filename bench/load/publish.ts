import { randomUUID } from "node:crypto";
import { checkItems } from "@/db/review-vocabulary";
import { ask } from "./ask";
import type { PublicationsLoad } from "./plan";

type Entry = { id: string; version: number };

/** Takes one statement from draft to publication, as a program would. @returns the last answer */
export async function publish(
  { port, reporterToken, editorToken }: PublicationsLoad & { port: number },
  draft: object,
): Promise<string> {
  const post = async (path: string, token: string, version: number | null, body?: object) => {
    const text = body && JSON.stringify(body);
    const headers = {
      authorization: `Bearer ${token}`,
      "idempotency-key": randomUUID(),
      ...(version === null ? {} : { "if-match": `"${version}"` }),
      ...(text === undefined
        ? {}
        : { "content-type": "application/json", "content-length": Buffer.byteLength(text) }),
    };
    const answer = await ask({ port, path: `/api/v1/statements${path}`, method: "POST", headers }, text);
    const answered = answer.body.toString();
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${answered}`);
    return answered;
  };
  const logged = JSON.parse(await post("", reporterToken, null, draft)) as Entry;
  let { version } = JSON.parse(await post(`/${logged.id}/submit`, reporterToken, logged.version)) as Entry;
  ({ version } = JSON.parse(
    await post(`/${logged.id}/approve`, editorToken, version, { checks: checkItems }),
  ) as Entry);
  return post(`/${logged.id}/publish`, editorToken, version);
}
