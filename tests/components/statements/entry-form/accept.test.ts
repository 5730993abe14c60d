import { describe, expect, test } from "vitest";
import { acceptSuggestion, openSuggestions } from "@/components/statements/entry-form/accept";
import { blankSource, blankValues } from "@/components/statements/entry-form/values";
import type {
  BillSuggestion,
  DaySuggestion,
  SignersSuggestion,
  SourceSuggestion,
  VoiceSuggestion,
} from "@/lib/suggestions/suggestion";

const offer = { reason: "because", context: "" };
const match = (id: string, how: "name" | "surname" = "name") => ({
  id,
  kind: "person" as const,
  name: id,
  office: "",
  how,
});

const voice: VoiceSuggestion = {
  ...offer,
  kind: "voice",
  key: "k1",
  place: "voice",
  role: "quoted",
  printedName: "Marlow",
  printedTitle: "President",
  matches: [match("ada")],
  newKind: "person",
  capacity: "official",
  basis: "stated",
  quotedWords: "it has to stop",
};
const day: DaySuggestion = {
  ...offer,
  kind: "day",
  key: "k2",
  words: "Tuesday",
  readings: ["2020-09-15"],
  fields: ["issued", "said"],
  basis: "inferred",
};
const bill: BillSuggestion = {
  ...offer,
  kind: "bill",
  key: "k3",
  billId: "b1",
  identifier: "HB 1",
  title: "An act",
  session: "2020",
  basis: "inferred",
};
const signers: SignersSuggestion = {
  ...offer,
  kind: "signers",
  key: "k4",
  role: "signatory",
  names: [
    { printedName: "Alder Union", matches: [match("alder")], newKind: "organization" },
    { printedName: "Birch Union", matches: [], newKind: "organization" },
  ],
};
const title: SourceSuggestion = {
  ...offer,
  kind: "source",
  key: "k5",
  value: { field: "title", text: "A title" },
};

const blank = blankValues("draft");

describe("acceptSuggestion", () => {
  test("fills the first row nobody has filled, with all that was found", () => {
    const { attributions } = acceptSuggestion(blank, voice, []);
    expect(attributions).toMatchObject([
      {
        role: "quoted",
        printedName: "Marlow",
        printedTitle: "President",
        agentId: "ada",
        quotedWords: "it has to stop",
      },
    ]);
  });

  test("takes no record by surname, or among several, unless the person chose it", () => {
    const bySurname = { ...voice, matches: [match("ada", "surname")] };
    const among = { ...voice, matches: [match("ada"), match("bea")] };
    const agentOf = (suggestion: VoiceSuggestion, choice: string[]) =>
      acceptSuggestion(blank, suggestion, choice).attributions[0]?.agentId;
    expect(agentOf(bySurname, [])).toBe("");
    expect(agentOf(bySurname, ["ada"])).toBe("ada");
    expect(agentOf(among, [])).toBe("");
    expect(agentOf(voice, ["none"])).toBe("");
  });

  test("takes the part that was chosen", () => {
    expect(acceptSuggestion(blank, voice, ["", "relayed_by"]).attributions[0]?.role).toBe("relayed_by");
  });

  test("adds all signers in order, and none twice", () => {
    const once = acceptSuggestion(blank, signers, []);
    expect(once.attributions.map(({ role, printedName, agentId }) => [role, printedName, agentId])).toEqual([
      ["signatory", "Alder Union", "alder"],
      ["signatory", "Birch Union", ""],
    ]);
    expect(acceptSuggestion(once, signers, []).attributions).toHaveLength(2);
  });

  test("puts a day where it was asked to go, in one field or in two", () => {
    const inferred = { text: "15 Sep 2020", basis: "inferred" };
    expect(acceptSuggestion(blank, day, [])).toMatchObject({
      said: { text: "" },
      source: { issued: inferred },
    });
    expect(acceptSuggestion(blank, day, ["issued+said"])).toMatchObject({
      said: inferred,
      source: { issued: inferred },
    });
    expect(acceptSuggestion(blank, day, ["about"])).toMatchObject({ about: inferred });
  });

  test("takes the reading that was chosen, and only one that was offered", () => {
    const two = { ...day, readings: ["2021-03-04", "2021-04-03"] };
    expect(acceptSuggestion(blank, two, ["said", "2021-04-03"]).said.text).toBe("3 Apr 2021");
    expect(acceptSuggestion(blank, two, ["said", "1999-01-01"]).said.text).toBe("4 Mar 2021");
    expect(acceptSuggestion(blank, { ...day, readings: [] }, ["said"])).toEqual(blank);
  });

  test("names a bill once, as inferred where it is", () => {
    const once = acceptSuggestion(blank, bill, []);
    expect(once.bills).toMatchObject([{ billId: "b1", basis: "inferred", stance: "none_stated" }]);
    expect(acceptSuggestion(once, bill, [])).toBe(once);
  });
});

describe("openSuggestions", () => {
  const all = [voice, day, bill, signers, title];

  test("leaves out what was refused and what the form holds already", () => {
    expect(openSuggestions(blank, all)).toEqual(all);
    expect(openSuggestions({ ...blank, dismissed: ["k1", "k5"] }, all)).toEqual([day, bill, signers]);
    for (const suggestion of all) {
      expect(openSuggestions(acceptSuggestion(blank, suggestion, []), [suggestion])).toEqual([]);
    }
  });

  test("offers nothing for a source that is taken as it is", () => {
    const chosen = { ...blank, source: { ...blankSource, id: "s1" } };
    expect(openSuggestions(chosen, [day, title])).toEqual([{ ...day, fields: ["said"] }]);
  });
});
