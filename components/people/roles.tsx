import { SourceName } from "@/components/sources/source-name";
import type { PublicTerm } from "@/lib/people/profile";
import { isCurrent, termDays } from "./term-days";
import { TermRole } from "./term-role";

/** Roles with their days, those that are not known to have ended first. */
export function Roles({ terms }: { terms: readonly PublicTerm[] }) {
  if (terms.length === 0) return null;
  const ordered = [...terms.filter(isCurrent), ...terms.filter((term) => !isCurrent(term))];
  return (
    <ul className="roles">
      {ordered.map((term) => (
        <li key={term.id}>
          <span className={isCurrent(term) ? "role-now" : undefined}>
            <TermRole term={term} />
          </span>
          <span className="role-days">
            {termDays(term)}
            {term.source ? (
              <>
                {" · "}
                <SourceName citation={term.source} />
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
