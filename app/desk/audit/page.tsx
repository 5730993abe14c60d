import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { ListPages } from "@/components/registry/list-search";
import { RecordHead } from "@/components/registry/record-head";
import { AuditFilter } from "@/components/users/audit-filter";
import { AuditTable } from "@/components/users/audit-table";
import { auditSearch, auditView } from "@/lib/users/audit-view";
import { auditPage } from "@/lib/users/queries/audit-log";
import { people } from "@/lib/users/queries/people";
import type { Search } from "../_registry/list-query";

export const metadata: Metadata = { title: "Audit log" };

export default async function AuditPage({ searchParams }: { searchParams: Search }) {
  const view = auditView.parse(await searchParams);
  const ctx = await getPageContext(`/desk/audit${auditSearch(view)}`, "audit.read");
  const [{ rows, next }, everybody] = await Promise.all([auditPage(ctx, view), people(ctx)]);
  const whole = { ...view, before: null };
  return (
    <div className="registry users">
      <RecordHead
        kicker="Desk"
        title="Audit log"
        line="Who did what to access, latest first. Days are UTC. Nothing in it can be changed."
        ways={[
          { href: `/desk/audit/export${auditSearch(whole)}`, label: "Take away as JSON lines" },
          { href: "/desk/users", label: "Everybody" },
        ]}
        done={null}
      />
      <AuditFilter view={view} people={everybody} />
      {rows.length > 0 ? <AuditTable lines={rows} /> : <p className="quiet">No event fits.</p>}
      <ListPages
        first={view.before ? `/desk/audit${auditSearch(whole)}` : null}
        next={next ? `/desk/audit${auditSearch({ ...view, before: next })}` : null}
      />
    </div>
  );
}
