// Uploads as a browser sends them, each request answered by the route without a server between.
import type { ActorContext } from "@/lib/context";
import { signedIn } from "./desk-forms";
import type { Newsroom } from "./newsroom";
import { ownPage, publicOrigin } from "./request-scope";

export type UploadRequest = {
  /** Who is signed in; null: nobody. */
  as: ActorContext | null;
  /** Below /desk/uploads, as it is sent. */
  path?: string;
  body?: BodyInit;
  headers?: Record<string, string>;
  /** What the browser says of where the request comes from. */
  from?: Record<string, string>;
};

const encoded = (text: string) => Buffer.from(text).toString("base64");

export const metadataOf = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, value]) => `${name} ${encoded(value)}`)
    .join(",");

export async function sendUpload(
  newsroom: Newsroom,
  method: string,
  { as, path = "", body, headers = {}, from = ownPage }: UploadRequest,
): Promise<Response> {
  await signedIn(newsroom, as, from as typeof ownPage);
  const request = new Request(`${publicOrigin}/desk/uploads${path}`, {
    method,
    headers: { ...from, "tus-resumable": "1.0.0", ...headers },
    ...(body === undefined ? {} : { body, duplex: "half" }),
  } as RequestInit);
  // Not before the request around it stands.
  const { answerUpload } = await import("@/app/desk/uploads/_receive/answer-upload");
  return answerUpload(request);
}

export const begin = (
  newsroom: Newsroom,
  as: ActorContext | null,
  {
    sourceId,
    size,
    filename = "notes.txt",
    ...others
  }: { sourceId: string; size: number | string; filename?: string },
) =>
  sendUpload(newsroom, "POST", {
    as,
    headers: {
      "upload-length": String(size),
      "upload-metadata": metadataOf({ sourceId, filename, ...others }),
    },
  });

/** The id of an upload that was begun. */
export const idOf = (response: Response) => response.headers.get("location")?.split("/").at(-1) ?? "";

export const patch = (
  newsroom: Newsroom,
  as: ActorContext | null,
  id: string,
  offset: number,
  body: BodyInit,
) =>
  sendUpload(newsroom, "PATCH", {
    as,
    path: `/${id}`,
    body,
    headers: { "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
  });

/** Sends all of a text as one upload. @returns its id */
export async function upload(
  newsroom: Newsroom,
  as: ActorContext,
  file: { sourceId: string; body: string | Uint8Array; filename?: string },
): Promise<string> {
  const bytes = Buffer.from(file.body);
  const id = idOf(
    await begin(newsroom, as, { sourceId: file.sourceId, size: bytes.length, filename: file.filename }),
  );
  if (bytes.length > 0) await patch(newsroom, as, id, 0, bytes);
  return id;
}
