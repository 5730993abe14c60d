import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { describeEntry } from "@/components/reviews/describe-entry";
import { ChangedFields } from "@/components/reviews/diff";
import { fieldChanges } from "@/components/reviews/field-changes";
import type { EntryText } from "@/lib/reviews/queries/changes-since";

const names = {
  agents: { p: "Bob Example" },
  terms: { t: "Mayor" },
  bills: { b: "HB 12" },
  entries: { e: "E-3 “Earlier words”" },
};
const unknown = { edtf: null, from: null, to: null, basis: "stated" as const };
const text = (over: Partial<EntryText["content"]> = {}): EntryText => ({
  content: {
    kind: "speech",
    words: "Fares stay.",
    wordsKind: "verbatim",
    summary: "",
    language: "en",
    said: unknown,
    about: unknown,
    place: "",
    note: "",
    sourceId: null,
    sourceHash: null,
    attributions: [],
    bills: [],
    links: [],
    ...over,
  },
  source: null,
});
const voice = {
  role: "speaker" as const,
  printedName: "B. Example",
  printedTitle: "Mayor",
  agentId: "p",
  termId: "t",
  capacity: null,
  basis: "stated" as const,
  quotedWords: "",
};

const changed = (before: EntryText, after: EntryText) =>
  fieldChanges(describeEntry(before, names), describeEntry(after, names));

describe("fieldChanges", () => {
  test("names only the fields that differ", () => {
    const changes = changed(text(), text({ words: "Fares rise.", place: "Depot" }));

    expect(changes.map(({ label }) => label)).toEqual(["Words", "Place"]);
  });

  test("sees each part of a voice, a bill and a link", () => {
    const full = text({
      attributions: [voice],
      bills: [{ billId: "b", stance: "opposes", wording: "no", basis: "explicit" }],
      links: [{ kind: "answers", targetId: "e", placeholder: "" }],
    });
    const variants: [string, Partial<EntryText["content"]>][] = [
      ["Voices", { attributions: [{ ...voice, printedName: "Example" }] }],
      ["Voices", { attributions: [{ ...voice, agentId: null, termId: null }] }],
      ["Voices", { attributions: [{ ...voice, termId: null }] }],
      ["Voices", { attributions: [{ ...voice, capacity: "personal" }] }],
      ["Voices", { attributions: [{ ...voice, basis: "inferred" }] }],
      ["Voices", { attributions: [{ ...voice, role: "signatory" }] }],
      ["Bills", { bills: [{ billId: "b", stance: "opposes" as const, wording: "no", basis: "inferred" }] }],
      ["Bills", { bills: [{ billId: "b", stance: "mixed", wording: "no", basis: "explicit" }] }],
      ["Links", { links: [{ kind: "denies", targetId: "e", placeholder: "" }] }],
      ["Links", { links: [] }],
    ];
    for (const [label, over] of variants) {
      const changes = changed(full, text({ ...full.content, ...over }));
      expect
        .soft(
          changes.map((change) => change.label),
          JSON.stringify(over),
        )
        .toEqual([label]);
    }
  });

  test("finds nothing between equal texts", () => {
    expect(changed(text({ attributions: [voice] }), text({ attributions: [voice] }))).toEqual([]);
  });
});

describe("ChangedFields", () => {
  const html = (before: EntryText, after: EntryText) =>
    renderToStaticMarkup(<ChangedFields changes={changed(before, after)} headingLevel={3} />);

  test("says in words what was added and what was removed", () => {
    const markup = html(text(), text({ words: "Fares rise." }));

    expect(markup).toContain("<h3>Words</h3>");
    expect(markup).toMatch(/<del><span[^>]*>\[removed: <\/span>stay<span[^>]*>\]<\/span><\/del>/);
    expect(markup).toMatch(/<ins><span[^>]*>\[added: <\/span>rise<span[^>]*>\]<\/span><\/ins>/);
  });

  test("shows markup in a text as text, and characters that cannot be seen by their number", () => {
    const markup = html(text(), text({ words: "<script>alert(1)</script>\u202E" }));

    expect(markup).not.toContain("<script>");
    expect(markup).toContain("&lt;script&gt;");
    expect(markup).toContain('data-code="U+202E"');
  });
});
