import { standingsOf } from "@/components/bills/standing-in-words";
import type { StatementRecord } from "@/lib/statements/queries/statement-record";
import { AllDays } from "./all-days";
import { AllVoices } from "./all-voices";
import { Cite, History } from "./custody";
import { NoticeBanner } from "./notice";
import { Evidence } from "./passage";
import { SameSource } from "./same-source";
import { StatementCard } from "./statement-card";
import { StatementLinks } from "./statement-links";
import { addedWords, changesBetween } from "./version-changes";
import { NotTheLatest } from "./version-comparison";
import { versionsOf } from "./version-list";
import { Versions } from "./versions";

type PermalinkPageProps = {
  record: StatementRecord;
  newsroom: string;
  origin: string;
  /** The number of an earlier version to be shown in place of the present one. */
  shown?: number;
};

/** One statement to be cited: its words large, the evidence for them, and all that is recorded about it. */
export function PermalinkPage({ record, newsroom, origin, shown }: PermalinkPageProps) {
  const { edition, actions, beside, moreBeside, evidence } = record;
  const versions = versionsOf(record);
  const [present] = versions;
  const at = Math.max(
    0,
    versions.findIndex(({ number }) => number === shown),
  );
  const version = versions[at] ?? present;
  const before = versions[at + 1];
  const isPresent = version === present;
  const { card, detail } = version;
  const added = before && card.status !== "retracted" ? addedWords(before.card.words, card.words) : [];
  return (
    <>
      {isPresent ? null : <NotTheLatest version={version} present={present} />}
      <NoticeBanner
        notices={card.status === "retracted" ? (present.card.notices ?? []) : (card.notices ?? [])}
        number={card.number}
        changes={before && card.status !== "retracted" ? changesBetween(before, version) : []}
        marked={added.length > 0}
      />
      <p className="kicker">Statement S-{card.number}</p>
      <StatementCard
        card={card}
        headingLevel={1}
        size="permalink"
        standings={standingsOf(card, actions)}
        added={added}
      />
      <div className="columns">
        <div>
          {/* The places of an earlier version are shown as they were cited: how they stand now is known of the present ones. */}
          <Evidence
            card={card}
            passage={detail.passage}
            excerpts={detail.excerpts}
            now={isPresent ? evidence : []}
          />
          <AllVoices voices={card.voices} />
          <StatementLinks links={detail.links} />
          <Versions versions={versions} shown={version.number} />
          <SameSource cards={beside} more={moreBeside} source={card.source} />
        </div>
        <aside className="beside">
          <AllDays card={card} />
          <History
            card={card}
            detail={detail}
            publishedAt={new Date(edition.publishedAt)}
            earlier={!isPresent}
          />
          <Cite card={card} newsroom={newsroom} origin={origin} earlier={!isPresent} />
        </aside>
      </div>
    </>
  );
}
