// Who in the newsroom did what to the entry, and how to cite it.
import { exactText, plainText } from "@/components/ui/exact-text";
import { dateInWords, dayInWords } from "@/lib/dates/words";
import { type Card, type Detail, statementPath } from "@/lib/statements/card";
import { firstWords, speakersOf } from "@/lib/statements/in-one-line";
import { noticeKindWords, statusWord, versionOf } from "@/lib/statements/notice-words";

type HistoryProps = {
  card: Card;
  detail: Detail;
  publishedAt: Date;
  /** An earlier version: what came later is told elsewhere on its page. */
  earlier?: boolean;
};

export function History({ card, detail, publishedAt, earlier = false }: HistoryProps) {
  const { loggedBy, loggedOn, reviewedBy, reviewedOn, publishedBy } = detail.provenance;
  const steps: [string, string, string][] = [
    ["Logged", loggedBy, loggedOn],
    ["Reviewed", reviewedBy, reviewedOn],
    ["Published", publishedBy, publishedAt.toISOString().slice(0, 10)],
    ...(card.notices ?? [])
      .toReversed()
      .map(({ kind, signedBy, issuedOn, version }): [string, string, string] => [
        `${noticeKindWords[kind]}, version ${version},`,
        signedBy,
        issuedOn,
      ]),
  ];
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">History</h2>
      <ol className="history">
        {steps.map(([act, who, on]) => (
          <li key={act}>
            {act} by {exactText(who)}, <time dateTime={on}>{dayInWords(on)}</time>
          </li>
        ))}
      </ol>
      {card.status === "published" && !earlier ? <p className="quiet">Not corrected since.</p> : null}
      <p className="quiet">
        <a href="/corrections#report">Report an error</a>
      </p>
    </section>
  );
}

type CiteProps = {
  card: Card;
  newsroom: string;
  origin: string;
  /** An earlier version, which is cited as such. */
  earlier?: boolean;
};

/** A citation to be copied whole, as plain text. */
export function Cite(props: CiteProps) {
  return (
    <section className="section" aria-labelledby="cite">
      <h2 id="cite">Cite</h2>
      <p className="cite">{citation(props)}</p>
      <p className="quiet">The address of a statement never changes and is never used again.</p>
    </section>
  );
}

export function citation({ card, newsroom, origin, earlier = false }: CiteProps): string {
  const { source } = card;
  const said = card.said.edtf === null ? "day not known" : dateInWords(card.said.edtf, card.said.basis);
  const where = [source.title, source.publisher]
    .filter((part) => part !== "")
    .map(plainText)
    .join(", ");
  const words = card.status === "retracted" ? "RETRACTED." : `“${firstWords(card.words, 25)}”`;
  // What is cited is one version, and stays at its address whatever follows.
  const version = versionOf(card);
  const named = version > 1 || earlier;
  const standing = earlier ? "since changed" : statusOf(card);
  const number = named ? `S-${card.number}, version ${version}, ${standing}` : `S-${card.number}`;
  const address = `${origin}${statementPath(card)}${named ? `?v=${version}` : ""}`;
  return (
    `${speakersOf(card.voices)}, ${said}: ${words} In: ${where}, captured ${dayInWords(source.capturedOn)}. ` +
    `${newsroom}, ${number}. ${address}`
  );
}

const statusOf = (card: Card) => {
  const [notice] = card.notices ?? [];
  return `${statusWord(card).toLowerCase()}${notice ? ` ${dayInWords(notice.issuedOn)}` : ""}`;
};
