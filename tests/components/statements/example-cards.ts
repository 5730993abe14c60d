// Cards in the shape of the founding documents, with invented texts.

import type { SourceProfile } from "@/lib/sources/profile";
import type { Card, CardBill, Voice } from "@/lib/statements/card";

const unknown = { edtf: null, basis: "stated" } as const;
export const stated = (edtf: string) => ({ edtf, basis: "stated" }) as const;
export const inferred = (edtf: string) => ({ edtf, basis: "inferred" }) as const;

export const voice = (part: Partial<Voice> & Pick<Voice, "role" | "printedName">): Voice => ({
  printedTitle: "",
  agent: null,
  office: null,
  capacity: null,
  basis: "stated",
  quotedWords: "",
  ...part,
});

const organization = (name: string) => {
  const slug = name.toLowerCase().replaceAll(" ", "-");
  return { id: slug, kind: "organization" as const, name, slug };
};
const person = (name: string) => ({ ...organization(name), kind: "person" as const });

export const source = (part: Partial<SourceProfile>): SourceProfile => ({
  id: "source",
  number: 318,
  title: "Statement on the July meeting",
  kind: "web_page",
  publisher: "The Harbour Gazette",
  url: "https://www.gazette.example/2020/09/16/statement",
  issued: unknown,
  published: unknown,
  capturedOn: "2026-11-20",
  obtained: "",
  ...part,
});

export const policeBill: CardBill = {
  id: "bill",
  path: "/bills/ct/2020-js/hb-6004",
  identifier: "HB 6004",
  label: "Police accountability bill",
  stance: "opposes",
  wording: "written without asking those it concerns",
  basis: "inferred",
};

const base: Omit<Card, "id" | "number" | "slug" | "words" | "voices"> = {
  status: "published",
  kind: "press_release",
  wordsKind: "verbatim",
  summary: "",
  language: "en",
  said: unknown,
  about: unknown,
  place: "",
  filedOn: "2020-09-15",
  filedBy: "issued",
  source: source({}),
  bills: [],
};

export const card = (part: Partial<Card> & Pick<Card, "number" | "words" | "voices">): Card => ({
  id: `statement-${part.number}`,
  slug: `statement-${part.number}`,
  ...base,
  ...part,
});

export const unions = ["Bethel", "New Canaan", "Redding", "Ridgefield", "Weston", "Westport", "Wilton"].map(
  (town) => `${town} Police Union`,
);

/** Seven signers of one letter on a candidate's page: the author is not the publisher. */
export const jointLetter = card({
  number: 1044,
  kind: "letter",
  filedBy: "published",
  filedOn: "2020-09-28",
  words: [
    "Our seven unions have never before signed a letter together. We do so now because a law that changes how every officer works was drafted over a few days and voted on before dawn, and nobody who carries the duty was asked.",
    "We do not write against reform. We write for a seat at the table. A law about trust that begins without trust will not hold.",
    "We ask our neighbours to talk to the officers they know, to read the bill for themselves, and to vote for those who will listen before they decide.",
  ].join("\n\n"),
  voices: [
    ...unions.map((name) => voice({ role: "signatory", printedName: name, agent: organization(name) })),
    voice({
      role: "relayed_by",
      printedName: "Kim Healy for CT",
      agent: organization("Kim Healy for CT"),
    }),
    voice({
      role: "paid_for_by",
      printedName: "KIM HEALY FOR CT",
      agent: organization("Kim Healy for CT"),
    }),
    voice({ role: "paid_for_by", printedName: "Judy Domkowski", printedTitle: "Treasurer" }),
  ],
  source: source({
    number: 319,
    kind: "social_post",
    title: "Seven unions stand with us",
    publisher: "Kim Healy for CT",
    url: "https://social.example/healy/1",
    published: { edtf: "2020-09?", basis: "inferred" },
  }),
  bills: [policeBill],
});

/** A mayor quotes a president: a quotation inside a quotation. */
export const quotingMayor = card({
  number: 1043,
  kind: "post",
  filedBy: "published",
  filedOn: "2016-07-18",
  words:
    "I am grieved by what happened in two cities this month, and I stand with the families. As President Obama said, “violence against those who keep us safe is an attack on all of us, and it has to end.” Here in town we will go on knocking on doors, and listening.",
  voices: [
    voice({ role: "speaker", printedName: "", printedTitle: "Mayor of East Hartford", capacity: "both" }),
    voice({
      role: "quoted",
      printedName: "President Obama",
      agent: person("Barack Obama"),
      office: { role: "President of the United States", party: "D", organization: null },
      quotedWords: "violence against those who keep us safe is an attack on all of us, and it has to end.",
    }),
  ],
  source: source({
    number: 317,
    title: "Keeping our town safe",
    publisher: "Town of East Hartford",
    url: "https://town.example/mayor/blog",
    published: { edtf: "2016-07~", basis: "inferred" },
  }),
});

/** Three days in one statement: the meeting, the issue, the publication. */
export const threeDays = card({
  number: 1042,
  place: "Norwalk, Connecticut",
  about: stated("2020-07-24"),
  words:
    "Our meeting with the senator was courteous from beginning to end. Questions were put and he answered them. Nobody stood in his way, and nobody spat at anyone; an officer made a gesture at the ground on the way back inside, and the recording shows it. Those who had just come off the roll call wanted a word with him because they had missed the meeting. They stood on the pavement beside his car and asked. He drove off safely, and we wished him well.",
  voices: [
    voice({
      role: "speaker",
      printedName: "Lt. David O’Connor",
      printedTitle: "President",
      agent: person("David O’Connor"),
      office: { role: "President", party: "", organization: "Norwalk Police Union Local 1727" },
      capacity: "official",
    }),
    voice({
      role: "on_behalf_of",
      printedName: "Norwalk Police Union Local 1727",
      agent: organization("Norwalk Police Union Local 1727"),
    }),
    voice({
      role: "published_by",
      printedName: "The Harbour Gazette",
      agent: organization("The Harbour Gazette"),
    }),
  ],
  source: source({ issued: inferred("2020-09-15"), published: stated("2020-09-16") }),
  bills: [policeBill],
});

export const retracted = card({
  number: 1029,
  status: "retracted",
  kind: "interview",
  filedBy: "said",
  filedOn: "2020-08-20",
  said: stated("2020-08-20"),
  words: "I never signed that letter.",
  voices: [
    voice({
      role: "speaker",
      printedName: "Sen. Bob Duff",
      printedTitle: "Senate Majority Leader",
      agent: person("Bob Duff"),
      office: { role: "State Senator, District 25", party: "D", organization: "Connecticut Senate" },
    }),
  ],
});

export const corrected = card({
  number: 1031,
  status: "corrected",
  kind: "speech",
  filedBy: "said",
  filedOn: "2020-07-28",
  said: stated("2020-07-28"),
  place: "State Capitol, Hartford",
  words:
    "This bill is about accountability. I will vote for it, and I will explain that vote to anyone who asks.",
  voices: [
    voice({
      role: "speaker",
      printedName: "Will Haskell",
      agent: person("Will Haskell"),
      office: { role: "State Senator, District 26", party: "D", organization: "Connecticut Senate" },
    }),
  ],
  source: source({
    number: 301,
    kind: "transcript",
    title: "Senate debate of 28 July 2020",
    publisher: "CT-N",
  }),
  bills: [{ ...policeBill, stance: "supports", basis: "explicit", wording: "I will vote for it" }],
});
