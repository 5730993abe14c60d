import { standingsOf } from "@/components/bills/standing-in-words";
import type { StatementRecord } from "@/lib/statements/queries/statement-record";
import { AllDays } from "./all-days";
import { AllVoices } from "./all-voices";
import { Cite, History } from "./custody";
import { Evidence } from "./passage";
import { SameSource } from "./same-source";
import { StatementCard } from "./statement-card";
import { StatementLinks } from "./statement-links";

type PermalinkPageProps = {
  record: StatementRecord;
  newsroom: string;
  origin: string;
};

/** One statement to be cited: its words large, the evidence for them, and all that is recorded about it. */
export function PermalinkPage({ record, newsroom, origin }: PermalinkPageProps) {
  const { edition, actions, beside, moreBeside, evidence } = record;
  const { card, detail } = edition;
  return (
    <>
      <p className="kicker">Statement S-{card.number}</p>
      <StatementCard card={card} headingLevel={1} size="permalink" standings={standingsOf(card, actions)} />
      <div className="columns">
        <div>
          <Evidence card={card} passage={detail.passage} excerpts={detail.excerpts} now={evidence} />
          <AllVoices voices={card.voices} />
          <StatementLinks links={detail.links} />
          <SameSource cards={beside} more={moreBeside} source={card.source} />
        </div>
        <aside className="beside">
          <AllDays card={card} />
          <History card={card} detail={detail} publishedAt={new Date(edition.publishedAt)} />
          <Cite card={card} newsroom={newsroom} origin={origin} />
        </aside>
      </div>
    </>
  );
}
