// Two published statements in the served newsroom, with evidence that readers are given: words in a long document, and
// words in the transcript of a recording with a range of it beside them.
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { connect } from "@/db/connect";
import { checkItems } from "@/db/review-vocabulary";
import { sources } from "@/db/schema";
import { publishEvidence } from "@/lib/evidence/publish-evidence";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { logSource } from "@/lib/sources/commands/log-source";
import { sourceInput } from "@/lib/sources/schema";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { statementInput } from "@/lib/statements/schema";
import { aRequest } from "../evidence";
import { actAs } from "./act-as";
import type { ServedNewsroom } from "./newsroom-address";
import { aPlayableRecording } from "./playable-recording";

const filler = "Nothing that anybody cites stands in this paragraph of the minutes. ".repeat(12);

export const quotation = "The ferry stays through the winter, whatever the ledger says.";

/** @param page Any page; the video is recorded in it */
export async function anEvidencedNewsroom(served: ServedNewsroom, page: Page) {
  const recording = await aPlayableRecording(served, page);
  const desk = connect(served.databaseUrl, "desk", { max: 4 });
  const [reporter, editor] = [await actAs(desk, served, "reporter"), await actAs(desk, served, "editor")];

  const publish = async (statement: Record<string, unknown>) => {
    const fields = {
      kind: "speech",
      said: { edtf: "2021-03-04" },
      attributions: [{ role: "speaker", printedName: "Dana Field" }],
      ...statement,
    };
    const { id, version } = await logStatement(reporter, statementInput.parse(fields));
    const submitted = await submitStatement(reporter, { id, version });
    const approved = await approveStatement(editor, {
      id,
      version: submitted.version,
      comment: "",
      checks: [...checkItems],
    });
    const { number, slug } = await publishStatement(editor, { id, version: approved.version });
    return { path: `/s/S-${number}/${slug}`, mark: `S-${number}-1` };
  };
  const disclose = async (id: string) => {
    const [source] = await desk.db
      .update(sources)
      .set({ disclosure: "whole" })
      .where(eq(sources.id, id))
      .returning({ number: sources.number });
    await publishEvidence(editor, [id]);
    return `/d/D-${source?.number}`;
  };

  try {
    const text = `${`${filler}\n`.repeat(60)}The chair said: ${quotation} Then the meeting closed.\n${filler}`;
    const minutes = await logSource(
      reporter,
      sourceInput.parse({ kind: "official_record", title: "Minutes of the harbor board", text }),
    );
    const words = await publish({ words: quotation, sourceId: minutes.id });
    await aRequest(reporter, [recording.mediaId], { subject: "Footage of the meeting" });
    const spoken = await publish({
      words: "We will release the footage.",
      sourceId: recording.sourceId,
      excerpts: [
        { captureId: recording.captionsId, exact: "We will release the footage." },
        {
          purpose: "context",
          captureId: recording.mediaId,
          fromMs: 2000,
          toMs: 4000,
          coverage: "partly_shows",
          description: "A person stands at a desk.",
        },
      ],
    });
    return {
      words: { ...words, source: await disclose(minutes.id) },
      spoken: { ...spoken, source: await disclose(recording.sourceId) },
    };
  } finally {
    await desk.close();
  }
}
