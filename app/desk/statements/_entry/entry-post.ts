// What a post of the form says beside its values: the button that was pressed and the choices made in lists.
import { z } from "zod";
import type { Choice, Group } from "@/components/statements/entry-form/compare";
import { type Intent, readIntent } from "@/components/statements/entry-form/intents";
import { readValues } from "@/components/statements/entry-form/read-values";
import type { EntryValues } from "@/components/statements/entry-form/values";
import type { FormValue, FormValues } from "@/lib/action-result";

export type EntryPost = {
  intent: Intent;
  values: EntryValues;
  /** The page keeps its own values and asks only for what it does not know. */
  script: boolean;
  /** The list of suggestions is open. */
  suggesting: boolean;
  /** Roles chosen for suggested voices, by the key of the suggestion. */
  roles: Record<string, string>;
  choices: Partial<Record<Group, Choice>>;
  /** The place chosen for each stretch of words that were looked for: "120-164" under "s0". */
  places: Record<string, string>;
  conflictVersion: number;
};

/** Reads anything a form may send; what is wrong in it is found when the values are read as an entry. */
export const entryPost = z
  .custom<FormValues>((sent) => typeof sent === "object" && sent !== null)
  .transform(readPost);

export function readPost(sent: FormValues): EntryPost {
  const intent = typeof sent.intent === "string" && sent.intent !== "" ? sent.intent : "save";
  return {
    intent: readIntent(intent),
    values: readValues(sent),
    script: sent.script === "yes",
    suggesting: sent.suggesting === "yes",
    roles: textsIn(sent.roles),
    places: textsIn(sent.passage),
    choices: textsIn(sent.choice) as EntryPost["choices"],
    conflictVersion: Number(sent.conflictVersion) || 0,
  };
}

function textsIn(sent: FormValue | undefined): Record<string, string> {
  if (typeof sent !== "object" || Array.isArray(sent)) return {};
  return Object.fromEntries(
    Object.entries(sent).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
