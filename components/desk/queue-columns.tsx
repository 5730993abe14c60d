// The columns of the queue: what each cell shows of an entry.
import { createColumnHelper, rowSortingFeature, tableFeatures } from "@tanstack/react-table";
import { StatusMark } from "@/components/statements/status-mark";
import { exactText } from "@/components/ui/exact-text";
import { Listed } from "@/components/ui/in-words";
import { dateInWords } from "@/lib/dates/words";
import type { QueueRow } from "@/lib/statements/queries/queue";
import { Age } from "./moment";

// Sorted on the server: the table knows the order, and does not make it.
export const queueFeatures = tableFeatures({ rowSortingFeature });

/** A line with the instant the page was made, so that server and browser tell the same age. */
export type QueueLine = QueueRow & { now: string };

const column = createColumnHelper<typeof queueFeatures, QueueLine>();

export const queueColumns = column.columns([
  column.accessor("entry", {
    header: "Entry",
    cell: ({ row }) => <Numbers row={row.original} />,
  }),
  column.accessor("status", {
    id: "state",
    header: "State",
    cell: ({ row }) => <StatusMark status={row.original.status} />,
  }),
  column.accessor("opening", {
    header: "Words",
    enableSorting: false,
    cell: ({ row }) => (
      <a href={`/desk/statements/${row.original.id}`} data-entry={row.original.id} dir="auto">
        {opening(row.original.opening)}
      </a>
    ),
  }),
  column.accessor("speakers", {
    id: "speaker",
    header: "Speaker",
    cell: ({ row }) => <Speakers names={row.original.speakers} />,
  }),
  column.accessor("said", {
    header: "Day said",
    cell: ({ row }) => dateInWords(row.original.said.edtf, row.original.said.basis),
  }),
  column.accessor("source", {
    header: "Source",
    cell: ({ row }) => (row.original.source ? <bdi>{exactText(row.original.source.title)}</bdi> : "none yet"),
  }),
  column.accessor("bills", {
    header: "Bills",
    enableSorting: false,
    cell: ({ row }) => row.original.bills.join(", "),
  }),
  column.accessor("author", {
    header: "Logged by",
    cell: ({ row }) => row.original.author.name,
  }),
  column.accessor("since", {
    header: "In this state",
    cell: ({ row }) => <Age since={row.original.since} now={row.original.now} />,
  }),
]);

function Numbers({ row }: { row: QueueLine }) {
  if (row.number === null) return `E-${row.entry}`;
  return (
    <>
      S-{row.number} <span className="also">E-{row.entry}</span>
    </>
  );
}

function Speakers({ names }: { names: string[] }) {
  if (names.length === 0) return "nobody yet";
  const shown = names.length > 3 ? names.slice(0, 1) : names;
  const others = names.length - shown.length;
  const items = shown.map((name) => <bdi key={name}>{exactText(name)}</bdi>);
  return <Listed items={others > 0 ? [...items, `${others} others`] : items} />;
}

const shownWords = 12;

function opening(text: string) {
  const words = text.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return "No words yet";
  const shown = words.slice(0, shownWords).join(" ");
  return exactText(words.length > shownWords ? `${shown} …` : shown);
}
