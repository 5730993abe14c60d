import { describe, expect } from "vitest";
import { apiCorrection } from "@/lib/api/correction";
import { apiPage } from "@/lib/api/parts";
import { apiStatement, apiStatementRecord } from "@/lib/api/statement";
import { test } from "../../../support/api";
import { aCorrected, aRetracted, theNote } from "../../../support/corrections";
import { aPerson } from "../../../support/registry";
import { aPublication } from "../../../support/statements";

const publicOrigin = "https://record.example";

describe("statements under a notice", () => {
  test("carry it, and a retracted one is flagged, in no list but that of its status", async ({
    api,
    newsroom,
  }) => {
    const { id: agentId } = await aPerson(newsroom.reporter, "Dana Field");
    const attributions = [{ role: "speaker", agentId }];
    const stands = await aPublication(newsroom, { attributions });
    const corrected = await aCorrected(newsroom, { attributions });
    const retracted = await aRetracted(newsroom, { attributions });
    const read = async (number: number | null) =>
      apiStatementRecord.parse((await api(`statements/S-${number}`)).body);
    expect(await read(stands.number)).toMatchObject({ version: 1, retracted: false, notices: [] });
    expect(await read(corrected.number)).toMatchObject({
      status: "corrected",
      version: 2,
      retracted: false,
      notices: [
        {
          kind: "correction",
          note: theNote,
          signedBy: "Emil Editor",
          address: `${publicOrigin}/corrections/S-${corrected.number}/2`,
        },
      ],
    });
    expect(await read(retracted.number)).toMatchObject({ status: "retracted", retracted: true, version: 2 });
    const listed = async (query: string) =>
      apiPage(apiStatement)
        .parse((await api(`statements?${query}`)).body)
        .data.map(({ number }) => number);
    expect(await listed("")).toEqual([corrected.number, stands.number]);
    expect(await listed("person=dana-field")).toEqual([corrected.number, stands.number]);
    expect(await listed("status=retracted")).toEqual([retracted.number]);
    expect(await listed("status=retracted&person=dana-field")).toEqual([retracted.number]);
    expect(await listed("status=corrected&q=fares")).toEqual([corrected.number]);
    expect((await api("statements?status=draft")).status).toBe(400);
  });
});

describe("GET corrections", () => {
  test("lists notices, the newest first, page after page, under every filter", async ({ api, newsroom }) => {
    const { id: agentId } = await aPerson(newsroom.reporter, "Robin Harbor");
    const corrected = await aCorrected(newsroom, { attributions: [{ role: "speaker", agentId }] });
    const retracted = await aRetracted(newsroom);
    const list = async (query: string) =>
      apiPage(apiCorrection).parse((await api(`corrections?${query}`)).body);
    const first = await list("limit=1");
    expect(first.data).toMatchObject([
      { kind: "retraction", statement: { number: retracted.number, retracted: true } },
    ]);
    const second = await list(`limit=1&cursor=${first.next}`);
    expect(second.data).toMatchObject([
      { kind: "correction", statement: { number: corrected.number, status: "corrected", retracted: false } },
    ]);
    expect((await list("kind=correction&person=robin-harbor")).data).toHaveLength(1);
    expect((await list("to=2020-01-01")).data).toEqual([]);
    for (const query of ["kind=apology", "from=yesterday", "month=2026-11"]) {
      expect([query, (await api(`corrections?${query}`)).status]).toEqual([query, 400]);
    }
    expect((await api("corrections?cursor=made-up")).status).toBe(422);
  });
});
