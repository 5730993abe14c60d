import { exactText } from "@/components/ui/exact-text";
import type { CardBill } from "@/lib/statements/card";
import { StanceMark } from "./stance-mark";

/** The bills named, each with the stance as stated. One that is not public yet has an empty path. */
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
          {bill.path ? <a href={bill.path}>{billName(bill)}</a> : billName(bill)}
          {bill.basis === "inferred" ? (
            <span className="note"> · bill identified by the newsroom</span>
          ) : whole ? (
            <span className="note"> · bill named by the speaker</span>
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

const billName = ({ identifier, label }: CardBill) => (
  <>
    {identifier}
    {label === identifier ? null : (
      <>
        , <bdi>{exactText(label)}</bdi>
      </>
    )}
  </>
);
