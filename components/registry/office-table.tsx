import { termDays } from "@/components/people/term-days";
import { exactText } from "@/components/ui/exact-text";
import type { OfficeLine } from "@/lib/people/queries/desk-offices";

/** Offices, their seats, and who holds or held them. */
export function OfficeTable({ offices, mayEdit }: { offices: readonly OfficeLine[]; mayEdit: boolean }) {
  return (
    <table className="records">
      <caption className="visually-hidden">Offices</caption>
      <thead>
        <tr>
          <th scope="col">Office</th>
          <th scope="col">Where</th>
          <th scope="col">Seats</th>
          <th scope="col">Held by</th>
          <th scope="col">Source</th>
          {mayEdit ? <th scope="col">Edit</th> : null}
        </tr>
      </thead>
      <tbody>
        {offices.map(({ id, title, jurisdiction, organization, seats, holders, sourced }) => (
          <tr key={id} id={id}>
            <th scope="row">{exactText(title)}</th>
            <td data-label="Where">
              {[jurisdiction, organization].filter(Boolean).join(", ") || "not said"}
            </td>
            <td data-label="Seats">{seats}</td>
            <td data-label="Held by">
              {holders.length === 0 ? <span className="lacking">nobody on record</span> : null}
              <ul className="facts">
                {holders.map(({ id: holderId, name, start, end }) => (
                  <li key={`${holderId} ${start}`}>
                    <a href={`/desk/people/${holderId}`}>{exactText(name)}</a>, {termDays({ start, end })}
                  </li>
                ))}
              </ul>
            </td>
            <td data-label="Source">{sourced ? "named" : <span className="lacking">none named</span>}</td>
            {mayEdit ? (
              <td data-label="Edit">
                <a href={`/desk/people/offices/${id}`} data-edit>
                  Edit<span className="visually-hidden"> {title}</span>
                </a>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
