import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { RecordHead } from "@/components/registry/record-head";
import { Printed } from "@/components/users/printed";
import { RolesSheet } from "@/components/users/roles-sheet";
import { entryStates } from "@/db/vocabulary";
import { actsIn, plainActs } from "@/lib/permissions/print-policy";

export const metadata: Metadata = { title: "Who may do what" };

export default async function RolesPage() {
  await getPageContext("/desk/users/roles", "user.list");
  return (
    <div className="registry users">
      <RecordHead
        kicker="Who works here"
        title="Who may do what"
        line="“Own” are entries somebody logged, or whose correction they opened. “Of others” are entries they neither logged nor changed since the last approval; administrators are no exception."
        ways={[{ href: "/desk/users", label: "Everybody" }]}
        done={null}
      />
      <Printed now={new Date().toISOString()} />
      <RolesSheet
        plain={plainActs()}
        byState={entryStates.map((state) => ({ state, acts: actsIn(state) }))}
      />
    </div>
  );
}
