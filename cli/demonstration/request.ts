// The records request of the founding case: what is known of it, and no more. Days nobody reported stay unknown.
import type { ActorContext } from "@/lib/context";
import { addReleasedItem } from "@/lib/requests/commands/add-released-item";
import { addRequestEvent } from "@/lib/requests/commands/add-request-event";
import { recordRequest } from "@/lib/requests/commands/record-request";
import { releasedItemInput, requestEventInput, requestInput } from "@/lib/requests/schema";
import { type Entered, idOf } from "./registry";

const dayReported = "Day as NancyOnNorwalk reported it.";

/** Records the request with its events, and ties what was released to the file that stands in for it. */
export async function enterRequest(
  ctx: ActorContext,
  { agents, recordingId }: Pick<Entered, "agents"> & { recordingId: string },
): Promise<void> {
  const request = await recordRequest(
    ctx,
    requestInput.parse({
      subject: "Video of Senator Duff’s visit to Norwalk police headquarters on 24 July 2020",
      agencyName: "Norwalk Police Department",
      agencyId: idOf(agents, "norwalk-police"),
      law: "Freedom of Information Act",
      requesterName: "NancyOnNorwalk",
      requesterId: idOf(agents, "nancy"),
    }),
  );
  const step = (kind: "filed" | "released", sent: string) =>
    addRequestEvent(
      ctx,
      requestEventInput.parse({
        requestId: request.id,
        kind,
        sent,
        postmarked: null,
        received: null,
        note: dayReported,
      }),
    );
  await step("filed", "2020-09-02");
  const release = await step("released", "2020-09-14");
  await addReleasedItem(
    ctx,
    releasedItemInput.parse({
      requestId: request.id,
      eventId: release.id,
      captureId: recordingId,
      description:
        "35 minutes of exterior video, four cameras in one frame. The demonstration holds a stand-in for it.",
      redactions: "The view of the interior was not released.",
    }),
  );
}
