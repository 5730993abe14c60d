import { exactText } from "@/components/ui/exact-text";
import { type CardLink, statementPath } from "@/lib/statements/card";
import { firstWords } from "@/lib/statements/in-one-line";
import { linkKindLabels } from "./labels";

/** What the statement answers, denies, repeats: other statements here, or words known of but not captured. */
export function StatementLinks({ links }: { links: readonly CardLink[] }) {
  if (links.length === 0) return null;
  return (
    <section className="section" aria-labelledby="links">
      <h2 id="links">In relation to</h2>
      <ul className="lines">
        {links.map(({ kind, target, placeholder }) => (
          <li key={`${kind} ${target?.number ?? placeholder}`}>
            <span className="line-label">{linkKindLabels[kind]}</span>
            {target ? (
              <span>
                <a href={statementPath(target)}>
                  {target.retracted ? (
                    <>Retracted: {target.speaker}</>
                  ) : (
                    <>
                      {target.speaker}: “{exactText(firstWords(target.words, 16))}”
                    </>
                  )}
                </a>{" "}
                <span className="note">S-{target.number}</span>
              </span>
            ) : (
              <span>
                {exactText(placeholder)} <span className="note">Known to exist, not captured.</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
