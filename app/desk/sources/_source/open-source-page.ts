import "server-only";
import { notFound } from "next/navigation";
import { getPageContext } from "@/app/_server/context";
import { authorizeFilesOf } from "@/lib/captures/source-for-files";
import type { ActorContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import type { Permission } from "@/lib/permissions/policy";
import { deskSource } from "@/lib/sources/queries/desk-source";
import { recordId } from "@/lib/text";

/** What every page of a source begins with: somebody signed in, a source they may read, and whether they may add to it. */
export async function openSourcePage(
  params: Promise<{ id: string }>,
  { form = "", act }: { form?: string; act: Permission },
) {
  const { id } = await params;
  const ctx = await getPageContext(`/desk/sources/${encodeURIComponent(id)}${form && `/${form}`}`, act);
  const source = recordId.safeParse(id).success ? await deskSource(ctx, { id }) : null;
  if (!source) notFound();
  return { ctx, id, source, mayAdd: await mayAddFiles(ctx, id) };
}

async function mayAddFiles(ctx: ActorContext, sourceId: string): Promise<boolean> {
  try {
    await authorizeFilesOf(ctx, sourceId);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === "not_allowed") return false;
    throw error;
  }
}
