// The name of a field where it is spoken of away from its control.
import type { Group } from "./compare";
import { groupLabels } from "./describe";

const labels: Record<string, string> = {
  words: "Words",
  wordsKind: "Kind of words",
  language: "Language",
  kind: "How it was said",
  place: "Place",
  summary: "Summary",
  note: "Note to the editor",
  "said.text": "Day said",
  "about.text": "Day it speaks of",
  attributions: "Voices",
  bills: "Bills",
  links: "Links",
  excerpts: "Cited passages",
  "quote.words": "Words to find",
  recordingFind: "Recording of another source",
  "source.title": "Title of the source",
  "source.kind": "Kind of source",
  "source.url": "Web address",
  "source.publisherName": "Publisher",
  "source.publisherFind": "Record of the publisher",
  "source.issued.text": "Day issued",
  "source.published.text": "Day published",
  "source.capturedOn": "Day captured",
  "source.obtained": "How obtained",
  "source.text": "Text of the source",
  "source.find": "Source",
};

const rowLabels: Record<string, string> = {
  attributions: "Voice",
  bills: "Bill",
  links: "Link",
  excerpts: "Cited passage",
};

const cellLabels: Record<string, string> = {
  role: "part",
  printedName: "name",
  printedTitle: "title",
  agentId: "record",
  termId: "office",
  quotedWords: "words quoted",
  find: "record",
  exact: "words",
  from: "beginning",
  to: "end",
  coverage: "what it shows",
  description: "what one sees or hears",
  captureId: "file",
  textId: "file",
  wording: "words of the position",
  placeholder: "description",
};

export function fieldLabel(path: string): string {
  const row = /^(attributions|bills|links|excerpts)\.(\d+)(?:\.(\w+))?$/.exec(path);
  if (row) {
    const [, list = "", index = "0", cell = ""] = row;
    const name = `${rowLabels[list]} ${Number(index) + 1}`;
    return cell ? `${name}, ${cellLabels[cell] ?? cell}` : name;
  }
  const group = /^choice\.(.+)$/.exec(path)?.[1];
  return labels[path] ?? (group ? (groupLabels[group as Group] ?? group) : path);
}
