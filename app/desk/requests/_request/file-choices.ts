import { fileLine } from "@/components/captures/labels";
import type { Choice } from "@/components/registry/fields";
import type { ActorContext } from "@/lib/context";
import { dateInWords } from "@/lib/dates/words";
import { can } from "@/lib/permissions/can";
import { filesToTie } from "@/lib/requests/queries/files-to-tie";
import { openReleases } from "@/lib/requests/queries/open-releases";
import { releaseChoice } from "./form-schemas";

/** Stored files this person may tie to a release. */
export async function fileChoices(ctx: ActorContext): Promise<Choice[]> {
  const files = await filesToTie(ctx);
  const allowed = can(ctx.actor, "capture.add_to_public")
    ? files
    : files.filter(({ sourceNumber }) => sourceNumber === null);
  return allowed.map((file) => ({ id: file.id, label: fileLine(file, file.sourceTitle) }));
}

/** Releases this person may tie files to. */
export async function releaseChoices(ctx: ActorContext): Promise<Choice[]> {
  const releases = await openReleases(ctx);
  const allowed = can(ctx.actor, "request.record_on_public")
    ? releases
    : releases.filter(({ number }) => number === null);
  return allowed.map((release) => ({
    id: releaseChoice(release),
    label: `${release.agencyName}, ${dateInWords(release.day)}: ${release.subject}`.slice(0, 140),
  }));
}
