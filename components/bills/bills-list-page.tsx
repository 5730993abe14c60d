import { ListSearch } from "@/components/search/list-search";
import { Pager } from "@/components/ui/pager";
import type { BillProfile } from "@/lib/bills/profile";
import type { Page } from "@/lib/pages";
import { BillLine } from "./bill-line";

type BillsListProps = { page: Page<BillProfile>; q: string; continued: boolean };

export function BillsListPage({ page, q, continued }: BillsListProps) {
  const more = new URLSearchParams({ ...(q ? { q } : {}), ...(page.next ? { after: page.next } : {}) });
  return (
    <>
      <header className="page-head">
        <h1>Bills</h1>
        <p className="deck">
          Bills that published statements are about, the one with the latest recorded step first.
        </p>
      </header>
      <ListSearch path="/bills" q={q} label="Find a bill by number or name" />
      {page.rows.length === 0 ? (
        <p className="nothing">
          {q ? (
            <>
              No bill has a number or name that begins with “{q}”. <a href="/bills">See all bills</a>.
            </>
          ) : (
            "No bill is on the record yet. The first statements are being reviewed."
          )}
        </p>
      ) : (
        <ul className="bill-list">
          {page.rows.map((bill) => (
            <li key={bill.id}>
              <BillLine bill={bill} />
            </li>
          ))}
        </ul>
      )}
      <Pager
        newer={continued ? { href: "/bills", label: "First page" } : undefined}
        older={page.next ? { href: `/bills?${more}`, label: "More bills" } : undefined}
      />
    </>
  );
}
