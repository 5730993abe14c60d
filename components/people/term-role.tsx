import { exactText } from "@/components/ui/exact-text";
import type { PublicTerm } from "@/lib/people/profile";

/** "Mayor, Town of East Hartford (D)". The party is text after the rest, as in news. */
export function TermRole({ term }: { term: Pick<PublicTerm, "role" | "organization" | "party"> }) {
  const { role, organization, party } = term;
  const where = organization && !role.includes(organization) ? `, ${organization}` : "";
  return (
    <>
      <bdi>{exactText(role + where)}</bdi>
      {party ? <span className="party"> ({exactText(party)})</span> : null}
    </>
  );
}
