import { correctionKinds } from "@/db/vocabulary";
import { noticeKindWords } from "@/lib/statements/notice-words";

/** What each kind of notice means. */
export const meanings = {
  clarification: "What stood here was right, and could be misunderstood.",
  correction: "Something was wrong: words, a voice, a day, a bill, a source.",
  retraction: "The entry does not stand. It leaves lists and counts, and begins with the notice.",
  update: "Something became known since. What stood here before was not wrong.",
  source_changed: "The source was altered or taken away after we captured it.",
} as const satisfies Record<(typeof correctionKinds)[number], string>;

/** What each kind of notice means, and what is done with an error. */
export const Policy = () => (
  <section className="section limits" id="policy" aria-labelledby="policy-head">
    <h2 id="policy-head">How we correct</h2>
    <ul>
      <li>
        A published statement is changed only by a notice. It says what was wrong and what is right, and is
        signed.
      </li>
      <li>A second person approves exactly that change, as before the first publication.</li>
      <li>The address stays, and every earlier version can be read at it.</li>
      <li>The notice goes out to the feeds, and stands above the words for good.</li>
      <li>What a speaker got wrong is not corrected here: the words stand as they were said.</li>
    </ul>
    <dl className="kinds">
      {correctionKinds.map((kind) => (
        <div key={kind}>
          <dt>{noticeKindWords[kind]}</dt>
          <dd>{meanings[kind]}</dd>
        </div>
      ))}
    </dl>
  </section>
);

/** How a reader tells the newsroom. `contact`: an e-mail address or a web address, where one is set. */
export function Report({ newsroom, contact }: { newsroom: string; contact: string | null }) {
  return (
    <section className="section limits" id="report" aria-labelledby="report-head">
      <h2 id="report-head">Report an error</h2>
      <p>
        {contact ? (
          <>
            Write to {newsroom}:{" "}
            <a href={contact.includes("://") ? contact : `mailto:${contact}`}>{contact}</a>.
          </>
        ) : (
          `Write to ${newsroom}.`
        )}{" "}
        Give the number of the statement, such as S-1042, say what is wrong, and how you know: a document and
        its page, a recording and its time.
      </p>
    </section>
  );
}
