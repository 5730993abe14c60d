// People, organizations, offices and terms of the founding case. Facts only, each of them public.
import type { z } from "zod";
import type { agentInput } from "@/lib/people/schema";

type Agent = z.input<typeof agentInput> & { key: string };

const aliases = (...names: string[]) => names.map((name) => ({ name }));

export const people: Agent[] = [
  {
    key: "duff",
    kind: "person",
    name: "Bob Duff",
    sortName: "Duff, Bob",
    names: aliases("B. Duff", "Sen. Duff", "Senator Duff"),
    identifiers: [{ scheme: "openstates", value: "ocd-person/7836916c-08a2-430a-99eb-580f7cf50e81" }],
  },
  // Another Duff of Connecticut politics: the reason why a surname alone matches nobody by itself.
  { key: "william-duff", kind: "person", name: "William Duff", sortName: "Duff, William" },
  {
    key: "haskell",
    kind: "person",
    name: "Will Haskell",
    sortName: "Haskell, Will",
    names: aliases("William Haskell"),
  },
  {
    key: "lamont",
    kind: "person",
    name: "Ned Lamont",
    sortName: "Lamont, Ned",
    names: aliases("Governor Lamont"),
  },
  {
    key: "winfield",
    kind: "person",
    name: "Gary Winfield",
    sortName: "Winfield, Gary",
    names: aliases("Gary A. Winfield", "Gary A. Holder-Winfield"),
  },
  {
    key: "stafstrom",
    kind: "person",
    name: "Steve Stafstrom",
    sortName: "Stafstrom, Steve",
    names: aliases("Steven Stafstrom"),
  },
  {
    key: "kissel",
    kind: "person",
    name: "John Kissel",
    sortName: "Kissel, John",
    names: aliases("John A. Kissel"),
  },
  {
    key: "rebimbas",
    kind: "person",
    name: "Rosa Rebimbas",
    sortName: "Rebimbas, Rosa",
    names: aliases("Rosa C. Rebimbas"),
  },
  { key: "hwang", kind: "person", name: "Tony Hwang", sortName: "Hwang, Tony" },
  {
    key: "looney",
    kind: "person",
    name: "Martin Looney",
    sortName: "Looney, Martin",
    names: aliases("Martin M. Looney"),
  },
  {
    key: "hartley",
    kind: "person",
    name: "Joan Hartley",
    sortName: "Hartley, Joan",
    names: aliases("Joan V. Hartley"),
  },
  {
    key: "oconnor",
    kind: "person",
    name: "David O’Connor",
    sortName: "O’Connor, David",
    names: aliases("Lt. David O’Connor", "Sgt. David O’Connor", "David O'Connor"),
  },
  { key: "healy", kind: "person", name: "Kim Healy", sortName: "Healy, Kim" },
  { key: "rilling", kind: "person", name: "Harry Rilling", sortName: "Rilling, Harry" },
  { key: "kulhawik", kind: "person", name: "Thomas Kulhawik", sortName: "Kulhawik, Thomas" },
  { key: "zecca", kind: "person", name: "Susan Zecca", sortName: "Zecca, Susan" },
  {
    key: "obama",
    kind: "person",
    name: "Barack Obama",
    sortName: "Obama, Barack",
    names: aliases("President Obama"),
  },
];

const unionTowns = ["Bethel", "New Canaan", "Redding", "Ridgefield", "Wilton", "Weston", "Westport"];

/** In the order in which the letter lists them. */
export const unions: Agent[] = unionTowns.map((town) => ({
  key: `union-${town}`,
  kind: "organization",
  name: `${town} Police Union`,
  description: `Union of the police officers of ${town}, Connecticut; not the police department`,
}));

