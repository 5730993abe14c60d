import { v7 } from "uuid";
import { expect, test } from "vitest";
import { publicExcerpts } from "@/db/schema";
import { sourceRecord } from "@/lib/evidence/queries/source-record";
import { citingStatements } from "@/lib/statements/queries/citing-statements";
import { aPublicExcerpt } from "../../../support/evidence";
import { withPublished } from "../../../support/published";

test("gives statements of other sources that cite this one, without the retracted, and counts both kinds", async () => {
  await withPublished(async (published) => {
    const [cited, other] = [
      await published.source({ number: 1 }),
      await published.source({ number: 2 }),
    ] as const;
    const own = await published.statement({ source: cited });
    const beside = await published.statement({ source: other });
    const taken = await published.statement({ source: other, status: "retracted" });
    await published.statement({ source: other });
    for (const { id } of [own, beside, taken]) {
      const captureId = v7();
      await published.owner.insert(publicExcerpts).values({
        ...{
          statementId: id,
          position: 1,
          sourceId: cited.id,
          captureId,
          state: "exact",
          fromMs: 0,
          toMs: 900,
        },
        excerpt: aPublicExcerpt({
          capture: { id: captureId, sha256: "00", mediaType: "video/webm", name: "" },
          source: { id: cited.id, number: cited.number, title: cited.title, kind: cited.kind },
        }),
      });
    }
    const citing = await published.read((db) => citingStatements(db, cited.id));
    expect(citing.map(({ number }) => number)).toEqual([beside.number]);
    const record = await published.read((db) => sourceRecord(db, { id: cited.id }));
    expect(record?.statements).toBe(2);
  });
});
