import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { BillPage } from "@/components/bills/bill-page";
import type { BillProfile, PublicVote } from "@/lib/bills/profile";
import type { Citation } from "@/lib/sources/profile";
import type { Card } from "@/lib/statements/card";
import { readExtent } from "@/lib/statements/queries/filed-days";
import { allOfIt, type TimelineFilter } from "@/lib/statements/timeline-filter";
import { card, policeBill, stated, voice } from "../statements/example-cards";

const paper = (publisher: string): Citation => ({
  title: `Report of ${publisher}`,
  kind: "news_article",
  publisher,
  url: "",
  published: null,
});

const passage: PublicVote = {
  id: "vote",
  chamber: "lower",
  identifier: "",
  question: "Pass the bill",
  day: "2020-07-24",
  from: "2020-07-24",
  to: "2020-07-24",
  result: "passed",
  counts: [
    { yes: 86, no: 58, absent: null, notVoting: 7, source: paper("The Courant") },
    { yes: 85, no: 58, absent: null, notVoting: null, source: paper("The Independent") },
  ],
  ballots: [],
};

const bill: BillProfile = {
  id: policeBill.id,
  path: policeBill.path,
  jurisdiction: { slug: "ct", name: "Connecticut" },
  session: { slug: "2020-js", name: "July Special Session 2020" },
  identifier: "HB 6004",
  title: "An Act Concerning Police Accountability",
  description: "Sets up an inspector general.",
  names: [{ name: "Police accountability bill", kind: "everyday" }],
  actions: [
    {
      kind: "passed_lower",
      chamber: "lower",
      day: "2020-07-24",
      from: "2020-07-24",
      to: "2020-07-24",
      description: "Passed the House of Representatives",
      source: paper("The Courant"),
    },
  ],
  votes: [passage],
  searchable: "",
};

const shown = (
  profile: BillProfile,
  cards: Card[] = [],
  filter: Partial<TimelineFilter> = {},
  continued = false,
) =>
  renderToStaticMarkup(
    <BillPage
      record={{
        profile,
        version: "1",
        listed: "",
        page: { cards, previous: null, next: null, following: null },
        retracted: 0,
        extent: readExtent(
          cards.map(({ filedOn }) => filedOn),
          [2020],
        ),
      }}
      filter={{ ...allOfIt, ...filter }}
      continued={continued}
    />,
  );
const text = (html: string) => html.replace(/<[^>]*>/g, "");

const duff = { id: "duff", kind: "person" as const, name: "Bob Duff", slug: "bob-duff" };
const statement = card({
  number: 1,
  filedOn: "2020-07-30",
  filedBy: "said",
  said: stated("2020-07-30"),
  words: "I will vote for it.",
  voices: [voice({ role: "speaker", printedName: "Bob Duff", agent: duff })],
  bills: [{ ...policeBill, stance: "supports" }],
});

describe("BillPage", () => {
  test("shows every sourced count side by side, and says that they differ", () => {
    const page = text(shown(bill));
    expect(page).toContain(
      "86–58, 7 not voting according to The Courant; 85–58 according to The Independent",
    );
    expect(page).toContain("The sources give different figures.");
    const agreed = { ...passage, counts: passage.counts.slice(0, 1) };
    expect(text(shown({ ...bill, votes: [agreed] }))).not.toContain("different figures");
  });

  test("puts the last step as its source words it beside our word for it", () => {
    expect(text(shown(bill))).toContain(
      "Passed by the lower chamberLast recorded step: “Passed the House of Representatives”, 24 Jul 2020, according to The Courant",
    );
  });

  test("states that there is no recorded vote, and that names are not listed", () => {
    expect(text(shown({ ...bill, votes: [] }))).toContain("No recorded vote on this bill is held here");
    expect(text(shown(bill))).toContain("No source held here lists how each member voted.");
  });

  test("keeps kinds of not voting apart, by word and letter", () => {
    const options = ["yes", "no", "abstained", "absent", "excused", "not_voting"] as const;
    const ballots = options.map((option) => ({ printedName: `Member ${option}`, option, agent: null }));
    const html = shown({ ...bill, votes: [{ ...passage, ballots }] });
    for (const word of ["Yes", "No", "Abstained", "Absent", "Excused", "Not voting"]) {
      expect(html).toContain(`${word} <b>1</b>`);
    }
    for (const option of options) expect(html).toContain(`class="ballot ballot-${option}"`);
    expect(html).toContain("Member abstained");
  });

  test("sets statements beside ballots, and says what that does not show", () => {
    const ballots = [
      { printedName: "DUFF", option: "yes" as const, agent: duff },
      { printedName: "HWANG", option: "no" as const, agent: null },
    ];
    const page = text(shown({ ...bill, votes: [{ ...passage, ballots }] }, [statement]));
    expect(page).toMatch(/Bob DuffSupports it · 30 Jul 2020, S-1Y Yes/);
    expect(page).toContain("1 member voted by name and has no statement in this table.");
    expect(page).toContain("A position is never worked out from a vote");
  });

  test("says where the bill stood when somebody spoke, and puts steps and votes among the statements", () => {
    const page = text(shown(bill, [statement]));
    expect(page).toContain("last recorded step before: “Passed the House of Representatives”, 24 Jul 2020");
    expect(page.indexOf("I will vote for it.")).toBeLessThan(page.lastIndexOf("Pass the bill: passed"));
  });

  test("leaves steps out where the filter does not speak of them", () => {
    expect(text(shown(bill, [statement], { kind: "letter" }))).not.toContain("Pass the bill: passed");
    expect(text(shown(bill, [], { period: "2019" }))).toContain("No statement passes these filters");
  });
});
