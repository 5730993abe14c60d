import { type EntryState, userRoles } from "@/db/vocabulary";
import type { ActLine } from "@/lib/permissions/print-policy";
import { stateInWords } from "@/lib/permissions/state-in-words";
import { userRoleLabels } from "./labels";

type RolesSheetProps = {
  plain: readonly ActLine[];
  byState: readonly { state: EntryState; acts: readonly ActLine[] }[];
};

/** Who may do what, in words: one table for acts that look at no entry, one for each state of an entry. */
export function RolesSheet({ plain, byState }: RolesSheetProps) {
  return (
    <>
      <RolesTable caption="The desk, the registry and accounts" acts={plain} />
      {byState.map(({ state, acts }) => (
        <RolesTable key={state} caption={`An entry that is ${stateInWords[state]}`} acts={acts} />
      ))}
    </>
  );
}

function RolesTable({ caption, acts }: { caption: string; acts: readonly ActLine[] }) {
  return (
    <table className="records roles">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">May they …</th>
          {userRoles.map((role) => (
            <th scope="col" key={role}>
              {userRoleLabels[role]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {acts.map(({ act, says, confirmed, allowed }) => (
          <tr key={act}>
            <th scope="row">
              {says}
              {confirmed ? <span className="also">Only just after confirming who they are.</span> : null}
            </th>
            {userRoles.map((role) => (
              <td
                key={role}
                data-label={userRoleLabels[role]}
                className={allowed[role] === "no" ? "no" : "yes"}
              >
                {allowed[role]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
