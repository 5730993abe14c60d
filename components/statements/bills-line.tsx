import { exactText } from "@/components/ui/exact-text";
import type { CardBill } from "@/lib/statements/card";
import { StanceMark } from "./stance-mark";

/** The bills named, each with the stance as stated. */
export function BillsLine(props: {
  bills: CardBill[];
  standings: Record<string, string> | undefined;
  whole?: boolean;
}) {
  const { bills, standings, whole } = props;
  if (bills.length === 0) return null;
  return (
    <ul className="bills">
      {bills.map((bill) => (
        <li key={bill.id}>
          <StanceMark stance={bill.stance} />{" "}
          <a href={bill.path}>
            {bill.identifier}
            {bill.label === bill.identifier ? null : (
              <>
                , <bdi>{exactText(bill.label)}</bdi>
              </>
            )}
          </a>
          {bill.basis === "inferred" ? (
            <span className="note"> · bill identified by the newsroom</span>
          ) : null}
          {standings?.[bill.id] ? <span className="note"> · {standings[bill.id]}</span> : null}
          {whole && bill.wording ? (
            <span className="note">
              {" "}
              · in the words “<bdi>{exactText(bill.wording)}</bdi>”
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
