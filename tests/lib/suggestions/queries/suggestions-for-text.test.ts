import { describe, expect } from "vitest";
import { addBillAction } from "@/lib/bills/commands/add-bill-action";
import { billActionInput } from "@/lib/bills/schema";
import type { ActorContext } from "@/lib/context";
import { suggestionsForText } from "@/lib/suggestions/queries/suggestions-for-text";
import type { Suggestion, VoiceSuggestion } from "@/lib/suggestions/suggestion";
import { test } from "@/tests/support/newsroom";
import { refusal } from "@/tests/support/refusal";
import { aBill, anOrganization, aPerson, aTerm } from "@/tests/support/registry";

const suggest = async (ctx: ActorContext, text: string, pageDay: string | null = null) =>
  (await suggestionsForText(ctx, { text, pageDay })).list;

const voice = (list: Suggestion[], name: string) =>
  list.find(
    (suggestion): suggestion is VoiceSuggestion =>
      suggestion.kind === "voice" && suggestion.printedName === name,
  );

describe("suggestionsForText", () => {
  test("says of a surname alone how many records it fits, with the office of each", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const bea = await aPerson(reporter, "Bea Quillon");
    await aTerm(reporter, bea.id, { role: "State senator, 25th district", party: "D-25" });
    await aPerson(reporter, "Walt Quillon");
    const found = voice(await suggest(reporter, "We spoke with Senator Quillon on Friday."), "Quillon");
    expect(found?.reason).toContain("surname only: 2 records match");
    expect(found?.matches.map(({ name, office }) => [name, office])).toEqual([
      ["Bea Quillon", "State senator, 25th district (D-25)"],
      ["Walt Quillon", ""],
    ]);
  });

  test("counts a surname for the only full name of the text", async ({ newsroom }) => {
    const list = await suggest(
      newsroom.reporter,
      "Mayor Cleo Vantage spoke. “No,” said Mayor Vantage later.",
    );
    expect(voice(list, "Vantage")?.place).not.toBe("named");
  });

  test("matches other names, whatever the apostrophe and the accents", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id } = await aPerson(reporter, "Renée O'Malley", { names: [{ name: "Reni O'Malley" }] });
    const list = await suggest(reporter, "The plan of Reni O’Malley was read out to Renee O’Malley.");
    expect(list.filter((found) => found.kind === "voice")).toHaveLength(1);
    expect(voice(list, "Reni O’Malley")?.matches).toMatchObject([{ id, how: "alias" }]);
  });

  test("offers names nobody has a record of as new, a person as a person", async ({ newsroom }) => {
    const list = await suggest(
      newsroom.reporter,
      "I trust Susan Albright and the Tidewater Fishing Association.",
    );
    expect(voice(list, "Susan Albright")).toMatchObject({ place: "named", newKind: "person", matches: [] });
    expect(voice(list, "Tidewater Fishing Association")).toMatchObject({ newKind: "organization" });
  });

  test("offers whoever is printed with an office as a person, whatever the name", async ({ newsroom }) => {
    const list = await suggest(
      newsroom.reporter,
      "To quote Governor Zqxlt, “no way.” Senator Wvrtk agreed with it.",
    );
    expect(voice(list, "Zqxlt")).toMatchObject({
      role: "quoted",
      printedTitle: "Governor",
      newKind: "person",
    });
    expect(voice(list, "Wvrtk")).toMatchObject({ place: "named", newKind: "person" });
  });

  test("gives signers together, and the payer who heads the page as its publisher", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id } = await anOrganization(reporter, "Alder Dock Union");
    const text = [
      "• Roe for Harbor",
      "A Letter of the Dock Unions to Everybody",
      "The harbor has to be dredged before winter, and everybody in town knows that it will not be.",
      "Alder Dock Union Birch Dock Union",
      "Paid for by ROE FOR HARBOR, Ada Roe, Treasurer.",
    ].join("\n\n");
    const list = await suggest(reporter, text);
    const signers = list.find((found) => found.kind === "signers");
    expect(
      signers?.names.map(({ printedName, matches }) => [printedName, matches.map((match) => match.id)]),
    ).toEqual([
      ["Alder Dock Union", [id]],
      ["Birch Dock Union", []],
    ]);
    expect(voice(list, "ROE FOR HARBOR")?.role).toBe("paid_for_by");
    expect(voice(list, "Roe for Harbor")?.role).toBe("published_by");
    expect(list).toContainEqual(
      expect.objectContaining({
        kind: "source",
        value: { field: "title", text: "A Letter of the Dock Unions to Everybody" },
      }),
    );
  });

  test("finds bills by number and by everyday name, and names the session", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const numbered = await aBill(reporter, "HB 7711");
    const named = await aBill(reporter, "SB 44", { names: [{ name: "the harbor dredging act" }] });
    const list = await suggest(reporter, "We support House Bill 7711 and oppose the Harbor Dredging Act.");
    const bills = list.filter((found) => found.kind === "bill");
    expect(bills.map(({ billId, basis }) => [billId, basis]).sort()).toEqual(
      [
        [numbered.id, "explicit"],
        [named.id, "explicit"],
      ].sort(),
    );
    expect(bills[0]?.session).toContain("2021 regular session");
  });

  test("offers a bill that is not named only as inferred, when it was passed shortly before", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { id: billId } = await aBill(reporter, "HB 1", { title: "An act concerning lighthouse keepers" });
    await addBillAction(
      reporter,
      billActionInput.parse({
        billId,
        kind: "signed",
        day: "2021-02-20",
        description: "Signed by the governor",
      }),
    );
    const text = "The recently passed bill is bad for lighthouse keepers and their families.";
    const bills = async (day: string) =>
      (await suggest(reporter, text, day)).flatMap((found) => (found.kind === "bill" ? found : []));
    expect(await bills("2021-03-04")).toMatchObject([{ billId, basis: "inferred" }]);
    expect((await bills("2021-03-04"))[0]?.reason).toContain("no bill is named");
    expect(await bills("2022-03-04")).toEqual([]);
    expect(await bills("2021-02-01")).toEqual([]);
  });

  test("is the same list with the same keys when asked again, and empty for an empty text", async ({
    newsroom,
  }) => {
    const text = "To quote President Marlow, “it has to stop.” Issued 4 March 2021.";
    expect(await suggest(newsroom.reporter, text)).toEqual(await suggest(newsroom.reporter, text));
    expect(await suggest(newsroom.reporter, " \n ")).toEqual([]);
  });

  test("says when a text was too long to be looked at whole, and still finds its end", async ({
    newsroom,
  }) => {
    const text = `${"Rain fell on the harbor all day. ".repeat(60_000)}\n\nPaid for by ROE FOR HARBOR.`;
    const { list, whole } = await suggestionsForText(newsroom.reporter, { text, pageDay: null });
    expect(whole).toBe(false);
    expect(voice(list, "ROE FOR HARBOR")?.role).toBe("paid_for_by");
  });

  test("bears characters that no record can hold", async ({ newsroom }) => {
    const text = "Signed,\n\nAda\0 Roe\nBea\ud800 Roe\n\nSenator \0Quillon said “no”.";
    await expect(suggest(newsroom.reporter, text)).resolves.toBeInstanceOf(Array);
  });

  test("answers nobody who is not signed in", async ({ newsroom }) => {
    const refused = await refusal(suggestionsForText(newsroom.visitor, { text: "Ada Roe", pageDay: null }));
    expect(refused.code).toBe("not_signed_in");
  });
});
