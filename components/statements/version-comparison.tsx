import { ChangedFields } from "@/components/reviews/diff";
import { statementPath } from "@/lib/statements/card";
import { changesBetween } from "./version-changes";
import { betweenDays, onDay, type Version } from "./versions";

/** Two versions of one statement beside each other, field by field. */
export function VersionComparison({ from, to }: { from: Version; to: Version }) {
  const path = statementPath(to.card);
  const changes = changesBetween(from, to);
  return (
    <>
      <header className="page-head">
        <p className="kicker">
          Statement <a href={path}>S-{to.card.number}</a>
        </p>
        <h1>
          Version {from.number} and version {to.number}
        </h1>
        <p className="deck">
          <a href={`${path}?v=${from.number}`}>Version {from.number}</a> came before readers on{" "}
          {onDay(from.shownFrom)}, <a href={`${path}?v=${to.number}`}>version {to.number}</a> on{" "}
          {onDay(to.shownFrom)}.
        </p>
      </header>
      <section className="section" aria-labelledby="changed">
        <h2 id="changed">What differs</h2>
        {changes.length === 0 ? (
          <p className="nothing">
            Nothing that readers see differs between them but the notice. <a href={path}>The statement</a>
          </p>
        ) : (
          <ChangedFields changes={changes} headingLevel={3} />
        )}
      </section>
    </>
  );
}

/** On a page that does not show the present version. */
export function NotTheLatest({ version, present }: { version: Version; present: Version }) {
  return (
    <section className="not-latest" aria-label="Not the latest version">
      <p>
        <strong>
          This is version {version.number} of {present.number}, and not the latest.
        </strong>{" "}
        Readers saw it {betweenDays(version.shownFrom, version.shownTo ?? version.shownFrom)}.{" "}
        {present.card.status === "retracted" ? "The statement has been retracted since. " : ""}
        <a href={statementPath(present.card)}>The latest version</a> ·{" "}
        <a href={`?from=${version.number}&v=${present.number}`}>What has changed since</a>
      </p>
    </section>
  );
}
