import { document } from "@/app/_server/document";
import { BillsListPage } from "@/components/bills/bills-list-page";
import { billsPage } from "@/lib/bills/queries/bills-page";

export const GET = document(async ({ search, db }) => {
  const q = (search.get("q") ?? "").trim();
  const cursor = search.get("after");
  return {
    title: "Bills",
    description: "Bills that published statements are about, the one with the latest recorded step first.",
    canonical: "/bills",
    ...(q || cursor ? { robots: "noindex, follow" } : {}),
    body: <BillsListPage page={await billsPage(db, { q, cursor })} q={q} continued={cursor !== null} />,
  };
});
