import { exactText } from "@/components/ui/exact-text";
import type { LegislativeSession, Legislature } from "@/lib/bills/queries/legislatures";
import { dayInWords } from "@/lib/dates/words";
import { jurisdictionKindLabels } from "./labels";

/** Each jurisdiction with its sessions. */
export function LegislatureList({ places }: { places: readonly Legislature[] }) {
  if (places.length === 0) return <p className="quiet">No jurisdiction is in the registry yet.</p>;
  return (
    <table className="records">
      <caption className="visually-hidden">Jurisdictions and sessions</caption>
      <thead>
        <tr>
          <th scope="col">Jurisdiction</th>
          <th scope="col">Kind</th>
          <th scope="col">In addresses</th>
          <th scope="col">Sessions</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ id, name, kind, slug, sessions }) => (
          <tr key={id}>
            <th scope="row">{exactText(name)}</th>
            <td data-label="Kind">{jurisdictionKindLabels[kind]}</td>
            <td data-label="In addresses">{slug}</td>
            <td data-label="Sessions">
              {sessions.length === 0 ? <span className="lacking">none</span> : null}
              <ul className="facts">
                {sessions.map((session) => (
                  <li key={session.id}>
                    {exactText(session.name)} ({session.slug}){days(session)}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function days({ startsOn, endsOn }: LegislativeSession): string {
  if (startsOn && endsOn) return `, ${dayInWords(startsOn)} to ${dayInWords(endsOn)}`;
  if (startsOn) return `, from ${dayInWords(startsOn)}`;
  return endsOn ? `, to ${dayInWords(endsOn)}` : "";
}
