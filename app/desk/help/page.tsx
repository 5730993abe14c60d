import type { Metadata } from "next";
import { getContext } from "@/app/_server/context";
import { sessionLimitsOf } from "@/lib/permissions/session-limits";

export const metadata: Metadata = { title: "Help" };

export default async function HelpPage() {
  // Help is for those who cannot get in as well.
  const { actor } = await getContext();
  const limits = actor && sessionLimitsOf(actor.role);
  return (
    <div className="desk-help">
      <h1>Help</h1>
      <section className="section">
        <h2>From paste to publication</h2>
        <ol>
          <li>
            <a href="/desk/statements/new">Log a statement</a>: its words, who says them in which role, the
            days, the bills and the source. It is a draft until you submit it.
          </li>
          <li>
            Another person, an editor, reads it against the source: approves it, or asks for changes with a
            comment.
          </li>
          <li>What is approved is published. Any change to an entry or its source ends the approval.</li>
        </ol>
        <p>Nobody approves an entry they wrote or changed, editors and administrators included.</p>
      </section>
      <section className="section">
        <h2>Signing in</h2>
        <p>
          Accounts and passwords come from the newsroom’s administrator. After several wrong passwords the
          desk asks for a pause and says how long; signing in from another place still works.
        </p>
        {limits ? (
          <p>
            You stay signed in for {limits.absoluteDays} days at most, and until {limits.idleHours} hours have
            passed without use.
          </p>
        ) : null}
      </section>
    </div>
  );
}
