import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { doneWord } from "@/components/registry/labels";
import { ListViews } from "@/components/registry/list-search";
import { OfficeTable } from "@/components/registry/office-table";
import { RecordHead } from "@/components/registry/record-head";
import { deskOffices, missingOfOffices } from "@/lib/people/queries/desk-offices";
import { can } from "@/lib/permissions/can";
import { readListQuery, type Search } from "../../_registry/list-query";

export const metadata: Metadata = { title: "Offices" };

export default async function OfficesPage({ searchParams }: { searchParams: Search }) {
  const ctx = await getPageContext("/desk/people/offices", "registry.read");
  const { done, missing } = await readListQuery(searchParams, missingOfOffices);
  const offices = await deskOffices(ctx, null, missing);
  return (
    <div className="registry">
      <RecordHead
        kicker="Registry"
        title="Offices"
        line="Seats and posts, and who holds or held them."
        ways={[{ href: "/desk/people/offices/new", label: "Add an office" }]}
        done={doneWord(done)}
      />
      <ListViews
        path="/desk/people/offices"
        missing={missing}
        choices={[
          { id: "holder", label: "Nobody on record" },
          { id: "holder_now", label: "Nobody today" },
          { id: "source", label: "Without a source" },
        ]}
      />
      {offices.length === 0 ? (
        <p className="quiet">{missing ? "No office fits." : "No office is in the registry yet."}</p>
      ) : (
        <OfficeTable offices={offices} mayEdit={can(ctx.actor, "registry.edit")} />
      )}
    </div>
  );
}
