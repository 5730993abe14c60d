"use client";
import { useTable } from "@tanstack/react-table";
import { useMemo } from "react";
import type { QueueRow } from "@/lib/statements/queries/queue";
import { type QueueSort, type QueueView, queueHref, queueSorts } from "@/lib/statements/queue-view";
import { queueColumns, queueFeatures } from "./queue-columns";

type QueueTableProps = {
  rows: QueueRow[];
  view: QueueView;
  /** ISO instant at which the page was made. */
  now: string;
};

/** The entries as a table, on narrow screens as cards. Headings are links: the order stands in the address. */
export function QueueTable({ rows, view, now }: QueueTableProps) {
  const data = useMemo(() => rows.map((row) => ({ ...row, now })), [rows, now]);
  const sorting = useMemo(() => [{ id: view.sort, desc: view.down }], [view.sort, view.down]);
  const table = useTable({
    features: queueFeatures,
    columns: queueColumns,
    data,
    state: { sorting },
    manualSorting: true,
    getRowId: (row) => row.id,
  });
  return (
    <table className="queue">
      <caption className="visually-hidden">Entries</caption>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
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
          <tr key={row.id} id={`E-${row.original.entry}`}>
            {row.getAllCells().map((cell) =>
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

const sortOf = (id: string): QueueSort | null => queueSorts.find((sort) => sort === id) ?? null;
