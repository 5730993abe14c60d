import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { captures, uploads } from "@/db/schema";
import { finishUpload } from "@/lib/captures/finish-upload";
import { stagedBytes } from "@/lib/captures/staging";
import type { ActorContext } from "@/lib/context";
import { one } from "@/lib/rows";
import { signedIn } from "../../../support/desk-forms";
import { type Newsroom, test } from "../../../support/newsroom";
import { ownPage, publicOrigin } from "../../../support/request-scope";
import { aSource } from "../../../support/statements";

async function post(
  newsroom: Newsroom,
  as: ActorContext | null,
  sourceId: string,
  file?: File,
  from: Record<string, string> = ownPage,
) {
  await signedIn(newsroom, as, from as typeof ownPage);
  const form = new FormData();
  form.append("sourceId", sourceId);
  form.append("file", file ?? new File([], ""));
  const whole = new Request(`${publicOrigin}/desk/uploads/plain`, { method: "POST", body: form });
  const bytes = Buffer.from(await whole.clone().arrayBuffer());
  const headers = {
    ...from,
    "content-type": whole.headers.get("content-type") ?? "",
    "content-length": String(bytes.length),
  };
  // Not before the request around it stands.
  const { receivePlain } = await import("@/app/desk/uploads/_receive/receive-plain");
  return receivePlain(new Request(whole.url, { method: "POST", headers, body: bytes }));
}

const uploadsOf = ({ desk }: Newsroom, sourceId: string) =>
  desk.db.select().from(uploads).where(eq(uploads.sourceId, sourceId));

describe("receivePlain", () => {
  test("takes a file from the form and leads back to the source", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const answer = await post(newsroom, reporter, sourceId, new File(["WEBVTT\n\nwords"], "cues.vtt"));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/desk/sources/${sourceId}#files`]);
    const { id, size } = one(await uploadsOf(newsroom, sourceId));
    expect([size, await stagedBytes(id)]).toEqual([13, 13]);
    const made = await finishUpload({ db: newsroom.desk.db, actor: null }, { uploadId: id });
    expect(
      one(
        await reporter.db
          .select()
          .from(captures)
          .where(eq(captures.id, made?.captureId ?? "")),
      ),
    ).toMatchObject({
      state: "ready",
      originalName: "cues.vtt",
      mediaType: "text/vtt",
    });
  });

  test("refuses a form without a file, visitors, other sites, and a source that may not be read", async ({
    newsroom,
  }) => {
    const { reporter, otherReporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const file = new File(["text"], "a.txt");
    expect((await post(newsroom, reporter, sourceId)).status).toBe(422);
    expect((await post(newsroom, null, sourceId, file)).status).toBe(401);
    expect((await post(newsroom, otherReporter, sourceId, file)).status).toBe(404);
    expect((await post(newsroom, reporter, "../../x", file)).status).toBe(422);
    const foreign = {
      origin: "https://elsewhere.example",
      "sec-fetch-site": "cross-site",
      host: "record.example",
    };
    expect((await post(newsroom, reporter, sourceId, file, foreign)).status).toBe(403);
    expect(await uploadsOf(newsroom, sourceId)).toEqual([]);
  });

  test.for([
    ["nobody who is signed in", null],
    ["somebody who may not add to the source", "otherReporter"],
  ] as const)("takes all that is sent of a form it refuses, as of %s", async ([, who], { newsroom }) => {
    const { id: sourceId } = await aSource(newsroom.reporter);
    await signedIn(newsroom, who && newsroom[who], ownPage as never);
    const head = `--edge\r\ncontent-disposition: form-data; name="sourceId"\r\n\r\n${sourceId}\r\n--edge\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n`;
    const pieces = [head, ...Array.from({ length: 20 }, () => Buffer.alloc(50_000)), "\r\n--edge--\r\n"].map(
      (piece) => Buffer.from(piece),
    );
    let taken = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          const piece = pieces[taken++];
          if (piece) controller.enqueue(piece);
          else controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const headers = {
      ...ownPage,
      "content-type": "multipart/form-data; boundary=edge",
      "content-length": String(pieces.reduce((sum, { length }) => sum + length, 0)),
    };
    const { receivePlain } = await import("@/app/desk/uploads/_receive/receive-plain");
    const given = { method: "POST", headers, body, duplex: "half" } as RequestInit;
    const answer = await receivePlain(new Request(`${publicOrigin}/desk/uploads/plain`, given));
    expect([answer.status, taken > pieces.length]).toEqual([who ? 404 : 401, true]);
  });

  test("says what it takes at most, and keeps nothing of what is larger", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const answer = await post(
      newsroom,
      reporter,
      sourceId,
      new File([Buffer.alloc(25_000_001)], "large.bin"),
    );
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining("25 MB")]);
    const [left] = await uploadsOf(newsroom, sourceId);
    if (left) expect([left.abandonedAt !== null, await stagedBytes(left.id)]).toEqual([true, null]);
  });
});
