// The demonstration's statements: short attributed quotations, logged as a newsroom would. Who follows whom in the
// list is the order of logging; `ends` is how far each entry has come.
import type { z } from "zod";
import type { attributionInput, statementInput } from "@/lib/statements/schema";
import { unions } from "./people";
import type { SourceKey } from "./sources";

type Voice = Omit<z.input<typeof attributionInput>, "agentId" | "termId"> & { agent?: string; term?: string };

export type DemonstrationEntry = {
  key: string;
  by: "reporter" | "second";
  ends: "published" | "submitted" | "draft" | { changesRequested: string };
  source: SourceKey;
  statement: Omit<z.input<typeof statementInput>, "attributions" | "bills" | "links" | "source" | "sourceId">;
  voices: Voice[];
  bill?: { stance?: "supports" | "opposes" | "mixed"; wording?: string; basis?: "explicit" | "inferred" };
  links?: { kind: "answers" | "denies" | "repeats"; to?: string; placeholder?: string }[];
};

const inferred = (edtf: string) => ({ edtf, basis: "inferred" as const });
const stated = (edtf: string) => ({ edtf, basis: "stated" as const });
const duff: Voice = {
  role: "speaker",
  printedName: "Bob Duff",
  printedTitle: "State Senate Majority Leader (D-25)",
  agent: "duff",
  term: "Senate Majority Leader",
  capacity: "official",
};
const oconnor: Voice[] = [
  {
    role: "speaker",
    printedName: "Lt. David O’Connor",
    printedTitle: "President of Norwalk Police Union Local 1727",
    agent: "oconnor",
    term: "President, Norwalk Police Union Local 1727",
    capacity: "official",
    basis: "inferred",
  },
  { role: "on_behalf_of", printedName: "Norwalk Police Union Local 1727", agent: "local-1727" },
  { role: "published_by", printedName: "NancyOnNorwalk", agent: "nancy" },
];
const unionDays = {
  kind: "press_release" as const,
  said: inferred("2020-09-15"),
  about: stated("2020-07-24"),
  place: "Norwalk",
};

