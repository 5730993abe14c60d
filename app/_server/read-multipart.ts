// A form with files, read as it comes: no part is ever held in memory as a whole.
import { HttpError } from "./problem";

export type FormPart = {
  name: string;
  /** Null for a field that is no file. */
  filename: string | null;
  /** To be read before the next part is asked for; what is left unread is passed over. */
  body: AsyncIterable<Buffer>;
};

const headLimit = 16_384;

const malformed = () => new HttpError(400, "malformed", "The form could not be read. Send it again.");

/** @throws HttpError 400 or 415 */
export async function* readMultipart(request: Request): AsyncGenerator<FormPart> {
  const type = request.headers.get("content-type") ?? "";
  const [, quoted, bare] =
    /^multipart\/form-data\s*;.*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (!boundary || !request.body)
    throw new HttpError(415, "unsupported_media_type", "Send a form with a file.");
  const input = piecesOf(request.body);
  const edge = Buffer.from(`\r\n--${boundary}`);
  try {
    await passOver(input.until(edge));
    for (;;) {
      const after = await input.take(2);
      if (after.equals(Buffer.from("--"))) return;
      if (!after.equals(Buffer.from("\r\n"))) throw malformed();
      const head = await collected(input.until(Buffer.from("\r\n\r\n")), headLimit);
      const body = input.until(edge);
      yield { ...namesIn(head.toString("utf8")), body };
      await passOver(body);
    }
  } finally {
    input.release();
  }
}

/**
 * Reads and drops what is left of a request that is refused, up to a limit in bytes: a browser shows an answer only
 * once all it has is sent, and a broken connection where nobody takes it.
 */
export async function takeRest({ body }: Request, limit: number): Promise<void> {
  if (!body || body.locked) return;
  let size = 0;
  try {
    for await (const piece of body) {
      size += piece.length;
      if (size > limit) return;
    }
  } catch {
    // Whoever sent it is gone, and so is who would read the answer.
  }
}

function namesIn(head: string): Pick<FormPart, "name" | "filename"> {
  const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(head)?.[1];
  const quotedValue = (field: string) => {
    const value = new RegExp(`(?:^|;)\\s*${field}="([^"]*)"`, "i").exec(disposition ?? "")?.[1];
    // Browsers write so what would end the name.
    return value?.replace(/%22/g, '"').replace(/%0D|%0A/gi, " ");
  };
  const name = quotedValue("name");
  if (name === undefined) throw malformed();
  return { name, filename: quotedValue("filename") ?? null };
}

type Pieces = {
  /** All before the mark, which is read as well. */
  until(mark: Buffer): AsyncGenerator<Buffer>;
  take(length: number): Promise<Buffer>;
  /** Lets go of the request; what was not read of it is still there. */
  release(): void;
};

function piecesOf(body: ReadableStream<Uint8Array>): Pieces {
  const reader = body.getReader();
  // The first boundary stands at the beginning of a line like all others.
  let held: Buffer = Buffer.from("\r\n");
  const more = async () => {
    const { value, done } = await reader.read();
    if (done) throw malformed();
    held = Buffer.concat([held, value]);
  };
  return {
    async *until(mark) {
      for (;;) {
        const at = held.indexOf(mark);
        // The mark may have begun at the end of what has come.
        const sure = at >= 0 ? at : Math.max(0, held.length - mark.length + 1);
        const piece = held.subarray(0, sure);
        held = held.subarray(at >= 0 ? at + mark.length : sure);
        if (piece.length > 0) yield piece;
        if (at >= 0) return;
        await more();
      }
    },
    async take(length) {
      while (held.length < length) await more();
      const taken = held.subarray(0, length);
      held = held.subarray(length);
      return taken;
    },
    release: () => reader.releaseLock(),
  };
}

/** @throws HttpError 400 beyond the limit */
export async function collected(body: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > limit) throw malformed();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function passOver(body: AsyncIterable<Buffer>): Promise<void> {
  for await (const _piece of body);
}
