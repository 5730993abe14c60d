import { describe, expect, test } from "vitest";
import { sayAndVote, votedInSilence } from "@/components/bills/say-and-vote";
import type { BallotOption, Stance } from "@/db/vocabulary";
import type { PublicVote } from "@/lib/bills/profile";
import type { Card, Voice } from "@/lib/statements/card";
import { card, policeBill, voice } from "../statements/example-cards";

const person = (name: string) => ({ id: name, kind: "person" as const, name, slug: name });
const speaks = (name: string): Voice => voice({ role: "speaker", printedName: name, agent: person(name) });

const said = (number: number, voices: Voice[], stance: Stance = "supports", part: Partial<Card> = {}) =>
  card({ number, words: "", voices, bills: [{ ...policeBill, stance }], ...part });

const vote = (cast: Record<string, BallotOption>): PublicVote => ({
  id: Object.keys(cast).join(),
  chamber: "upper",
  identifier: "",
  question: "Pass the bill",
  day: "2020-07-29",
  from: "2020-07-29",
  to: "2020-07-29",
  result: "passed",
  counts: [],
  ballots: Object.entries(cast).map(([name, option]) => ({
    printedName: name.toUpperCase(),
    option,
    agent: name === "unmatched" ? null : person(name),
  })),
});

describe("sayAndVote", () => {
  test("sets each person's statements beside their ballots in every vote", () => {
    const votes = [vote({ duff: "yes", hwang: "no" }), vote({ duff: "absent" })];
    const rows = sayAndVote(policeBill, votes, [
      said(3, [speaks("hwang")], "mixed"),
      said(2, [speaks("duff")]),
    ]);
    expect(rows.map(({ agent, said: statements, ballots }) => [agent.name, statements, ballots])).toEqual([
      [
        "hwang",
        [expect.objectContaining({ number: 3, stance: "mixed" })],
        [expect.objectContaining({ option: "no" }), null],
      ],
      [
        "duff",
        [expect.objectContaining({ number: 2, stance: "supports" })],
        [expect.objectContaining({ option: "yes" }), expect.objectContaining({ option: "absent" })],
      ],
    ]);
  });

  test("shows at most two statements of one person, those that come first", () => {
    const cards = [said(3, [speaks("duff")]), said(2, [speaks("duff")]), said(1, [speaks("duff")])];
    expect(sayAndVote(policeBill, [], cards)[0]?.said.map(({ number }) => number)).toEqual([3, 2]);
  });

  test("takes no stance from somebody quoted, from who relays, from an organization or from an unmatched name", () => {
    const cards = [
      said(1, [
        voice({ role: "quoted", printedName: "obama", agent: person("obama") }),
        voice({ role: "relayed_by", printedName: "healy", agent: person("healy") }),
        voice({ role: "speaker", printedName: "union", agent: { ...person("union"), kind: "organization" } }),
        voice({ role: "speaker", printedName: "Mayor" }),
      ]),
    ];
    expect(sayAndVote(policeBill, [], cards)).toEqual([]);
  });

  test("leaves out retracted statements and those on other bills", () => {
    expect(
      sayAndVote(policeBill, [], [said(1, [speaks("duff")], "supports", { status: "retracted" })]),
    ).toEqual([]);
    expect(sayAndVote({ id: "another" }, [], [said(1, [speaks("duff")])])).toEqual([]);
  });

  test("counts a person once who both speaks and signs", () => {
    const twice = said(1, [
      speaks("duff"),
      voice({ role: "signatory", printedName: "Bob Duff", agent: person("duff") }),
    ]);
    expect(sayAndVote(policeBill, [], [twice])[0]?.said).toHaveLength(1);
  });
});

describe("votedInSilence", () => {
  test("counts each member without a row once, matched or not", () => {
    const votes = [
      vote({ duff: "yes", hwang: "no", unmatched: "yes" }),
      vote({ hwang: "no", unmatched: "no" }),
    ];
    const rows = sayAndVote(policeBill, votes, [said(1, [speaks("duff")])]);
    expect(votedInSilence(votes, rows)).toBe(2);
  });
});