export const entries: DemonstrationEntry[] = [
  {
    key: "leaders",
    by: "reporter",
    ends: "published",
    source: "draft-report",
    statement: {
      kind: "press_release",
      words:
        "While this is not a final product, we do believe that it is a robust package and invite additional input from the public at this time.",
      summary: "Four leaders of the Judiciary Committee present a draft of the bill.",
      said: inferred("2020-07-17"),
      place: "Hartford",
    },
    // As printed, two of the four have the other chamber's title; the record keeps the print and the match.
    voices: [
      {
        role: "signatory",
        printedName: "Gary A. Winfield",
        printedTitle: "Senator (D-New Haven)",
        agent: "winfield",
        capacity: "official",
      },
      {
        role: "signatory",
        printedName: "Steve Stafstrom",
        printedTitle: "Senator (D-Bridgeport)",
        agent: "stafstrom",
        capacity: "official",
      },
      {
        role: "signatory",
        printedName: "John A. Kissel",
        printedTitle: "State Representative (R-Enfield)",
        agent: "kissel",
        term: "State senator, 7th district",
        capacity: "official",
      },
      {
        role: "signatory",
        printedName: "Rosa C. Rebimbas",
        printedTitle: "State Representative (R-Naugatuck)",
        agent: "rebimbas",
        term: "State representative, 70th district",
        capacity: "official",
      },
      { role: "published_by", printedName: "FOX61" },
    ],
    bill: { basis: "inferred" },
  },
  {
    key: "hwang",
    by: "second",
    ends: "published",
    source: "newtown-bee",
    statement: {
      kind: "press_release",
      words:
        "Our nation, and our state, must implement necessary police accountability and social justice reforms, […] These changes must be made with all voices at the table,",
      summary: "Senator Hwang on his vote against the bill.",
      said: inferred("2020-07-29/2020-07-31"),
    },
    voices: [
      {
        role: "speaker",
        printedName: "Tony Hwang",
        printedTitle: "Senator",
        agent: "hwang",
        term: "State senator, 28th district",
        capacity: "official",
      },
    ],
    bill: {
      stance: "mixed",
      wording: "These changes must be made with all voices at the table",
      basis: "explicit",
    },
  },
  {
    key: "lamont",
    by: "reporter",
    ends: "published",
    source: "governor-release",
    statement: {
      kind: "press_release",
      words:
        "Our nation and our state has been having a conversation on this topic for decades, and these reforms are long overdue.",
      summary: "The governor on signing the bill.",
      said: inferred("2020-07-31"),
      place: "Hartford",
    },
    voices: [
      {
        role: "speaker",
        printedName: "Governor Ned Lamont",
        printedTitle: "Governor",
        agent: "lamont",
        capacity: "official",
      },
    ],
    bill: { stance: "supports", wording: "these reforms are long overdue", basis: "explicit" },
  },
  {
    key: "winfield",
    by: "reporter",
    ends: "published",
    source: "signing-report",
    statement: {
      kind: "interview",
      words: "I think over the long run, the profession will benefit from that.",
      summary: "Senator Winfield at the signing, on what the bill does for policing.",
      said: inferred("2020-07-31"),
      place: "Hartford",
    },
    voices: [{ role: "speaker", printedName: "Winfield", agent: "winfield", capacity: "official" }],
    bill: { stance: "supports", wording: "the profession will benefit from that", basis: "explicit" },
  },
  {
    key: "duff-spat",
    by: "second",
    ends: "published",
    source: "duff-letter-report",
    statement: {
      kind: "letter",
      words: "mistreated and spat at […] rude, abusive and outright unprofessional.",
      summary:
        "Senator Duff’s letter to the president of the Norwalk police union about his visit of 24 July.",
      said: stated("2020-08-20"),
      about: stated("2020-07-24"),
    },
    voices: [
      duff,
      {
        role: "relayed_by",
        printedName: "David O’Connor",
        printedTitle: "Norwalk Police Union President",
        agent: "oconnor",
      },
      { role: "published_by", printedName: "NancyOnNorwalk", agent: "nancy" },
    ],
  },
  {
    key: "duff-car",
    by: "second",
    ends: "published",
    source: "video-report",
    statement: {
      kind: "letter",
      words:
        "As I was driving away, it looked as if they were going to surround my car […] Whether that was their intention or not, I don’t know,",
      summary: "Senator Duff on leaving the parking lot of police headquarters.",
      said: inferred("2020-08-20"),
      about: stated("2020-07-24"),
    },
    voices: [duff, { role: "published_by", printedName: "NancyOnNorwalk", agent: "nancy" }],
  },
  {
    key: "rilling",
    by: "reporter",
    ends: "published",
    source: "duff-letter-report",
    statement: {
      kind: "interview",
      words: "I am aware of the situation and have heard conflicting versions from those involved",
      summary: "The mayor of Norwalk on the visit of 24 July.",
      said: inferred("2020-09-02"),
      about: stated("2020-07-24"),
      place: "Norwalk",
    },
    voices: [
      {
        role: "speaker",
        printedName: "Harry Rilling",
        printedTitle: "Mayor",
        agent: "rilling",
        term: "Mayor of Norwalk",
        capacity: "official",
      },
    ],
  },
  {
    key: "union-no-spit",
    by: "reporter",
    ends: "published",
    source: "union-statement",
    statement: {
      ...unionDays,
      words: "No officer spit at Sen. Duff.",
      summary: "The union on what officers did after the meeting.",
    },
    voices: oconnor,
    links: [{ kind: "denies", to: "duff-spat" }],
  },
  {
    key: "union-unobstructed",
    by: "reporter",
    ends: "published",
    source: "union-statement",
    statement: {
      ...unionDays,
      words: "Senator Duff left the parking lot safely and unobstructed.",
      summary: "The union on the senator’s departure.",
    },
    voices: oconnor,
    links: [{ kind: "answers", to: "duff-car" }],
  },
  {
    key: "unions-letter",
    by: "second",
    ends: "published",
    source: "healy-page",
    statement: {
      kind: "letter",
      words:
        "We serve with integrity, and we ask for our legislators to serve our State with integrity, and not in the blatant furtherance of partisan political interests.",
      summary: "Seven local police unions, in a letter supporting a candidate for the Senate.",
      said: inferred("2020-23"),
      about: inferred("2020-07"),
    },
    voices: [
      ...unions.map(({ key, name }): Voice => ({ role: "signatory", printedName: name, agent: key })),
      { role: "relayed_by", printedName: "Kim Healy for CT", agent: "healy-committee" },
      { role: "paid_for_by", printedName: "KIM HEALY FOR CT", agent: "healy-committee" },
    ],
    bill: { basis: "inferred" },
  },
  {
    key: "mayor-2016",
    by: "reporter",
    ends: "published",
    source: "mayor-post",
    statement: {
      kind: "post",
      words:
        "To quote President Obama, “these are attacks on public servants, on the rule of law, and on civilized society, and they have to stop.” […] There is no us versus them, there is no police and the community – we are one community.",
      summary: "The mayor of East Hartford after the attacks on officers in Dallas and Baton Rouge.",
      said: inferred("2016-07"),
      place: "East Hartford",
    },
    voices: [
      { role: "speaker", printedTitle: "Mayor", capacity: "both" },
      {
        role: "quoted",
        printedName: "President Obama",
        agent: "obama",
        capacity: "official",
        quotedWords:
          "these are attacks on public servants, on the rule of law, and on civilized society, and they have to stop.",
      },
      {
        role: "published_by",
        printedName: "Town of East Hartford",
        agent: "east-hartford",
        basis: "inferred",
      },
    ],
  },
  {
    key: "conect",
    by: "second",
    ends: "submitted",
    source: "conect-report",
    statement: {
      kind: "press_release",
      words:
        "Officers should be held accountable or disciplined according to the results of that investigation.",
      summary: "An organization of congregations asks for an internal investigation.",
      said: inferred("2020-09"),
      about: stated("2020-07-24"),
      note: "The page says only Wednesday. Which one?",
    },
    voices: [
      {
        role: "speaker",
        printedName: "CONECT (Congregations Organized for a New Connecticut)",
        agent: "conect",
      },
    ],
  },
  {
    key: "zecca",
    by: "reporter",
    ends: { changesRequested: "The page says Thursday. Please work out the day and mark it as inferred." },
    source: "video-report",
    statement: {
      kind: "other",
      words: "We do not plan to release the video for security reasons.",
      place: "Norwalk",
    },
    voices: [
      {
        role: "speaker",
        printedName: "Susan Zecca",
        printedTitle: "Deputy Norwalk Police Chief",
        agent: "zecca",
      },
    ],
  },
  {
    key: "kulhawik",
    by: "reporter",
    ends: "draft",
    source: "conect-report",
    statement: {
      kind: "other",
      words: "I am completing an investigation of the entire incident and reviewing video etc.",
    },
    voices: [
      { role: "speaker", printedName: "Kulhawik", printedTitle: "Norwalk Police Chief", agent: "kulhawik" },
    ],
    links: [{ kind: "answers", to: "conect" }],
  },
];
