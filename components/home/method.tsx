/** The method in short, with the way to the whole of it. */
export const Method = () => (
  <section className="section limits" id="method" aria-labelledby="method-head">
    <h2 id="method-head">How we work</h2>
    <ul>
      <li>
        A statement is published when its words are found in a source we hold, and a second person has
        reviewed it.
      </li>
      <li>Who spoke, for whom and through whom are kept apart, with the office held that day.</li>
      <li>What is not known is said to be not known.</li>
      <li>Nothing is rated, and nobody is scored.</li>
    </ul>
    <p>
      <a href="/about">How we work, in full</a> · <a href="/feed.xml">Feed of all statements</a>
    </p>
  </section>
);
