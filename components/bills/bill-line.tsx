import { exactText } from "@/components/ui/exact-text";
import type { BillProfile } from "@/lib/bills/profile";
import { billStatus, lastAction } from "@/lib/bills/rules";
import { dateInWords } from "@/lib/dates/words";

/** A bill in few lines: number, everyday name, the last recorded step. */
export function BillLine({
  bill,
}: {
  bill: Omit<BillProfile, "votes" | "actions"> & Partial<Pick<BillProfile, "actions">>;
}) {
  const everyday = bill.names.find(({ kind }) => kind === "everyday")?.name ?? bill.title;
  const last = bill.actions ? lastAction(bill.actions) : null;
  const status = bill.actions ? billStatus(bill.actions) : null;
  return (
    <>
      <a href={bill.path}>
        {exactText(bill.identifier)}, {exactText(everyday)}
      </a>
      <span className="note">
        {" "}
        {exactText(bill.jurisdiction.name)}, {exactText(bill.session.name)}
        {last ? (
          <>
            {" · "}
            {status ? `${status}. ` : ""}Last recorded step: “{exactText(last.description)}”,{" "}
            {dateInWords(last.day)}
          </>
        ) : null}
      </span>
    </>
  );
}
