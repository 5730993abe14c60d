"use client";
import {
  type FormEvent as ReactFormEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { counted } from "@/components/ui/in-words";
import { openSuggestions } from "./accept";
import { askDesk } from "./find";
import type { FormEvent, FormState } from "./form-state";
import { sourceToRevise } from "./from-entry";
import { type Intent, isLocal, readIntent } from "./intents";
import type { EntryState } from "./state";
import type { DeskPost } from "./use-desk-post";

type PressOptions = {
  form: RefObject<HTMLFormElement | null>;
  latest: RefObject<FormState>;
  send: (event: FormEvent) => void;
  desk: DeskPost;
};

/** Does what a button asks: at once where it only rearranges the form, else by posting it. */
export function usePress({ form, latest, send, desk }: PressOptions) {
  const [told, tell] = useState("");
  const focusNext = useRef<string | null>(null);
  const { post } = desk;

  useEffect(() => {
    if (focusNext.current === null) return;
    const target = form.current?.ownerDocument.querySelector<HTMLElement>(focusNext.current);
    focusNext.current = null;
    target?.focus();
  });

  const press = useCallback(
    (text: string) => {
      const intent = withRole(readIntent(text), form.current);
      const { known, values } = latest.current;
      if (intent.act === "revise-source" && known.source && known.source.number === null) {
        send({ type: "replaced", values: { ...values, source: sourceToRevise(known.source) } });
        focusNext.current = "#f-source-text";
        return;
      }
      if (isLocal(intent)) {
        send({ type: "did", intent });
        focusNext.current = focusAfter(intent, latest.current);
        void learnAbout(intent, latest.current, send);
        tell(toldOf(intent, latest.current));
        return;
      }
      void post([intent.act, ...intent.args].join(":")).then((answer) => {
        if (answer) focusNext.current = followUp(answer, tell);
        if (answer && intent.act === "suggest") focusNext.current = "#suggestions";
        if (answer?.passages) focusNext.current = "#passages";
        if (answer && intent.act === "use-places" && !answer.passages) focusNext.current = "#cited";
      });
    },
    [form, latest, send, post],
  );

  const onSubmit = useCallback(
    (event: ReactFormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const { submitter } = event.nativeEvent as SubmitEvent;
      press(submitter instanceof HTMLButtonElement && submitter.value ? submitter.value : "save");
    },
    [press],
  );
  return { press, onSubmit, tell, told };
}

/** A suggested voice takes the part chosen beside it. */
function withRole({ act, args }: Intent, form: HTMLFormElement | null): Intent {
  const [key = "", choice = "", role = ""] = args;
  const chosen = form?.elements.namedItem(`roles.${key}`);
  if (!/^accept/.test(act) || !(chosen instanceof HTMLSelectElement) || role) return { act, args };
  return act === "accept-new"
    ? { act, args: [key, chosen.value] }
    : { act, args: [key, choice, chosen.value] };
}

/** Names and offices of a record that was taken from a list of choices. */
async function learnAbout(
  { act, args }: Intent,
  { values, known }: FormState,
  send: PressOptions["send"],
): Promise<void> {
  if (act === "use-source") {
    const source = await askDesk("source", { id: args[0] ?? "", entry: values.id }).catch(() => null);
    send({ type: "learned", known: { source } });
    const files = await askDesk("files", { id: args[0] ?? "" }).catch(() => null);
    if (files) send({ type: "learned", known: files });
    return;
  }
  if (act === "add-clip") {
    if (known.recordings.some(({ captureId }) => captureId === args[0])) return;
    const recordings = await askDesk("recording", { id: args[0] ?? "" }).catch(() => []);
    send({ type: "learned", known: { recordings } });
    return;
  }
  const id = act === "use-voice" || act === "accept" ? args[1] : "";
  if (!id || !/^[0-9a-f-]{36}$/.test(id)) return;
  const terms = await askDesk("terms", { id, day: values.said.text }).catch(() => []);
  send({ type: "learned", known: { terms } });
}

function focusAfter({ act, args }: Intent, { values }: FormState): string | null {
  const [at = ""] = args;
  switch (act) {
    case "add-voice":
      return `#f-attributions-${values.attributions.length}-printedName`;
    case "add-bill":
      return `#f-bills-${values.bills.length}-find`;
    case "add-link":
      return `#f-links-${values.links.length}-kind`;
    case "remove-voice":
      return "#section-3";
    case "add-clip":
      return `#f-excerpts-${values.excerpts.length}-from`;
    case "cite":
    case "remove-excerpt":
      return "#cited";
    case "remove-bill":
    case "remove-link":
      return "#section-5";
    case "accept":
    case "dismiss":
      return "#suggestions";
    case "use-voice":
    case "use-bill":
    case "use-link":
      return `button[value="clear-${act.slice(4)}:${at}"]`;
    case "clear-voice":
      return `#f-attributions-${at}-find`;
    case "clear-bill":
      return `#f-bills-${at}-find`;
    case "clear-link":
      return `#f-links-${at}-find`;
    case "use-source":
      return "#section-1";
    case "use-publisher":
      return 'button[value="clear-publisher"]';
    case "clear-publisher":
      return "#f-source-publisherFind";
    default:
      return null;
  }
}

function toldOf({ act }: Intent, { values, suggestions }: FormState): string {
  const left = openSuggestions(values, suggestions?.list ?? []).length - 1;
  if (act === "accept") return `Taken over. ${Math.max(0, left)} suggestions left.`;
  if (act === "cite") return `Cited. ${counted(values.excerpts.length + 1, "passage", "passages")} cited.`;
  if (act === "remove-excerpt")
    return `${counted(Math.max(0, values.excerpts.length - 1), "passage", "passages")} cited.`;
  if (act === "dismiss") return `Dismissed. ${Math.max(0, left)} suggestions left.`;
  if (act === "add-voice") return `Voice ${values.attributions.length + 1} added.`;
  if (act === "remove-voice") return `${Math.max(0, values.attributions.length - 1)} voices left.`;
  return "";
}

function followUp(answer: EntryState, tell: (text: string) => void): string | null {
  if (answer.go) location.assign(answer.go);
  if (answer.conflict) return "#conflict";
  if (answer.message?.tone === "problem") return "#problem-summary";
  if (answer.saved) tell(`Saved, version ${answer.saved.version}.`);
  return null;
}
