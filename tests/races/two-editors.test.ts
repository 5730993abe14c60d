// Two people save the same version of an entry at the same moment. STET_RACES sets how often.
import { describe, expect } from "vitest";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { type Newsroom, test } from "../support/newsroom";
import { refusal } from "../support/refusal";
import { revisionsOf } from "../support/revisions";
import { aDraft, entryNow, statementFields, wordsOfRecord } from "../support/statements";

const saves = Math.ceil(Number(process.env.STET_RACES ?? 80) / 2);
const atOnce = 4;

// Only ends what hangs.
const timeout = 60_000 + saves * 1_000;

describe("two editors save at the same time", () => {
  test("one wins, the other is given the text of the winner, and nothing is overwritten", {
    timeout,
  }, async ({ newsroom }) => {
    let wonByReporter = 0;
    for (let begun = 0; begun < saves; begun += atOnce) {
      const batch = Array.from({ length: Math.min(atOnce, saves - begun) }, (_, at) =>
        oneRace(newsroom, begun + at),
      );
      for (const winner of await Promise.all(batch)) if (winner === "reporter") wonByReporter++;
    }
    expect(wonByReporter).toBeGreaterThan(0);
    expect(wonByReporter).toBeLessThan(saves);
  });
});

async function oneRace(newsroom: Newsroom, round: number): Promise<"reporter" | "editor"> {
  const draft = await aDraft(newsroom);
  const names = round % 2 === 0 ? (["reporter", "editor"] as const) : (["editor", "reporter"] as const);
  const texts = names.map((name) => `${wordsOfRecord} Saved by the ${name}, round ${round}.`);
  const savings = names.map((name, at) =>
    editStatement(newsroom[name], {
      id: draft.id,
      version: draft.version,
      statement: statementFields({ words: texts[at], sourceId: draft.sourceId }),
    }),
  );
  const settled = await Promise.allSettled(savings);
  const won = settled.findIndex(({ status }) => status === "fulfilled");
  const lost = settled.findIndex(({ status }) => status === "rejected");
  expect([won, lost].toSorted()).toEqual([0, 1]);

  const { code, detail } = await refusal(savings[lost] as Promise<unknown>);
  expect(code).toBe("conflict");
  // What the loser is shown beside the own text: the winner's text, by whom, and the version to go on from.
  expect(detail).toMatchObject({
    version: draft.version + 1,
    content: { words: texts[won] },
    by: newsroom[names[won] ?? "editor"].actor.name,
  });
  const kept = await entryNow(newsroom.editor, draft.id);
  expect([kept.words, kept.version]).toEqual([texts[won], draft.version + 1]);
  const revisions = await revisionsOf(newsroom.editor, draft.id);
  expect(revisions.map(({ content }) => content.words)).toEqual([wordsOfRecord, texts[won]]);
  return names[won] ?? "editor";
}
