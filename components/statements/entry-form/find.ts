// Questions of the form to the desk, from the browser.
import type { BillOption } from "@/lib/bills/queries/find-bills";
import type { RecordingOption } from "@/lib/media/queries/find-recordings";
import type { PublicCue } from "@/lib/media/transcript";
import type { AgentOption } from "@/lib/people/queries/find-agents";
import type { TermOption } from "@/lib/people/queries/terms-of-agent";
import type { SourceOption } from "@/lib/sources/queries/find-sources";
import type { EntryOption } from "@/lib/statements/queries/find-entries";
import type { Suggestions } from "@/lib/suggestions/suggestion";
import type { ChosenSource, Known } from "./known";

type Answers = {
  agents: AgentOption[];
  bills: BillOption[];
  entries: EntryOption[];
  sources: SourceOption[];
  terms: TermOption[];
  source: ChosenSource | null;
  files: Pick<Known, "texts" | "recordings">;
  recordings: RecordingOption[];
  recording: Known["recordings"];
  cues: PublicCue[];
};

const address = "/desk/find";

/** @throws Error when the desk does not answer */
export async function askDesk<What extends keyof Answers>(
  what: What,
  asked: Record<string, string>,
  signal?: AbortSignal,
): Promise<Answers[What]> {
  const response = await fetch(`${address}?${new URLSearchParams({ what, ...asked })}`, {
    signal: signal ?? null,
  });
  if (!response.ok) throw new Error(`The desk answered ${response.status}`);
  return response.json();
}

export async function askSuggestions(asked: {
  text: string;
  published: string;
  issued: string;
}): Promise<Suggestions> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(asked),
  });
  if (!response.ok) throw new Error(`The desk answered ${response.status}`);
  return response.json();
}
