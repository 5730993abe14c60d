import { exactText } from "@/components/ui/exact-text";

type KeptMailProps = { subject: string; textPart: string; htmlPart: string; origin: string };

/** A mail that was kept here, as its recipient would read it; its link can be followed. */
export function KeptMail({ subject, textPart, htmlPart, origin }: KeptMailProps) {
  return (
    <article className="kept-mail" aria-labelledby="kept-subject">
      <h2 id="kept-subject">{exactText(subject)}</h2>
      <pre className="mail-text">
        {textPart.split("\n").map((line, at) => {
          const path = line.startsWith(`${origin}/`) ? line.slice(origin.length) : null;
          const key = `${at} ${line}`;
          return path ? (
            <span key={key}>
              <a href={path}>{line}</a>
              {"\n"}
            </span>
          ) : (
            <span key={key}>
              {exactText(line)}
              {"\n"}
            </span>
          );
        })}
      </pre>
      <details>
        <summary>The HTML part</summary>
        <pre className="mail-text">{htmlPart}</pre>
      </details>
    </article>
  );
}
