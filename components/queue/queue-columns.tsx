// The columns of the queue: what each cell shows of an entry.
import {
  columnVisibilityFeature,
  createColumnHelper,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import { Age, Moment } from "@/components/desk/moment";
import { StatusMark } from "@/components/statements/status-mark";
import { exactText } from "@/components/ui/exact-text";
import { Listed } from "@/components/ui/in-words";
import { type EntryState, type StatementStatus, statementStatuses } from "@/db/vocabulary";
import { dateInWords } from "@/lib/dates/words";
import type { QueueRow } from "@/lib/queue/row";
import { columnLabels, stateLabels } from "./labels";
import { RowFlags, Tags } from "./row-flags";

// Sorted on the server: the table knows the order, and does not make it.
export const queueFeatures = tableFeatures({
  rowSortingFeature,
  rowSelectionFeature,
  columnVisibilityFeature,
});

/** A line with the instant the page was made, so that server and browser tell the same age. */
export type QueueLine = QueueRow & { now: string };

const column = createColumnHelper<typeof queueFeatures, QueueLine>();

export const queueColumnDefs = column.columns([
  column.accessor("entry", { header: columnLabels.entry, cell: ({ row }) => <Numbers row={row.original} /> }),
  column.accessor("state", { header: columnLabels.state, cell: ({ row }) => <State row={row.original} /> }),
  column.accessor("opening", {
    id: "words",
    header: columnLabels.words,
    cell: ({ row }) => (
      <a href={`/desk/statements/${row.original.id}`} data-entry={row.original.id} dir="auto">
        {opening(row.original.opening)}
      </a>
    ),
  }),
  column.accessor("speakers", {
    id: "speaker",
    header: columnLabels.speaker,
    cell: ({ row }) => <Speakers names={row.original.speakers} />,
  }),
  column.accessor("said", {
    header: columnLabels.said,
    cell: ({ row }) => dateInWords(row.original.said.edtf, row.original.said.basis),
  }),
  column.accessor("source", {
    header: columnLabels.source,
    cell: ({ row }) => (row.original.source ? <bdi>{exactText(row.original.source.title)}</bdi> : "none yet"),
  }),
  column.accessor("bills", {
    id: "bill",
    header: columnLabels.bill,
    cell: ({ row }) => row.original.bills.join(", "),
  }),
  column.accessor("author", { header: columnLabels.author, cell: ({ row }) => row.original.author.name }),
  column.accessor("assignee", {
    header: columnLabels.assignee,
    cell: ({ row }) => row.original.assignee?.name ?? null,
  }),
  column.accessor("since", {
    header: columnLabels.since,
    cell: ({ row }) => <Since row={row.original} />,
  }),
  column.accessor("flags", {
    header: columnLabels.flags,
    enableSorting: false,
    cell: ({ row }) => <RowFlags flags={row.original.flags} />,
  }),
  column.accessor("tags", {
    header: columnLabels.tags,
    enableSorting: false,
    cell: ({ row }) => <Tags tags={row.original.tags} />,
  }),
]);

function Numbers({ row: { number, entry } }: { row: QueueRow }) {
  if (number === null) return `E-${entry}`;
  return (
    <>
      S-{number} <span className="also">E-{entry}</span>
    </>
  );
}

const isStatus = (state: EntryState): state is StatementStatus =>
  (statementStatuses as readonly string[]).includes(state);

function State({ row: { state } }: { row: QueueRow }) {
  if (isStatus(state)) return <StatusMark status={state} />;
  return (
    <>
      <StatusMark status={state.replace("correction_", "") as StatementStatus} />
      <span className="also">{stateLabels[state].split(":")[0]}</span>
    </>
  );
}

function Since({ row }: { row: QueueLine }) {
  return (
    <>
      <Age since={row.since} now={row.now} />
      {row.releaseAt ? (
        <span className="also">
          out <Moment at={row.releaseAt} />
        </span>
      ) : null}
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
