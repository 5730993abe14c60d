import { Age } from "@/components/desk/moment";
import { CardStatus, StatusMark } from "@/components/statements/status-mark";
import { exactText } from "@/components/ui/exact-text";
import { type Card, statementPath } from "@/lib/statements/card";
import { firstWords } from "@/lib/statements/in-one-line";
import type { OpenCorrection } from "@/lib/statements/open-correction";

type CorrectionHeadProps = {
  id: string;
  /** What readers see. */
  card: Card;
  underWay: (Pick<OpenCorrection, "state"> & { openedBy: string; openedAt: string }) | null;
  now: string;
  done: string | null;
};

/** Which statement it is, how readers see it, and how far its correction has come. */
export function CorrectionHead({ id, card, underWay, now, done }: CorrectionHeadProps) {
  return (
    <header className="record-head correction-head">
      <p className="kicker">
        <a href={`/desk/statements/${id}`}>S-{card.number}</a> “{exactText(firstWords(card.words, 12))}”
      </p>
      <h1>Correction of S-{card.number}</h1>
      <p className="record-line">
        Readers see: <CardStatus card={card} /> <a href={statementPath(card)}>the public page</a>
      </p>
      {underWay ? (
        <p className="record-line">
          The correction: <StatusMark status={underWay.state} />
          <span>
            opened by {underWay.openedBy}, <Age since={underWay.openedAt} now={now} />
          </span>
        </p>
      ) : null}
      {/* Always in the page, so that what appears in it is read out. */}
      <div role="status" className="done">
        {done ? <p>{done}</p> : null}
      </div>
    </header>
  );
}
