// Every version of a statement that readers have seen, with what each changed.
import { ChangedFields } from "@/components/reviews/diff";
import { Disclosure } from "@/components/ui/disclosure";
import { dayInWords } from "@/lib/dates/words";
import { type Card, type Detail, statementPath } from "@/lib/statements/card";
import { noticeKindWords } from "@/lib/statements/notice-words";
import { changesBetween } from "./version-changes";

export type Version = {
  number: number;
  card: Card;
  detail: Detail;
  /** ISO instants; `shownTo` is null for the present version. */
  shownFrom: string;
  shownTo: string | null;
};

type VersionsProps = {
  /** The present one first. */
  versions: readonly Version[];
  shown: number;
};

export function Versions({ versions, shown }: VersionsProps) {
  const [present] = versions;
  if (!present || versions.length < 2) return null;
  const path = statementPath(present.card);
  return (
    <section className="section" aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ol className="versions">
        {versions.map((version, index) => (
          <li key={version.number}>
            <OneVersion version={version} before={versions[index + 1]} path={path} shown={shown} />
          </li>
        ))}
      </ol>
      {versions.length > 2 ? <Compare versions={versions} path={path} /> : null}
    </section>
  );
}

type OneVersionProps = { version: Version; before: Version | undefined; path: string; shown: number };

function OneVersion({ version, before, path, shown }: OneVersionProps) {
  const { number, card, shownFrom, shownTo } = version;
  const [notice] = card.notices ?? [];
  const changes = before ? changesBetween(before, version) : [];
  return (
    <>
      <h3>
        <a href={`${path}?v=${number}`} aria-current={number === shown ? "page" : undefined}>
          Version {number}
        </a>
        {shownTo === null ? ", the present one" : ""}
      </h3>
      <p className="quiet">
        {notice ? noticeKindWords[notice.kind] : "As it was published"}, before readers{" "}
        {shownTo === null ? <>since {onDay(shownFrom)}</> : betweenDays(shownFrom, shownTo)}
      </p>
      {before && changes.length > 0 ? (
        <Disclosure summary={`What changed from version ${before.number}`}>
          <ChangedFields changes={changes} headingLevel={4} />
        </Disclosure>
      ) : null}
    </>
  );
}

export const onDay = (instant: string) => <time dateTime={instant}>{dayInWords(instant.slice(0, 10))}</time>;

/** "on 22 Nov 2026", "from 3 Nov 2026 to 22 Nov 2026". */
export const betweenDays = (from: string, to: string) =>
  from.slice(0, 10) === to.slice(0, 10) ? (
    <>on {onDay(from)}</>
  ) : (
    <>
      from {onDay(from)} to {onDay(to)}
    </>
  );

/** Any two versions beside each other, by an ordinary GET. */
function Compare({ versions, path }: { versions: readonly Version[]; path: string }) {
  const numbers = versions.map(({ number }) => number);
  const choice = (name: string, label: string, value: number | undefined) => (
    <label>
      {label}
      <select name={name} defaultValue={value}>
        {numbers.map((number) => (
          <option key={number} value={number}>
            Version {number}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form className="compare" method="get" action={path}>
      {choice("from", "Compare", numbers.at(-1))}
      {choice("v", "with", numbers[0])}
      <button type="submit">Compare</button>
    </form>
  );
}
