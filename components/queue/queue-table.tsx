"use client";
import { type RowSelectionState, useTable } from "@tanstack/react-table";
import { type Dispatch, type SetStateAction, useMemo } from "react";
import type { QueueRow } from "@/lib/queue/row";
import { type QueueView, queueHref } from "@/lib/queue/view";
import { type Density, type QueueColumn, type QueueSort, queueSorts } from "@/lib/queue/vocabulary";
import { queueColumnDefs, queueFeatures } from "./queue-columns";

export type Selection = RowSelectionState;

type QueueTableProps = {
  rows: QueueRow[];
  view: QueueView;
  /** ISO instant at which the page was made. */
  now: string;
  hidden: readonly QueueColumn[];
  density: Density;
  /** Ids of the chosen rows. */
  selection: Selection;
  onSelect: Dispatch<SetStateAction<Selection>>;
  previewed: string | null;
};

/** The entries as a table, on narrow screens as cards. Headings are links: the order stands in the address. */
export function QueueTable(props: QueueTableProps) {
  const { rows, view, now, hidden, density, selection, onSelect, previewed } = props;
  const data = useMemo(() => rows.map((row) => ({ ...row, now })), [rows, now]);
  const sorting = useMemo(() => [{ id: view.sort, desc: view.down }], [view.sort, view.down]);
  const columnVisibility = useMemo(
    () => Object.fromEntries([...hidden, ...emptyColumns(rows)].map((column) => [column, false])),
    [hidden, rows],
  );
  const table = useTable({
    features: queueFeatures,
    columns: queueColumnDefs,
    data,
    state: { sorting, columnVisibility, rowSelection: selection },
    onRowSelectionChange: onSelect,
    manualSorting: true,
    getRowId: (row) => row.id,
  });
  return (
    <table className={`queue queue-${density}`}>
      <caption className="visually-hidden">Entries</caption>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            <th scope="col" className="queue-choose">
              <input
                type="checkbox"
                className="needs-script"
                aria-label="Select all on this page"
                checked={table.getIsAllRowsSelected()}
                onChange={table.getToggleAllRowsSelectedHandler()}
              />
            </th>
            {group.headers.map((header) => {
              const sort = header.column.getCanSort() ? sortOf(header.column.id) : null;
              const sorted = header.column.getIsSorted();
              return (
                <th
                  key={header.id}
                  scope="col"
                  className={`queue-${header.column.id}`}
                  aria-sort={sorted ? (sorted === "desc" ? "descending" : "ascending") : undefined}
                >
                  {sort ? (
                    <a href={queueHref(view, { sort, down: sorted === "asc" })}>
                      <table.FlexRender header={header} />
                      {sorted ? <span aria-hidden="true"> {sorted === "desc" ? "▾" : "▴"}</span> : null}
                    </a>
                  ) : (
                    <table.FlexRender header={header} />
                  )}
                </th>
              );
            })}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr
            key={row.id}
            id={`E-${row.original.entry}`}
            data-row={row.id}
            className={row.id === previewed ? "queue-previewed" : undefined}
            data-selected={row.getIsSelected() || undefined}
          >
            <td className="queue-choose">
              <input
                type="checkbox"
                name="rows[]"
                value={`${row.id}:${row.original.version}`}
                aria-label={`Select E-${row.original.entry}`}
                checked={row.getIsSelected()}
                onChange={row.getToggleSelectedHandler()}
              />
            </td>
            {row.getVisibleCells().map((cell) =>
              cell.column.id === "entry" ? (
                <th key={cell.id} scope="row" className="queue-entry">
                  <table.FlexRender cell={cell} />
                </th>
              ) : (
                <td
                  key={cell.id}
                  className={`queue-${cell.column.id}`}
                  data-label={String(cell.column.columnDef.header)}
                >
                  <table.FlexRender cell={cell} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What most entries have nothing of takes no room on a page where none has. */
const emptyColumns = (rows: readonly QueueRow[]): QueueColumn[] =>
  (
    [
      ["bill", ({ bills }) => bills.length > 0],
      ["assignee", ({ assignee }) => assignee !== null],
      ["flags", ({ flags }) => flags.length > 0],
      ["tags", ({ tags }) => tags.length > 0],
    ] as [QueueColumn, (row: QueueRow) => boolean][]
  ).flatMap(([column, has]) => (rows.some(has) ? [] : column));

const sortOf = (id: string): QueueSort | null => queueSorts.find((sort) => sort === id) ?? null;
