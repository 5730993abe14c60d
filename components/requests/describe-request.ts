// A records request field by field, in the words of the desk: what two states of it are compared by.
import type { Field } from "@/components/reviews/field-changes";
import { dateInWords } from "@/lib/dates/words";
import type { RequestContent, RequestEventContent } from "@/lib/requests/content";
import { shownDays } from "@/lib/requests/rules";
import type { RequestInput } from "@/lib/requests/schema";
import { requestEventKindLabels } from "./labels";

/** What is asked by whom. `names` are those of the registry, by id. */
export function describeRequestFacts(
  request: RequestInput | RequestContent,
  names: Record<string, string>,
): Field[] {
  const record = (id: string | null) => (id === null ? "" : (names[id] ?? "a record"));
  return [
    { key: "subject", label: "What was asked for", text: request.subject },
    { key: "agencyName", label: "Agency as printed", text: request.agencyName },
    { key: "agencyId", label: "Agency’s record", text: record(request.agencyId) },
    { key: "law", label: "Law", text: request.law },
    { key: "reference", label: "Agency’s number", text: request.reference },
    { key: "requesterName", label: "Asked by", text: request.requesterName },
    { key: "requesterId", label: "Asker’s record", text: record(request.requesterId) },
  ];
}

export function describeRequest(content: RequestContent, names: Record<string, string>): Field[] {
  return [
    ...describeRequestFacts(content, names),
    {
      key: "events",
      label: "Steps",
      text: content.events.map((event) => eventText(event, content)).join("\n"),
    },
    {
      key: "items",
      label: "Released",
      text: content.items
        .map(({ description, redactions, captureId }) =>
          [
            description,
            redactions ? `redacted: ${redactions}` : "",
            captureId ? "with its file" : "no file held",
          ]
            .filter(Boolean)
            .join(", "),
        )
        .join("\n"),
    },
  ];
}

function eventText(event: RequestEventContent, { events }: RequestContent): string {
  const days = shownDays(event).map(({ names, edtf }) => `${names.join(" and ")} ${dateInWords(edtf)}`);
  const before = events.find(({ id }) => id === event.replacesId);
  return [
    `${requestEventKindLabels[event.kind]}: ${days.join(", ") || "date unknown"}`,
    event.exemption ? `exemption ${event.exemption}` : "",
    event.note,
    before ? `in place of “${requestEventKindLabels[before.kind]}”` : "",
  ]
    .filter(Boolean)
    .join(", ");
}
