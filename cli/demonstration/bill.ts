// House Bill 6004 of the July 2020 special session: dated actions and votes, as facts.

export const jurisdiction = { slug: "ct", name: "Connecticut", kind: "state" } as const;

export const session = {
  slug: "2020-js",
  name: "July Special Session 2020",
  startsOn: "2020-07-23",
  endsOn: "",
};

export const bill = {
  identifier: "HB 6004",
  title: "An Act Concerning Police Accountability",
  description:
    "Sets up an inspector general, requires body and dashboard cameras, limits chokeholds, opens misconduct records and creates a state cause of action with limited immunity.",
  names: [
    { name: "Police accountability bill", kind: "everyday" },
    { name: "July Special Session, Public Act No. 20-1", kind: "official" },
  ],
} as const;

export const actions = [
  {
    kind: "filed",
    chamber: null,
    day: "2020-07-23",
    description: "Filed, emergency certified",
    source: "bill-file",
  },
  { kind: "introduced", chamber: "lower", day: "2020-07-24", description: "Read in", source: "bill-file" },
  {
    kind: "passed_lower",
    chamber: "lower",
    day: "2020-07-24",
    description: "Passed the House of Representatives",
    source: "courant",
  },
  {
    kind: "passed_upper",
    chamber: "upper",
    day: "2020-07-29",
    description: "Passed the Senate, roll call 52",
    source: "senate-roll-call",
  },
  {
    kind: "signed",
    chamber: "executive",
    day: "2020-07-31",
    description: "Signed by the governor",
    source: "governor-release",
  },
] as const;

const senators: [name: string, option: "yes" | "no", key?: string][] = [
  ["John W. Fonfara", "yes"],
  ["Catherine A. Osten", "yes"],
  ["Douglas McCrory", "yes"],
  ["Paul M. Formica", "no"],
  ["Saud Anwar", "yes"],
  ["Kevin Kelly", "no"],
  ["Steve Cassano", "yes"],
  ["Marilyn Moore", "yes"],
  ["Derek Slap", "yes"],
  ["Dennis Bradley", "yes"],
  ["Gennaro Bizzarro", "no"],
  ["Julie Kushner", "yes"],
  ["John A. Kissel", "no", "kissel"],
  ["Bob Duff", "yes", "duff"],
  ["Kevin D. Witkos", "no"],
  ["Will Haskell", "yes", "haskell"],
  ["Matthew Lesser", "yes"],
  ["Carlo Leone", "yes"],
  ["Gary Winfield", "yes", "winfield"],
  ["Tony Hwang", "no", "hwang"],
  ["Martin M. Looney", "yes", "looney"],
  ["Mae Flexer", "yes"],
  ["Christine Cohen", "yes"],
  ["Craig Miner", "no"],
  ["Mary Abrams", "yes"],
  ["Henri Martin", "no"],
  ["James Maroney", "yes"],
  ["Eric Berthel", "no"],
  ["Joan V. Hartley", "no", "hartley"],
  ["Norm Needleman", "yes"],
  ["Robert Sampson", "no"],
  ["Leonard Fasano", "no"],
  ["George Logan", "no"],
  ["Dan Champagne", "no"],
  ["Heather Somers", "no"],
  ["Alex Kasser", "yes"],
];

export const votes = [
  {
    chamber: "lower",
    identifier: "",
    question: "Take out the section on immunity",
    day: "2020-07-24",
    result: "tied",
    counts: [{ yes: 72, no: 72, absent: null, notVoting: null, source: "wtnh" }],
    ballots: [],
  },
  {
    chamber: "lower",
    identifier: "",
    question: "Pass the bill",
    day: "2020-07-24",
    result: "passed",
    // Two sources disagree; both stand.
    counts: [
      { yes: 86, no: 58, absent: null, notVoting: 7, source: "courant" },
      { yes: 85, no: 58, absent: null, notVoting: null, source: "independent" },
    ],
    ballots: [],
  },
  {
    chamber: "upper",
    identifier: "roll call 52",
    question: "Pass the bill",
    day: "2020-07-29",
    result: "passed",
    counts: [{ yes: 21, no: 15, absent: 0, notVoting: null, source: "senate-roll-call" }],
    ballots: senators.map(([printedName, option, agent]) => ({ printedName, option, agent: agent ?? null })),
  },
] as const;
