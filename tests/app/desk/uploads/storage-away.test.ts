import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { describe, expect } from "vitest";
import { uploads } from "@/db/schema";
import { test } from "../../../support/newsroom";
import { aSource } from "../../../support/statements";
import { begin } from "../../../support/uploads";

describe("uploads while the store is away", () => {
  test("are not begun: the answer says so, and when to come back", async ({ newsroom }) => {
    const { reporter } = newsroom;
    // Something else stands where the folder should be.
    const place = process.env.STET_STORAGE_DIR ?? "";
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, "a file");
    const { id: sourceId } = await aSource(reporter);
    const answer = await begin(newsroom, reporter, { sourceId, size: 4 });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining("Files cannot be stored") });
    expect(await newsroom.desk.db.$count(uploads)).toBe(0);
    await rm(place);
    expect((await begin(newsroom, reporter, { sourceId, size: 4 })).status).toBe(201);
  });
});
