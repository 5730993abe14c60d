import { describe, expect } from "vitest";
import { placeExcerpts } from "@/lib/excerpts/place-excerpts";
import { excerptInput } from "@/lib/excerpts/schema";
import { aCapture, aText } from "@/tests/support/evidence";
import { test } from "@/tests/support/newsroom";
import { aSource } from "@/tests/support/statements";

const text = "😀 They called it illegal.\n\nIt is ille-\ngal.";

describe("placeExcerpts", () => {
  test("refuses words chosen by hand that begin or end inside a longer word", async ({
    newsroom: { reporter },
  }) => {
    const { id: sourceId } = await aSource(reporter, { text: "" });
    const { id: captureId } = await aCapture(reporter, sourceId);
    const textId = await aText(reporter, captureId, text);
    const place = (exact: string, purpose = "words") => {
      const start = [...text.slice(0, text.indexOf(exact))].length;
      const range = { start, end: start + [...exact].length };
      return placeExcerpts(reporter, {
        excerpts: [excerptInput.parse({ purpose, captureId, textId, exact, ...range })],
        sourceId,
        pasted: async () => null,
        cited: new Set(),
      });
    };
    for (const cut of ["legal", "They called it illega", "😀 The"]) {
      await expect(place(cut)).rejects.toMatchObject({
        code: "invalid",
        fields: { "excerpts.0.exact": ["Begins or ends inside a word of the source. Take the whole word."] },
      });
    }
    expect(await place("illegal")).toMatchObject([{ exact: "illegal" }]);
    expect(await place("It is ille-\ngal")).toMatchObject([{ exact: "It is ille-\ngal" }]);
    expect(await place("legal", "context")).toMatchObject([{ exact: "legal" }]);
  });
});
