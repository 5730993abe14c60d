import { Readable } from "node:stream";
import { describe, expect } from "vitest";
import { connect } from "@/db/connect";
import { publicFiles, publicSources } from "@/db/schema";
import { capturePastedText } from "@/lib/captures/capture-pasted-text";
import { hashBytes } from "@/lib/captures/hash-bytes";
import type { ActorContext } from "@/lib/context";
import { storage } from "@/lib/storage/open-storage";
import { objectKey } from "@/lib/storage/storage";
import { signedIn } from "../../support/desk-forms";
import { type Newsroom, test } from "../../support/newsroom";
import { publicOrigin } from "../../support/request-scope";
import { aSource } from "../../support/statements";

async function atDesk(newsroom: Newsroom, as: ActorContext | null, captureId: string) {
  await signedIn(newsroom, as);
  const { GET } = await import("@/app/desk/files/[captureId]/route");
  const request = new Request(`${publicOrigin}/desk/files/${captureId}`);
  return GET(request, { params: Promise.resolve({ captureId }) });
}

async function asReader(newsroom: Newsroom, captureId: string) {
  await signedIn(newsroom, newsroom.editor);
  const { GET } = await import("@/app/(reader)/files/[captureId]/route");
  const request = new Request(`${publicOrigin}/files/${captureId}`, { headers: { host: "record.example" } });
  return GET(request, { params: Promise.resolve({ captureId }) });
}

describe("files of the desk", () => {
  test("are for those who may read the source", async ({ newsroom }) => {
    const { reporter, otherReporter, editor } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const { captureId } = await capturePastedText(reporter, { sourceId, text: "For the desk alone." });
    for (const as of [reporter, editor]) {
      const answer = await atDesk(newsroom, as, captureId);
      expect([answer.status, await answer.text()]).toEqual([200, "For the desk alone."]);
      expect(answer.headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(answer.headers.get("cache-control")).toBe("private, no-cache");
    }
    expect((await atDesk(newsroom, null, captureId)).status).toBe(401);
    for (const id of [crypto.randomUUID(), "../x", ""]) {
      expect((await atDesk(newsroom, reporter, id)).status).toBe(404);
    }
    expect((await atDesk(newsroom, otherReporter, captureId)).status).toBe(404);
  });
});

describe("files of readers", () => {
  test("are those that were disclosed, whoever asks", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const { captureId } = await capturePastedText(reporter, { sourceId, text: "Not public yet." });
    expect((await asReader(newsroom, captureId)).status).toBe(404);

    const bytes = Buffer.from("Public words.");
    const { sha256, size } = await hashBytes(Readable.from([bytes]));
    await storage().put(objectKey(sha256), Readable.from([bytes]), size);
    const owner = connect(newsroom.url, "owner", { max: 1 });
    await owner.db.insert(publicSources).values({
      id: sourceId,
      number: 900,
      title: "Words",
      profile: {},
      publishedAt: new Date(),
    });
    await owner.db
      .insert(publicFiles)
      .values({ sha256, size, sourceId, captureId, mediaType: "text/plain", name: "words.txt" });
    await owner.close();
    const answer = await asReader(newsroom, captureId);
    expect([answer.status, await answer.text()]).toEqual([200, "Public words."]);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment;/);
  });
});
