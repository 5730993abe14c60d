import { correctionsHref } from "@/lib/corrections/corrections-filter";
import type { AgentProfile } from "@/lib/people/profile";

/** What the page does and does not show. */
export function Limits({ agent, path }: { agent: Pick<AgentProfile, "kind" | "slug">; path: string }) {
  const isPerson = agent.kind === "person";
  const concerning = correctionsHref(isPerson ? { person: agent.slug } : { organization: agent.slug });
  return (
    <section className="section limits">
      <h2>What this page does not show</h2>
      <ul>
        <li>
          Only what this newsroom has logged and a second person has reviewed. What is missing here may well
          have been said.
        </li>
        <li>
          A position on a bill is in the words of the statement itself; it is never worked out from a vote or
          from silence.
        </li>
        {isPerson ? (
          <li>Ballots are listed only where a source gives the names. A missing ballot is not a position.</li>
        ) : (
          <li>What members say for themselves stands on their own pages, not here.</li>
        )}
        <li>Nothing is rated, added up or compared.</li>
      </ul>
      <p>
        <a href={`${path}/feed.xml`}>Follow by feed</a> · <a href={concerning}>Corrections</a> ·{" "}
        <a href="/corrections#report">Report an error</a> · <a href="/about">How we work</a>
      </p>
    </section>
  );
}
