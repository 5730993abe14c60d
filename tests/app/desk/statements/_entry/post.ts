// Posts of the entry form as a browser sends them, without script unless said otherwise.
import { answerEntry } from "@/app/desk/statements/_entry/answer-entry";
import { readPost } from "@/app/desk/statements/_entry/entry-post";
import type { EntryState } from "@/components/statements/entry-form/state";
import { blankValues, blankVoice, type EntryValues } from "@/components/statements/entry-form/values";
import type { FormValues } from "@/lib/action-result";
import type { ActorContext } from "@/lib/context";

export const press = (
  ctx: ActorContext,
  intent: string,
  values: EntryValues,
  besides: FormValues = {},
): Promise<EntryState> =>
  answerEntry(
    ctx,
    readPost({ ...(values as unknown as FormValues), ...besides, intent }),
    crypto.randomUUID(),
  );

/** What somebody has entered: complete enough for review. */
export function entered(over: Partial<EntryValues> = {}): EntryValues {
  const blank = blankValues(crypto.randomUUID());
  return {
    ...blank,
    words: "The bridge stays open.",
    attributions: [{ ...blankVoice, row: "0", printedName: "Ida Brook", printedTitle: "Mayor" }],
    source: { ...blank.source, title: "Remarks at the bridge", text: "Yesterday: The bridge stays open." },
    ...over,
  };
}

/** The values the form goes on with. */
export function valuesOf({ values }: EntryState): EntryValues {
  if (!values) throw new Error("The answer holds no values");
  return values;
}
