import { describe, expect } from "vitest";
import { guardAgainst } from "../../support/guards";
import { type Newsroom, test } from "../../support/newsroom";
import { aSubmission, sourceFields, textWith } from "../../support/statements";

const printed = "They said: “It is ille-\ngal, or illegal.” Nothing more.";

/** An entry whose excerpt a person with the application's connection moves to other words of the same text. */
const moved = async (newsroom: Newsroom, exact: string, occurrence = 0, purpose = "words") => {
  const { id } = await aSubmission(newsroom, {
    source: sourceFields({ text: textWith(printed) }),
    words: "Nothing more.",
  });
  const [held] = await newsroom.desk.sql`
    select t.text from desk.excerpts e join desk.capture_texts t on t.id = e.text_id where e.statement_id = ${id}`;
  const text: string = held?.text;
  let at = text.indexOf(exact);
  for (let found = 0; found < occurrence; found++) at = text.indexOf(exact, at + 1);
  const start = [...text.slice(0, at)].length;
  return guardAgainst(newsroom.desk.sql, async (sql) => {
    const changed = await sql`
      update desk.excerpts set start = ${start}, "end" = ${start + exact.length}, exact = ${exact}, purpose = ${purpose}
      where statement_id = ${id} returning id`;
    // Undone, as nothing but the guard is asked.
    throw new Error(`taken: ${changed.length}`);
  });
};

describe("an excerpt of words, by SQL in the application's role", () => {
  test("is refused where it begins or ends inside a word", async ({ newsroom }) => {
    expect(await moved(newsroom, "legal")).toBe("whole_words");
    expect(await moved(newsroom, "It is ille-\ng")).toBe("whole_words");
    expect(await moved(newsroom, "ille", 1)).toBe("whole_words");
  });

  test("may hold a word broken at the end of a line, and touch quotation marks", async ({ newsroom }) => {
    expect(await moved(newsroom, "It is ille-\ngal")).toBe("taken");
    expect(await moved(newsroom, "illegal")).toBe("taken");
  });

  test("may be cut where it is cited for something else than words", async ({ newsroom }) => {
    expect(await moved(newsroom, "legal", 0, "context")).toBe("taken");
  });
});
