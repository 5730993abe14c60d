import { Moment } from "@/components/desk/moment";
import type { MailLine } from "@/lib/users/queries/outbox";
import { entryName, mailKindLabels, mailStateLabels } from "./labels";

export function OutboxTable({ mails }: { mails: readonly MailLine[] }) {
  return (
    <table className="records">
      <caption className="visually-hidden">Mail</caption>
      <thead>
        <tr>
          <th scope="col">About</th>
          <th scope="col">To</th>
          <th scope="col">State</th>
          <th scope="col">Queued</th>
          <th scope="col">Attempts</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <th scope="row">
              <a href={`/desk/users/outbox/${mail.id}`}>
                {mailKindLabels[mail.kind]}
                {mail.entryId ? ` · ${entryName(mail)}` : ""}
              </a>
            </th>
            <td data-label="To">{mail.to ?? "nobody any more"}</td>
            <td data-label="State">
              <div>
                <MailStateText {...mail} />
              </div>
            </td>
            <td data-label="Queued">
              <Moment at={mail.createdAt.toISOString()} />
            </td>
            <td data-label="Attempts">{mail.attempts}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function MailStateText({ state, problem }: Pick<MailLine, "state" | "problem">) {
  return (
    <>
      {state === "failed" ? (
        <span className="lacking">{mailStateLabels[state]}</span>
      ) : (
        mailStateLabels[state]
      )}
      {problem ? <span className="also">{problemInWords(problem)}</span> : null}
    </>
  );
}

function problemInWords(problem: string): string {
  if (problem === "no recipient") return "The account, invitation or link was over before it went.";
  const [code = "", status] = problem.split(" ");
  const words = problems[code] ?? "The mail server did not take it.";
  return status ? `${words} (${status})` : `${words} (${code})`;
}

const problems: Record<string, string> = {
  ESOCKET: "The mail server cannot be reached.",
  ECONNECTION: "The mail server cannot be reached.",
  ETIMEDOUT: "The mail server does not answer.",
  EDNS: "The mail server is not found.",
  EAUTH: "The mail server refuses our name and password.",
  ETLS: "The mail server offers no encryption.",
  EENVELOPE: "The mail server refuses the address.",
};
