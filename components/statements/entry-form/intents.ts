// What a button of the form asks for: "remove-voice:2", "use-bill:0:<id>", "accept:<key>:said". Most only rearrange
// what was entered; the same function does it in the browser and, without script, on the server.
import type { Suggestion } from "@/lib/suggestions/suggestion";
import { acceptSuggestion } from "./accept";
import { citePassage, passageOfArgs } from "./cite";
import {
  type BillValue,
  blankBill,
  blankExcerpt,
  blankLink,
  blankSource,
  blankVoice,
  type EntryValues,
  type LinkValue,
  nextRow,
  type VoiceValue,
} from "./values";

export type Intent = { act: string; args: string[] };

export function readIntent(text: string): Intent {
  const [act = "", ...args] = text.split(":");
  return { act, args };
}

/** Acts that change nothing but the values of the form. */
const localActs = new Set([
  ...["voice", "bill", "link"].flatMap((row) => [
    `add-${row}`,
    `remove-${row}`,
    `use-${row}`,
    `clear-${row}`,
  ]),
  "up-voice",
  "down-voice",
  "use-publisher",
  "clear-publisher",
  "use-source",
  "clear-source",
  "use-text",
  "cite",
  "add-clip",
  "remove-excerpt",
  "accept",
  "dismiss",
]);

export const isLocal = ({ act }: Intent) => localActs.has(act);

/** The values after a local act; the same values for an act of another kind, or on a row that is not there. */
export function applyIntent(
  values: EntryValues,
  { act, args }: Intent,
  suggestions: readonly Suggestion[],
): EntryValues {
  const [first = "", second = ""] = args;
  const at = Number(first);
  switch (act) {
    case "add-voice":
      return { ...values, attributions: added(values.attributions, blankVoice) };
    case "remove-voice":
      return { ...values, attributions: without(values.attributions, at) };
    case "up-voice":
      return { ...values, attributions: swapped(values.attributions, at, at - 1) };
    case "down-voice":
      return { ...values, attributions: swapped(values.attributions, at, at + 1) };
    case "use-voice":
      return {
        ...values,
        attributions: changed<VoiceValue>(values.attributions, at, { agentId: second, termId: "", find: "" }),
      };
    case "clear-voice":
      return {
        ...values,
        attributions: changed<VoiceValue>(values.attributions, at, { agentId: "", termId: "" }),
      };
    case "add-bill":
      return { ...values, bills: added(values.bills, blankBill) };
    case "remove-bill":
      return { ...values, bills: without(values.bills, at) };
    case "use-bill":
      return { ...values, bills: changed<BillValue>(values.bills, at, { billId: second, find: "" }) };
    case "clear-bill":
      return { ...values, bills: changed<BillValue>(values.bills, at, { billId: "" }) };
    case "add-link":
      return { ...values, links: added(values.links, blankLink) };
    case "remove-link":
      return { ...values, links: without(values.links, at) };
    case "use-link":
      return {
        ...values,
        links: changed<LinkValue>(values.links, at, { targetId: second, placeholder: "", find: "" }),
      };
    case "clear-link":
      return { ...values, links: changed<LinkValue>(values.links, at, { targetId: "" }) };
    case "use-publisher":
      return { ...values, source: { ...values.source, publisherId: first, publisherFind: "" } };
    case "clear-publisher":
      return { ...values, source: { ...values.source, publisherId: "" } };
    case "use-source":
      return { ...values, source: { ...values.source, id: first, revise: "", find: "" } };
    case "clear-source":
      return { ...values, source: blankSource };
    case "cite":
      return citePassage(values, passageOfArgs(args));
    case "add-clip":
      return {
        ...values,
        recordingFind: "",
        excerpts: added(values.excerpts, { ...blankExcerpt, purpose: "context", captureId: first }),
      };
    case "remove-excerpt":
      return { ...values, excerpts: without(values.excerpts, at) };
    case "use-text":
      return { ...values, words: values.source.text.trim() };
    case "dismiss":
      return { ...values, dismissed: [...new Set([...values.dismissed, first])] };
    case "accept": {
      const suggestion = suggestions.find(({ key }) => key === first);
      return suggestion ? acceptSuggestion(values, suggestion, args.slice(1)) : values;
    }
    default:
      return values;
  }
}

const added = <Row extends { row: string }>(rows: readonly Row[], blank: Omit<Row, "row">): Row[] => [
  ...rows,
  { ...blank, row: nextRow(rows) } as Row,
];

const without = <Row>(rows: readonly Row[], at: number) => rows.filter((_, index) => index !== at);

const changed = <Row>(rows: readonly Row[], at: number, change: Partial<Row>) =>
  rows.map((row, index) => (index === at ? { ...row, ...change } : row));

function swapped<Row>(rows: readonly Row[], from: number, to: number): Row[] {
  const [moved, other] = [rows[from], rows[to]];
  if (moved === undefined || other === undefined) return [...rows];
  return rows.map((row, index) => (index === from ? other : index === to ? moved : row));
}
