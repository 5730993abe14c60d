// Resumable uploads, as the tus protocol has them. Whoever asks is read anew with every request, of whatever kind, and
// meets only uploads of their own.
import "server-only";
import { requireActor } from "@/app/_server/context";
import { HttpError } from "@/app/_server/problem";
import { originEvidence } from "@/app/_server/same-origin";
import { receiveUpload } from "@/lib/captures/commands/receive-upload";
import { type OwnUpload, ownUpload } from "@/lib/captures/queries/own-upload";
import { authorizeFilesOf } from "@/lib/captures/source-for-files";
import { makeStagingFolder } from "@/lib/captures/staging";
import type { ActorContext } from "@/lib/context";
import { env } from "@/lib/env";
import { DomainError, notFound } from "@/lib/errors";
import { refuseUpload } from "./refuse-upload";
import { tusServer } from "./tus-server";
import { uploadsPath } from "./uploads";

export async function answerUpload(request: Request): Promise<Response> {
  try {
    requireOwnPage(request);
    const ctx = await requireActor("capture.add");
    const id = idOf(request);
    if (id === null) return await throughProtocol(ctx, request);
    const upload = await ownUpload(ctx, id);
    if (!upload) throw notFound("upload");
    await authorizeFilesOf(ctx, upload.sourceId);
    if (upload.state === "ended")
      throw new HttpError(410, "ended", "This upload was given up or has run out.");
    if (upload.state === "received" && request.method === "HEAD") return progress(upload);
    const response = await throughProtocol(ctx, request);
    // All bytes may have come without our having said so: the connection or the database went away at that moment.
    if (request.method === "HEAD" && response.headers.get("upload-offset") === String(upload.size)) {
      await receiveUpload(ctx, { id });
    }
    return response;
  } catch (error) {
    return refuseUpload(error);
  }
}

// Browsers say where a request comes from, except for those that only read.
function requireOwnPage(request: Request): void {
  const evidence = originEvidence(request.headers, env().publicOrigin);
  const reads = request.method === "HEAD" || request.method === "OPTIONS";
  if (evidence === "own" || (evidence === "none" && reads)) return;
  throw new DomainError("not_allowed", "This did not come from a page of this site, so nothing was done.");
}

/** The id in the address, as it was sent: an encoded one is none. Null for the address of all uploads. */
function idOf(request: Request): string | null {
  const { pathname } = new URL(request.url);
  const [, id] = /^\/desk\/uploads(?:\/([0-9a-f]{32}))?$/.exec(pathname) ?? [pathname, ""];
  const forAll = request.method === "POST" || request.method === "OPTIONS";
  if (id === undefined && pathname === uploadsPath && forAll) return null;
  if (id && request.method !== "POST") return id;
  throw notFound("upload");
}

async function throughProtocol(ctx: ActorContext, request: Request): Promise<Response> {
  await makeStagingFolder();
  let failure: unknown = null;
  const server = tusServer(ctx, (error) => {
    failure = error;
  });
  const response = await server.handleWeb(request);
  // What the protocol itself refuses has a status of its own; the rest is ours to put into words.
  if (failure instanceof Error && !("status_code" in failure)) return refuseUpload(failure);
  return response;
}

/** All of it has come; the file itself may already have left staging. */
const progress = ({ size }: OwnUpload) =>
  new Response(null, {
    status: 200,
    headers: {
      "tus-resumable": "1.0.0",
      "upload-offset": String(size),
      "upload-length": String(size),
      "cache-control": "no-store",
    },
  });
