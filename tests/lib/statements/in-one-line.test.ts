import { describe, expect, test } from "vitest";
import { firstWords, headline, speakersOf, voiceName } from "@/lib/statements/in-one-line";
import { jointLetter, quotingMayor, retracted, threeDays } from "../../components/statements/example-cards";

describe("speakersOf", () => {
  test("names those whose words they are, not those who passed them on", () => {
    expect(speakersOf(threeDays.voices)).toBe("David O’Connor");
    expect(speakersOf(jointLetter.voices)).toBe("Bethel Police Union and 6 others");
    expect(speakersOf(quotingMayor.voices)).toBe("Mayor of East Hartford");
  });
});

describe("voiceName", () => {
  test("is the matched record, else the printed name, else the printed title", () => {
    const agent = { id: "1", kind: "person" as const, name: "Bob Duff", slug: "bob-duff" };
    expect(voiceName({ agent, printedName: "Duff", printedTitle: "Sen." })).toBe("Bob Duff");
    expect(voiceName({ agent: null, printedName: "Duff", printedTitle: "Sen." })).toBe("Duff");
    expect(voiceName({ agent: null, printedName: "", printedTitle: "Mayor" })).toBe("Mayor");
  });
});

describe("firstWords", () => {
  test.each([
    ["one two", 2, "one two"],
    ["one two, three", 2, "one two …"],
    ["  one\n\ntwo ", 3, "one two"],
    ["", 3, ""],
  ])("of %j", (text, count, words) => expect(firstWords(text, count)).toBe(words));

  test("cuts endless words without leaving half a character", () => {
    const cut = firstWords(`${"a".repeat(23)}${"🂡".repeat(40)}`, 2);
    expect(encodeURIComponent(cut)).toContain("%");
    expect(cut.length).toBeLessThan(30);
  });
});

describe("headline", () => {
  test("is speaker and first words, and of a retracted statement none of its words", () => {
    expect(headline(threeDays, 3)).toBe("David O’Connor: “Our meeting with …”");
    expect(headline(retracted)).toBe("Retracted: Bob Duff, S-1029");
  });
});
