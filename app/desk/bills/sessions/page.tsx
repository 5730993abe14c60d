import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { doneWord } from "@/components/registry/labels";
import { JurisdictionForm, SessionForm } from "@/components/registry/legislature-forms";
import { LegislatureList } from "@/components/registry/legislature-list";
import { RecordHead } from "@/components/registry/record-head";
import { legislatures } from "@/lib/bills/queries/legislatures";
import type { Search } from "../../_registry/list-query";
import { addJurisdictionAction, addSessionAction } from "./actions";

export const metadata: Metadata = { title: "Jurisdictions and sessions" };

export default async function SessionsPage({ searchParams }: { searchParams: Search }) {
  const ctx = await getPageContext("/desk/bills/sessions", "registry.read");
  const places = await legislatures(ctx);
  const { done } = await searchParams;
  return (
    <div className="registry">
      <RecordHead
        kicker="Registry"
        title="Jurisdictions and sessions"
        line="Without them the number of a bill is ambiguous."
        ways={[{ href: "/desk/bills/new", label: "Add a bill" }]}
        done={doneWord(done)}
      />
      <LegislatureList places={places} />
      <div className="record-columns">
        <section aria-labelledby="add-jurisdiction">
          <h2 id="add-jurisdiction">Add a jurisdiction</h2>
          <JurisdictionForm
            action={addJurisdictionAction}
            idempotencyKey={crypto.randomUUID()}
            prefix="place"
            cancel="/desk/bills"
          />
        </section>
        {places.length > 0 ? (
          <section aria-labelledby="add-session">
            <h2 id="add-session">Add a session</h2>
            <SessionForm
              action={addSessionAction}
              idempotencyKey={crypto.randomUUID()}
              jurisdictions={places.map(({ id, name }) => ({ id, label: name }))}
              prefix="session"
              cancel="/desk/bills"
            />
          </section>
        ) : null}
      </div>
    </div>
  );
}
