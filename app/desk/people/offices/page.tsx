import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { doneWord } from "@/components/registry/labels";
import { OfficeTable } from "@/components/registry/office-table";
import { RecordHead } from "@/components/registry/record-head";
import { deskOffices } from "@/lib/people/queries/desk-offices";
import type { Search } from "../../_registry/list-query";

export const metadata: Metadata = { title: "Offices" };

export default async function OfficesPage({ searchParams }: { searchParams: Search }) {
  const ctx = await getPageContext("/desk/people/offices");
  const offices = await deskOffices(ctx);
  const { done } = await searchParams;
  return (
    <div className="registry">
      <RecordHead
        kicker="Registry"
        title="Offices"
        line="Seats and posts, and who holds or held them."
        ways={[{ href: "/desk/people/offices/new", label: "Add an office" }]}
        done={doneWord(done)}
      />
      {offices.length === 0 ? (
        <p className="quiet">No office is in the registry yet.</p>
      ) : (
        <OfficeTable offices={offices} />
      )}
    </div>
  );
}
