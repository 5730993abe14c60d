"use client";
import { useEntry } from "./entry-context";
import { fieldLabel } from "./field-labels";
import { fieldId } from "./field-names";

/** On top, where something was refused: what happened, and a link to every field that needs a look. */
export function ProblemSummary() {
  const { message, problems, failure } = useEntry().state;
  const paths = Object.keys(problems).filter((path) => path !== "");
  const whole = problems[""] ?? [];
  if (message?.tone !== "problem" && paths.length === 0) return null;
  return (
    <div className="problem-summary" role="alert" tabIndex={-1} id="problem-summary">
      <h2>{message?.text ?? "Some fields need attention"}</h2>
      {message?.reference ? (
        <p>
          Reference: <code>{message.reference}</code>
        </p>
      ) : null}
      {failure === "not_signed_in" ? (
        <p>
          What you entered is below.{" "}
          <a href="/desk/sign-in" target="_blank" rel="noreferrer">
            Sign in in another tab
          </a>
          , then press Save here.
        </p>
      ) : null}
      {whole.length > 0 && whole[0] !== message?.text ? <p>{whole.join(" ")}</p> : null}
      {paths.length > 0 ? (
        <ul>
          {paths.map((path) => (
            <li key={path}>
              <a href={`#${fieldId(path)}`}>
                {fieldLabel(path)}: {problems[path]?.join(" ")}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
