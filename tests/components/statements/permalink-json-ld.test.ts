import { describe, expect, test } from "vitest";
import { permalinkJsonLd } from "@/components/statements/permalink-json-ld";
import type { Card } from "@/lib/statements/card";
import { retracted, stated, threeDays } from "./example-cards";

const of = (card: Card) =>
  permalinkJsonLd(card, {
    origin: "https://record.example",
    newsroom: "The Gazette",
    publishedAt: new Date("2026-11-21T08:00:00Z"),
  });

describe("permalinkJsonLd", () => {
  test("is a quotation by its speaker, from its source, about its bill", () => {
    expect(of(threeDays)).toMatchObject({
      "@type": "Quotation",
      identifier: "S-1042",
      url: "https://record.example/s/S-1042/statement-1042",
      text: threeDays.words,
      creator: [{ "@type": "Person", name: "David O’Connor", jobTitle: "President" }],
      isBasedOn: {
        "@type": "CreativeWork",
        name: "Statement on the July meeting",
        datePublished: "2020-09-16",
      },
      about: [{ "@type": "Legislation", legislationIdentifier: "HB 6004" }],
    });
  });

  test("gives a day only when the source states an exact one", () => {
    expect(of(threeDays)).not.toHaveProperty("dateCreated");
    expect(of({ ...threeDays, said: { edtf: "2020-09-15", basis: "inferred" } })).not.toHaveProperty(
      "dateCreated",
    );
    expect(of({ ...threeDays, said: stated("2020-09-15~") })).not.toHaveProperty("dateCreated");
    expect(of({ ...threeDays, said: stated("2020-09-15") })).toHaveProperty("dateCreated", "2020-09-15");
  });

  test("calls nothing a quotation that the newsroom worded, and repeats no retracted words", () => {
    const paraphrase = of({ ...threeDays, wordsKind: "paraphrase" });
    expect(paraphrase).toMatchObject({ "@type": "CreativeWork" });
    expect(paraphrase).not.toHaveProperty("text");
    expect(of(retracted)).toMatchObject({ "@type": "CreativeWork", creativeWorkStatus: "Retracted" });
    expect(JSON.stringify(of(retracted))).not.toContain("never signed that letter");
  });
});
