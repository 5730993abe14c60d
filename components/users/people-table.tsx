import { Age } from "@/components/desk/moment";
import { exactText } from "@/components/ui/exact-text";
import type { Person } from "@/lib/users/queries/people";
import { userRoleLabels } from "./labels";

/** @param now ISO, UTC. */
export function PeopleTable({ people, now }: { people: readonly Person[]; now: string }) {
  return (
    <table className="records">
      <caption className="visually-hidden">People</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Second factor</th>
          <th scope="col">Last active</th>
          <th scope="col">Open items</th>
          <th scope="col">Sessions, tokens</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} className={person.disabledAt ? "left" : undefined}>
            <th scope="row">
              <a href={`/desk/users/${person.id}`} dir="auto">
                {exactText(person.name)}
              </a>
              <span className="also">{person.email}</span>
            </th>
            <td data-label="Role">
              {userRoleLabels[person.role]}
              {person.disabledAt ? <span className="also">disabled</span> : null}
            </td>
            <td data-label="Second factor">
              {person.hasFactor ? "yes" : <span className="lacking">none</span>}
            </td>
            <td data-label="Last active">
              {person.lastActiveAt ? <Age since={person.lastActiveAt.toISOString()} now={now} /> : "never"}
            </td>
            <td data-label="Open items">{person.openItems}</td>
            <td data-label="Sessions, tokens">
              {person.sessions}, {person.tokens}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Colleague = { id: string; name: string; role: Person["role"] };

/** For those who do not manage access: who works here. */
export function ColleagueTable({ colleagues }: { colleagues: readonly Colleague[] }) {
  return (
    <table className="records">
      <caption className="visually-hidden">People</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
        </tr>
      </thead>
      <tbody>
        {colleagues.map(({ id, name, role }) => (
          <tr key={id}>
            <th scope="row" dir="auto">
              {exactText(name)}
            </th>
            <td data-label="Role">{userRoleLabels[role]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
