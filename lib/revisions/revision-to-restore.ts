import type { RevisionSubject } from "@/db/vocabulary";
import type { Context } from "../context";
import { notFound } from "../errors";
import { revisionAt } from "./revision-at";
import type { RecordRestoration } from "./schema";

/**
 * What a record held at the revision that is to be brought back.
 * @throws DomainError not_found, when it has no such revision
 */
export async function revisionToRestore<Content>(
  ctx: Context,
  subject: RevisionSubject,
  { id, revision }: RecordRestoration,
): Promise<Content> {
  const content = await revisionAt<Content>(ctx, { subject, id, number: revision });
  if (!content) throw notFound("version of this record");
  return content;
}
