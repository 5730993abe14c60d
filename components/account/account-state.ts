import type { FieldProblems } from "@/lib/errors";

/** Why something on one's own account was not done. */
export type AccountRefusal = {
  message: string;
  problems: FieldProblems;
  /** It has to be confirmed first that it is them. */
  confirm: boolean;
  reference?: string;
};

/** Nothing before the form was sent. */
export type AccountState = AccountRefusal | null;
export type AccountAction = (before: AccountState, form: FormData) => Promise<AccountState>;

/** What a new factor came to: recovery codes, which are shown this once. */
export type FactorState = { codes: string[] } | { done: true } | AccountRefusal | null;
