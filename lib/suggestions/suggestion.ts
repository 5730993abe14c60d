import type {
  AgentKind,
  AttributionRole,
  Basis,
  BillBasis,
  Capacity,
  SourceKind,
  StatementKind,
} from "@/db/vocabulary";

// What the desk may be offered about a pasted text. A suggestion is never saved: a person accepts it into a form, and
// the form is what is saved.

type Offer = {
  /** The same for the same finding in the same text, so that a refusal is remembered. Letters and digits. */
  key: string;
  /** Why this is offered, in words for the reporter. */
  reason: string;
  /** The finding among its neighbours; empty when it stands nowhere in particular. */
  context: string;
};

/** A record of the registry that a printed name may mean. */
export type AgentMatch = {
  id: string;
  kind: AgentKind;
  name: string;
  /** "State senator, 25th district (D-25)", or the description, or nothing. */
  office: string;
  how: "name" | "alias" | "surname";
};

export type PrintedName = {
  printedName: string;
  /** Best first; empty when the registry has nobody by this name. */
  matches: AgentMatch[];
  /** What a new record for this name would be. */
  newKind: AgentKind;
};

export type VoiceSuggestion = Offer &
  PrintedName & {
    kind: "voice";
    /** "named": only mentioned in the text, so probably no voice of it. */
    place: "voice" | "named";
    role: AttributionRole;
    printedTitle: string;
    capacity: Capacity | null;
    basis: Basis;
    quotedWords: string;
  };

/** Several voices that stand together, such as the signers of a letter. */
export type SignersSuggestion = Offer & { kind: "signers"; role: AttributionRole; names: PrintedName[] };

export type BillSuggestion = Offer & {
  kind: "bill";
  billId: string;
  identifier: string;
  title: string;
  session: string;
  basis: BillBasis;
};

export const dayFields = ["said", "issued", "published", "about"] as const;
export type DayField = (typeof dayFields)[number];

export type DaySuggestion = Offer & {
  kind: "day";
  /** As printed. */
  words: string;
  /** EDTF, one for each way to read the words. */
  readings: string[];
  /** The fields it may fill, best first. */
  fields: DayField[];
  basis: Basis;
};

export type SourceSuggestion = Offer & {
  kind: "source";
  value:
    | { field: "title"; text: string }
    | { field: "publisher"; text: string; matches: AgentMatch[] }
    | { field: "kind"; sourceKind: SourceKind; statementKind: StatementKind };
};

export type Suggestion =
  | VoiceSuggestion
  | SignersSuggestion
  | BillSuggestion
  | DaySuggestion
  | SourceSuggestion;

export type Suggestions = {
  list: Suggestion[];
  /** False when the text was too long to be looked at whole. */
  whole: boolean;
};