export const organizations: Agent[] = [
  {
    key: "local-1727",
    kind: "organization",
    name: "Norwalk Police Union Local 1727",
    description: "Union of the police officers of Norwalk, Connecticut; not the police department",
    names: aliases("Norwalk Police Union"),
  },
  { key: "norwalk-police", kind: "organization", name: "Norwalk Police Department", names: aliases("NPD") },
  { key: "nancy", kind: "organization", name: "NancyOnNorwalk", description: "News site, Norwalk" },
  {
    key: "healy-committee",
    kind: "organization",
    name: "Kim Healy for CT",
    description: "Campaign committee, Senate district 26, 2020",
  },
  { key: "east-hartford", kind: "organization", name: "Town of East Hartford" },
  {
    key: "east-hartford-police",
    kind: "organization",
    name: "East Hartford Police Department",
    names: aliases("EHPD"),
  },
  {
    key: "conect",
    kind: "organization",
    name: "Congregations Organized for a New Connecticut",
    description: "Organization of religious congregations",
    names: aliases("CONECT"),
  },
  { key: "senate", kind: "organization", name: "Connecticut State Senate" },
  { key: "house", kind: "organization", name: "Connecticut House of Representatives" },
];

type Term = {
  agent: string;
  role: string;
  party?: string;
  organization?: string;
  office?: string;
  start?: string;
  end?: string;
};

/** Seats that only one person can hold at a time. */
export const offices = [
  "Governor of Connecticut",
  "President of the United States",
  "Mayor of Norwalk",
  "State senator, 25th district",
  "State senator, 26th district",
  "State senator, 10th district",
  "State senator, 28th district",
  "State senator, 11th district",
  "State senator, 15th district",
  "State senator, 7th district",
  "State representative, 129th district",
  "State representative, 70th district",
  "Senate Majority Leader",
];

/** Starts and ends that no source at hand gives are left out: they are unknown, not guessed. */
export const terms: Term[] = [
  {
    agent: "duff",
    role: "Senate Majority Leader",
    party: "D-25",
    organization: "senate",
    office: "Senate Majority Leader",
  },
  {
    agent: "haskell",
    role: "State senator, 26th district",
    party: "D-26",
    organization: "senate",
    office: "State senator, 26th district",
    end: "2023-01-04",
  },
  {
    agent: "lamont",
    role: "Governor of Connecticut",
    party: "D",
    office: "Governor of Connecticut",
    start: "2019-01-09",
    end: "2027-01-06",
  },
  {
    agent: "winfield",
    role: "State senator, 10th district",
    party: "D-10",
    organization: "senate",
    office: "State senator, 10th district",
    start: "2014-02-28",
  },
  {
    agent: "stafstrom",
    role: "State representative, 129th district",
    party: "D-129",
    organization: "house",
    office: "State representative, 129th district",
    start: "2015-02-27",
  },
  {
    agent: "kissel",
    role: "State senator, 7th district",
    party: "R-7",
    organization: "senate",
    office: "State senator, 7th district",
  },
  {
    agent: "rebimbas",
    role: "State representative, 70th district",
    party: "R-70",
    organization: "house",
    office: "State representative, 70th district",
  },
  {
    agent: "hwang",
    role: "State senator, 28th district",
    party: "R-28",
    organization: "senate",
    office: "State senator, 28th district",
  },
  {
    agent: "looney",
    role: "State senator, 11th district",
    party: "D-11",
    organization: "senate",
    office: "State senator, 11th district",
    start: "1993-01-06",
  },
  {
    agent: "hartley",
    role: "State senator, 15th district",
    party: "D-15",
    organization: "senate",
    office: "State senator, 15th district",
    start: "2001-01-03",
  },
  { agent: "oconnor", role: "President, Norwalk Police Union Local 1727", organization: "local-1727" },
  { agent: "rilling", role: "Mayor of Norwalk", party: "D", office: "Mayor of Norwalk" },
  { agent: "kulhawik", role: "Chief, Norwalk Police Department", organization: "norwalk-police" },
  { agent: "zecca", role: "Deputy chief, Norwalk Police Department", organization: "norwalk-police" },
  { agent: "healy", role: "Candidate for the Senate, 26th district", party: "R", end: "2020-11-03" },
  {
    agent: "obama",
    role: "President of the United States",
    party: "D",
    office: "President of the United States",
    start: "2009-01-20",
    end: "2017-01-20",
  },
];
