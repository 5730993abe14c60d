// The job fetch_address: what the address of a pending capture answers becomes its bytes, or its refusal says why not.
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq, sql } from "drizzle-orm";
import { captures } from "@/db/schema";
import { refusalOfKind } from "@/lib/captures/refused-kinds";
import { sniffType } from "@/lib/captures/sniff-type";
import { storeCapture } from "@/lib/captures/store-capture";
import type { Context } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { storage } from "@/lib/storage/open-storage";
import type { Storage } from "@/lib/storage/storage";
import { type AddressGuard, AddressRefused } from "./address-guard";
import { FetchFailed, fetchAddress } from "./fetch-address";

export type FetchWith = {
  /** The newsroom's own address: whoever runs the server asked sees who asks, and where to complain. */
  origin: string;
  store?: Storage;
  guard?: AddressGuard;
  signal?: AbortSignal;
};

/** Somebody waits for it: after these the capture says what did not work. */
export const fetchAttempts = 4;

/** @throws FetchFailed and what the store throws: the job is then done again */
export async function fetchCapture(
  ctx: Context,
  captureId: string,
  { origin, store = storage(), guard, signal }: FetchWith,
): Promise<void> {
  const address = await pendingAddress(ctx, captureId);
  if (address === null) return;
  const folder = await mkdtemp(join(tmpdir(), "stet-fetch-"));
  try {
    const path = join(folder, "answer");
    const { finalAddress, ...hashed } = await fetchAddress(address, {
      path,
      userAgent: `Stet (${origin}; keeps a copy of a page a newsroom cites)`,
      guard,
      signal,
    });
    await ctx.db
      .update(captures)
      .set({ finalAddress, obtainedAt: sql`now()` })
      .where(and(eq(captures.id, captureId), eq(captures.state, "pending")));
    const mediaType = await sniffType(path);
    const refusal = refusalOfKind(mediaType, hashed.size);
    if (refusal) throw new AddressRefused(refusal);
    const bytes = { ...hashed, open: () => createReadStream(path) };
    await storeCapture(ctx, { captureId, mediaType, bytes }, store);
  } catch (error) {
    if (error instanceof AddressRefused) return await refuse(ctx, captureId, error.message);
    // The source holds exactly these bytes already.
    if (error instanceof DomainError && error.code === "conflict") {
      return await refuse(
        ctx,
        captureId,
        "The address still answers exactly what this source already holds.",
      );
    }
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** After the last attempt: the capture says what did not work. */
export async function giveUpFetch(ctx: Context, captureId: string, cause: unknown): Promise<void> {
  const what = cause instanceof FetchFailed ? cause.message : "What the address answers could not be stored.";
  await refuse(ctx, captureId, `${what} It was tried ${fetchAttempts} times.`);
}

async function refuse(ctx: Context, captureId: string, why: string): Promise<void> {
  await ctx.db
    .update(captures)
    .set({
      state: "refused",
      refusal: `${why} You can paste the text, or save the page and upload the file.`,
    })
    .where(and(eq(captures.id, captureId), eq(captures.state, "pending")));
}

async function pendingAddress(ctx: Context, captureId: string): Promise<string | null> {
  const [found] = await ctx.db
    .select({ state: captures.state, address: captures.address })
    .from(captures)
    .where(eq(captures.id, captureId));
  return found?.state === "pending" && found.address !== "" ? found.address : null;
}
