import { StanceMark } from "@/components/statements/stance-mark";

/** What the words on these pages mean, and what is done before any of them is published. */
export const AboutPage = ({ newsroom }: { newsroom: string }) => (
  <div className="about">
    <header className="page-head">
      <h1>How we work</h1>
      <p className="deck">
        This record keeps public words as they were said. It is kept by {newsroom}. It does not say who is
        right.
      </p>
    </header>

    <section className="section">
      <h2>Statement</h2>
      <p>
        One act of public speech: the words, when and where they were said, and by whom. The words are copied
        from the source letter by letter, mistakes included. Where something is left out, “[…]” marks the
        place. A paraphrase by the newsroom is labelled as one.
      </p>
      <p>
        Each statement has a number, such as S-1042, and an address. Neither ever changes or is used again.
      </p>
    </section>

    <section className="section">
      <h2>Who spoke</h2>
      <p>
        A union is not its members, a campaign that publishes a letter is not its author, and a president
        quoted by a mayor speaks for himself. Each voice stands in a role of its own: said by, signed by, on
        behalf of, relayed by, published by, paid for by, quoted.
      </p>
      <p>
        The name is kept as the source prints it, beside the person or organization we matched it to. The
        office shown is the one held on that day, not the one held now. Where we worked out who spoke, the
        entry says so.
      </p>
    </section>

    <section className="section">
      <h2>Bills and positions</h2>
      <p>
        A position is what the statement itself says on the bill, classified by an editor:{" "}
        <StanceMark stance="supports" />, <StanceMark stance="opposes" />, <StanceMark stance="mixed" /> or{" "}
        <StanceMark stance="none_stated" /> it. The words it rests on are given. A position is never worked
        out from a vote, a party or silence.
      </p>
      <p>
        Many statements mean a bill without naming it. Where the newsroom identified the bill, the entry says
        “bill identified by the newsroom”. Where the bill stood that day is taken from its recorded steps;
        when the order of two things on one day is not recorded, we say that too.
      </p>
    </section>

    <section className="section">
      <h2>Days</h2>
      <p>
        The day something was said, the day a text was issued, the day it was published and the day we
        captured it are four different days and are kept apart. Each is exact, about, between two days, or not
        known. “Date inferred” means that the newsroom worked it out, for example from a weekday.
      </p>
    </section>

    <section className="section">
      <h2>Before anything is published</h2>
      <ol>
        <li>A reporter logs the words with their source.</li>
        <li>The words are searched for in the text of the source we hold; the entry shows the passage.</li>
        <li>
          A second person reviews exactly that version. Whoever wrote or changed an entry cannot approve it,
          and any later change needs a new review.
        </li>
        <li>The published version shows who logged it, who reviewed it, and when.</li>
      </ol>
    </section>

    <section className="section">
      <h2>After publication</h2>
      <p>
        A published statement is changed only by a signed notice, and only after a second person has approved
        the change. The notice stands above the words, the address stays, and every earlier version can be
        read. What is retracted leaves lists and counts and keeps its address.{" "}
        <a href="/corrections">All corrections, and how to report an error</a>
      </p>
    </section>

    <section className="section">
      <h2>What this record is not</h2>
      <p>
        It is not complete: what is missing here may well have been said. It rates nothing, scores nobody, and
        draws no conclusion from setting statements and votes side by side. Where sources disagree on a
        figure, both stand under their names.
      </p>
    </section>
  </div>
);
