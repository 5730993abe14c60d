import { SourceName } from "@/components/sources/source-name";
import { RetractedLine } from "@/components/statements/retracted-line";
import { exactText } from "@/components/ui/exact-text";
import type { BillProfile } from "@/lib/bills/profile";
import { billStatus, lastAction } from "@/lib/bills/rules";
import { dateInWords } from "@/lib/dates/words";

export function BillHead(props: { bill: BillProfile; summary: string; retracted: number }) {
  const { bill, summary, retracted } = props;
  const everyday = bill.names.filter(({ kind }) => kind === "everyday");
  const other = bill.names.filter(({ kind }) => kind !== "everyday");
  return (
    <header className="page-head">
      <p className="kicker">
        Bill · {exactText(bill.jurisdiction.name)}, {exactText(bill.session.name)}
      </p>
      <h1>
        {exactText(bill.identifier)}
        {everyday.map(({ name }) => (
          <span className="everyday" key={name}>
            {" "}
            {exactText(name)}
          </span>
        ))}
      </h1>
      {bill.description ? <p className="deck">{exactText(bill.description)}</p> : null}
      <p className="names">
        <cite>{exactText(bill.title)}</cite>
        {other.map(({ name, kind }) => (
          <span key={name}>
            {" · "}
            {kind === "former" ? "formerly " : ""}
            {exactText(name)}
          </span>
        ))}
      </p>
      <Status bill={bill} />
      <p className="extent">{summary}</p>
      <RetractedLine count={retracted} of={{ bill: bill.path.replace("/bills/", "") }} />
    </header>
  );
}

/** Our word for where the bill stands, and beside it the last step as its source words it. */
function Status({ bill }: { bill: BillProfile }) {
  const last = lastAction(bill.actions);
  if (!last) return <p className="bill-status">No step in the life of this bill is on record.</p>;
  const word = billStatus(bill.actions);
  return (
    <p className="bill-status">
      {word ? <strong>{word}</strong> : null}
      <span>
        Last recorded step: “{exactText(last.description)}”, {dateInWords(last.day)}
        {last.source ? (
          <>
            , according to <SourceName citation={last.source} />
          </>
        ) : null}
      </span>
    </p>
  );
}
