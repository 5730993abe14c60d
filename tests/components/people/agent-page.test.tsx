import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { AgentPage } from "@/components/people/agent-page";
import type { AgentVote } from "@/lib/bills/queries/votes-of-agent";
import type { AgentProfile } from "@/lib/people/profile";
import { readExtent } from "@/lib/statements/queries/filed-days";
import type { TimelinePage } from "@/lib/statements/queries/timeline-page";
import { allOfIt, type TimelineFilter } from "@/lib/statements/timeline-filter";
import { card, voice } from "../statements/example-cards";

const agent: AgentProfile = {
  id: "duff",
  kind: "person",
  slug: "bob-duff",
  name: "Bob Duff",
  description: "",
  names: [{ name: "Senator Duff", kind: "alias" }],
  terms: [
    {
      id: "1",
      role: "Representative",
      party: "D",
      organization: "House",
      start: "2001",
      end: "2004-12-31",
      source: null,
    },
    {
      id: "2",
      role: "Majority Leader",
      party: "D-25",
      organization: "Senate",
      start: null,
      end: null,
      source: null,
    },
  ],
  identifiers: [],
  searchable: "",
};
const vote: AgentVote = {
  voteId: "vote",
  billPath: "/bills/ct/2020-js/hb-6004",
  billIdentifier: "HB 6004",
  question: "Pass the bill",
  chamber: "upper",
  day: "2020-07-29",
  from: "2020-07-29",
  result: "passed",
  option: "yes",
  printedName: "DUFF",
};
const on = (filedOn: string, number: number) =>
  card({
    number,
    filedOn,
    words: `Words of ${filedOn}`,
    voices: [voice({ role: "speaker", printedName: "Bob Duff" })],
  });

const empty: TimelinePage = { cards: [], previous: null, next: null, following: null };

const shown = (part: {
  page?: Partial<TimelinePage>;
  filter?: Partial<TimelineFilter>;
  votes?: AgentVote[];
  continued?: boolean;
  days?: string[];
  profile?: AgentProfile;
  moreVotes?: boolean;
  retracted?: number;
}) => {
  const { page, filter, votes = [], continued = false, days = [], profile = agent, moreVotes = false } = part;
  const { retracted = 0 } = part;
  return renderToStaticMarkup(
    <AgentPage
      record={{
        profile,
        path: "/people/bob-duff",
        votes,
        moreVotes,
        page: { ...empty, ...page },
        retracted,
        extent: readExtent(days, days.length > 0 ? [2020] : []),
      }}
      filter={{ ...allOfIt, ...filter }}
      continued={continued}
    />,
  );
};
const text = (html: string) => html.replace(/<[^>]*>/g, "");

describe("AgentPage", () => {
  test("puts present roles before past ones, each with its days", () => {
    const page = text(shown({}));
    expect(page).toMatch(
      /Majority Leader, Senate \(D-25\).*days not recorded.*Representative, House \(D\).*2001 to 31 Dec 2004/s,
    );
    expect(page).toContain("Also printed as Senator Duff");
  });

  test("says how many entries were retracted, and where they are, only where there are any", () => {
    const html = shown({ retracted: 2 });
    expect(html).toContain('href="/corrections?kind=retraction&amp;person=bob-duff">2 retracted entries</a>');
    expect(shown({ retracted: 1, profile: { ...agent, kind: "group" } })).toContain(
      'href="/corrections?kind=retraction&amp;organization=bob-duff">1 retracted entry</a>',
    );
    expect(shown({})).not.toContain("retracted-line");
  });

  test("says why there is nothing, and what to do", () => {
    expect(text(shown({}))).toContain("No published statement names Bob Duff yet.");
    expect(shown({ filter: { period: "2019" } })).toContain(
      '<a href="/people/bob-duff">Show everything on record</a>',
    );
    expect(text(shown({ continued: true }))).toContain("The list ends here.");
  });

  test("lists votes beside the statements, and each among them on its day", () => {
    const page = text(
      shown({
        page: { cards: [on("2020-08-20", 2), on("2020-07-01", 1)] },
        votes: [vote],
        days: ["2020-08-20", "2020-07-01"],
      }),
    );
    expect(page).toContain("1 ballot in roll calls held here.");
    const among = page.indexOf("Yes on HB 6004: Pass the bill");
    expect(among).toBeGreaterThan(page.indexOf("Words of 2020-08-20"));
    expect(among).toBeLessThan(page.indexOf("Words of 2020-07-01"));
  });

  test("says so when there are more votes than it lists", () => {
    expect(text(shown({ votes: [vote], moreVotes: true }))).toContain(
      "More than 1 ballot in roll calls held here; the latest 1 are listed.",
    );
  });

  test("shows of the votes only what the filter speaks of", () => {
    const among = (filter: Partial<TimelineFilter>) =>
      text(shown({ filter, votes: [vote] })).includes("Yes on HB 6004");
    expect(among({ period: "2020-07" })).toBe(true);
    expect(among({ bill: "ct/2020-js/hb-6004" })).toBe(true);
    expect(among({ period: "2019" })).toBe(false);
    expect(among({ bill: "ct/2020-js/hb-6001" })).toBe(false);
    expect(among({ kind: "letter" })).toBe(false);
  });

  test("does not call a missing roll call a position", () => {
    expect(text(shown({}))).toContain("No roll call held here lists this person by name.");
    expect(text(shown({ profile: { ...agent, kind: "organization" } }))).not.toContain("roll call");
  });

  test("leads to the neighbouring pages under the same filter", () => {
    const html = shown({
      page: { cards: [on("2020-08-20", 2)], previous: ["2020-08-20", 2], next: ["2020-08-20", 2] },
      filter: { kind: "letter", order: "oldest" },
      continued: true,
    });
    expect(html).toMatch(
      /href="\/people\/bob-duff\?order=oldest&amp;kind=letter&amp;before=[\w-]+"[^>]*>Older statements/,
    );
    expect(html).toMatch(
      /href="\/people\/bob-duff\?order=oldest&amp;kind=letter&amp;after=[\w-]+"[^>]*>Newer statements/,
    );
  });

  test("draws the rhythm of many statements, with the same as a table", () => {
    const days = ["2020-09", "2020-08", "2020-07"].flatMap((month) =>
      Array.from({ length: 5 }, () => `${month}-01`),
    );
    const html = shown({ page: { cards: [on("2020-09-01", 1)] }, days });
    expect(html.match(/<rect /g)).toHaveLength(3);
    expect(html).toContain('href="/people/bob-duff?period=2020-08"');
    expect(shown({ page: { cards: [on("2020-09-01", 1)] }, days: days.slice(0, 11) })).not.toContain("<rect");
  });
});
