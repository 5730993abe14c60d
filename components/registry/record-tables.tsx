// The lists of the registry. Plain tables: on narrow screens each row stands as a block of its own.
import { sourceKindLabels } from "@/components/sources/labels";
import { exactText } from "@/components/ui/exact-text";
import type { BillLine } from "@/lib/bills/queries/desk-bills";
import { dateInWords } from "@/lib/dates/words";
import type { SourceLine } from "@/lib/sources/queries/desk-sources";

export function BillTable({ bills, mayEdit }: { bills: readonly BillLine[]; mayEdit: boolean }) {
  return (
    <table className="records">
      <caption className="visually-hidden">Bills</caption>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Title</th>
          <th scope="col">Session</th>
          <th scope="col">Steps</th>
          <th scope="col">Votes</th>
          <th scope="col">Readers</th>
          {mayEdit ? <th scope="col">Edit</th> : null}
        </tr>
      </thead>
      <tbody>
        {bills.map((bill) => (
          <tr key={bill.id}>
            <th scope="row">
              <a href={`/desk/bills/${bill.id}`} data-record>
                {bill.identifier}
              </a>
            </th>
            <td data-label="Title">
              {exactText(bill.title)}
              {bill.names.length > 0 ? (
                <span className="also">{exactText(bill.names.join(", "))}</span>
              ) : null}
            </td>
            <td data-label="Session">
              {bill.session}
              <span className="also">{bill.jurisdiction}</span>
            </td>
            <td data-label="Steps">{bill.actions || <Lacking>none</Lacking>}</td>
            <td data-label="Votes">{bill.votes || <Lacking>none</Lacking>}</td>
            <td data-label="Readers">{bill.path === null ? "not public" : "public"}</td>
            {mayEdit ? (
              <td data-label="Edit">
                <a href={`/desk/bills/${bill.id}/edit`} data-edit>
                  Edit<span className="visually-hidden"> {bill.identifier}</span>
                </a>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function SourceTable({ sources }: { sources: readonly SourceLine[] }) {
  return (
    <table className="records">
      <caption className="visually-hidden">Sources</caption>
      <thead>
        <tr>
          <th scope="col">Title</th>
          <th scope="col">Kind</th>
          <th scope="col">Publisher</th>
          <th scope="col">Published</th>
          <th scope="col">Captured</th>
          <th scope="col">Text</th>
          <th scope="col">Entries</th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={source.id}>
            <th scope="row">
              <a href={`/desk/sources/${source.id}`} dir="auto">
                {exactText(source.title)}
              </a>
              {source.number === null ? null : <span className="also">D-{source.number}</span>}
            </th>
            <td data-label="Kind">{sourceKindLabels[source.kind]}</td>
            <td data-label="Publisher">
              {source.publisherName ? exactText(source.publisherName) : <Lacking>not named</Lacking>}
            </td>
            <td data-label="Published">{dateInWords(source.publishedEdtf, source.publishedBasis)}</td>
            <td data-label="Captured">{dateInWords(source.capturedOn)}</td>
            <td data-label="Text">{source.hasText ? "held" : <Lacking>not held</Lacking>}</td>
            <td data-label="Entries">{source.entries}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const Lacking = ({ children }: { children: string }) => <span className="lacking">{children}</span>;
