import type { BallotOption, BillActionKind, BillNameKind, Chamber, VoteResult } from "@/db/vocabulary";
import type { Citation } from "../sources/profile";

/** A dated step in the life of a bill. `day` is EDTF, from and to its bounds. */
export type PublicAction = {
  kind: BillActionKind;
  chamber: Chamber | null;
  day: string;
  from: string;
  to: string;
  description: string;
  source: Citation | null;
};

/** One source's figures for a vote. */
export type PublicCount = {
  yes: number;
  no: number;
  absent: number | null;
  notVoting: number | null;
  source: Citation | null;
};

export type PublicBallot = {
  printedName: string;
  option: BallotOption;
  agent: { id: string; name: string; slug: string } | null;
};

export type PublicVote = {
  id: string;
  chamber: Chamber;
  identifier: string;
  question: string;
  day: string;
  from: string;
  to: string;
  result: VoteResult;
  /** More than one where sources disagree. */
  counts: PublicCount[];
  ballots: PublicBallot[];
};

/** A public bill: record.bills.profile. */
export type BillProfile = {
  id: string;
  /** "/bills/ct/2020-js/hb-6004" */
  path: string;
  jurisdiction: { slug: string; name: string };
  session: { slug: string; name: string };
  identifier: string;
  title: string;
  description: string;
  names: { name: string; kind: BillNameKind }[];
  actions: PublicAction[];
  votes: PublicVote[];
  /** The names a search finds it by, in one string. */
  searchable: string;
};

/** What identifies a bill, as its address spells it. */
export type BillAddress = { jurisdiction: string; session: string; identifierSlug: string };

export const billPath = (bill: BillAddress) =>
  `/bills/${bill.jurisdiction}/${bill.session}/${bill.identifierSlug}`;
