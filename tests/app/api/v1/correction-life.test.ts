import { describe, expect } from "vitest";
import { test } from "../../../support/api";
import { editionNow } from "../../../support/corrections";
import { aPublication, entryNow } from "../../../support/statements";

const notice = { kind: "correction", note: "The place was wrong: the remarks were made at the depot." };

describe("a correction through the API", () => {
  test("goes from its opening to readers, each step over the version that was read", async ({
    api,
    newsroom,
  }) => {
    const { reporter, editor, otherEditor } = newsroom;
    const { id } = await aPublication(newsroom);
    const send = async (as: typeof reporter, method: string, path: string, body?: object) => {
      const { version } = await entryNow(as, id);
      const headers = { "if-match": `"${version}"` };
      const answer = await api(`statements/${id}${path}`, { method, as, headers, body });
      return [answer.status, answer.body];
    };

    expect(await send(reporter, "POST", "/correction", notice)).toMatchObject([200, { status: "published" }]);
    expect(await send(reporter, "PATCH", "", { place: "The depot" })).toMatchObject([200, {}]);
    expect(await send(reporter, "PUT", "/correction", { ...notice, kind: "update" })).toMatchObject([
      200,
      {},
    ]);
    expect(await send(reporter, "POST", "/submit")).toMatchObject([200, {}]);
    expect(await send(reporter, "POST", "/correction/issue")).toMatchObject([403, {}]);
    expect(await send(otherEditor, "POST", "/correction/issue")).toMatchObject([409, {}]);
    expect(await send(editor, "POST", "/approve", {})).toMatchObject([200, {}]);
    expect(await send(otherEditor, "POST", "/correction/issue")).toMatchObject([
      200,
      { status: "corrected" },
    ]);
    expect(await editionNow(editor, id)).toMatchObject({
      version: 2,
      card: { place: "The depot", notices: [{ ...notice, kind: "update" }] },
    });
  });

  test("is withdrawn, and refuses a kind that is none and a version that is old", async ({
    api,
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { id, version } = await aPublication(newsroom);
    const send = async (path: string, at: number, body?: object) =>
      (
        await api(`statements/${id}/correction${path}`, {
          method: "POST",
          as: reporter,
          headers: { "if-match": `"${at}"` },
          body,
        })
      ).status;

    expect(await send("", version, { kind: "apology" })).toBe(422);
    expect(await send("", version - 1, notice)).toBe(412);
    expect(await send("", version, notice)).toBe(200);
    expect(await send("/withdraw", version + 1)).toBe(200);
    expect(await send("/withdraw", version + 2)).toBe(409);
  });
});
