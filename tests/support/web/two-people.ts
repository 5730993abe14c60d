// Two public records of one person in the served newsroom, each with a statement and the same office.
import { connect } from "@/db/connect";
import { checkItems } from "@/db/review-vocabulary";
import { addAgent } from "@/lib/people/commands/add-agent";
import { addTerm } from "@/lib/people/commands/add-term";
import { agentInput, termInput } from "@/lib/people/schema";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { statementInput } from "@/lib/statements/schema";
import { actAs } from "./act-as";
import type { ServedNewsroom } from "./newsroom-address";

/** @param names The first is said more about, and is likely to be kept. */
export async function twoPeople(served: ServedNewsroom, names: [string, string]): Promise<string[]> {
  const desk = connect(served.databaseUrl, "desk", { max: 2 });
  const [reporter, editor] = [await actAs(desk, served, "reporter"), await actAs(desk, served, "editor")];
  const publish = async (agentId: string, termId: string, words: string) => {
    const { id, version } = await logStatement(
      reporter,
      statementInput.parse({
        words,
        said: { edtf: "2021-03-04" },
        source: { title: "Remarks at the depot", text: `At the depot.\n\n${words}\n\nThe end.` },
        attributions: [{ role: "speaker", agentId, termId }],
      }),
    );
    const { version: submitted } = await submitStatement(reporter, { id, version });
    const decision = { id, version: submitted, comment: "", checks: [...checkItems] };
    const { version: approved } = await approveStatement(editor, decision);
    await publishStatement(editor, { id, version: approved });
  };
  try {
    const ids: string[] = [];
    for (const [place, name] of names.entries()) {
      const { id } = await addAgent(
        reporter,
        agentInput.parse({
          kind: "person",
          name,
          description: place === 0 ? "transit director" : "",
          identifiers: [{ scheme: "register", value: name }],
        }),
      );
      const start = { edtf: place === 0 ? "2019-01-01" : "2019" };
      const term = await addTerm(reporter, termInput.parse({ agentId: id, role: "Transit director", start }));
      for (let number = 0; number < 2 - place; number++) {
        await publish(id, term.id, `${name} keeps line ${number} running.`);
      }
      ids.push(id);
    }
    return ids;
  } finally {
    await desk.close();
  }
}
