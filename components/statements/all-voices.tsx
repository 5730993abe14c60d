// Every voice on a line of its own: the name as printed beside the matched record, and the office held that day.
import { DefinitionRows } from "@/components/ui/definition-rows";
import { exactText } from "@/components/ui/exact-text";
import type { Voice } from "@/lib/statements/card";
import { roleLabels } from "./labels";
import { nameOf, VoiceName } from "./voice-name";

export function AllVoices({ voices }: { voices: readonly Voice[] }) {
  return (
    <section className="section" aria-labelledby="voices">
      <h2 id="voices">Voices</h2>
      <ol className="voice-list">
        {voices.map((voice, index) => (
          <li key={`${voice.role} ${nameOf(voice)} ${String(index)}`}>
            <p className="statement">
              <span className="voice-role">
                {voice.role === "quoted" ? "Quoted" : roleLabels[voice.role]}
              </span>{" "}
              <VoiceName voice={voice} />
            </p>
            <DefinitionRows rows={facts(voice)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

// In office is the usual case and is not said.
const capacities = {
  official: "",
  personal: "personally",
  both: "in office and personally",
  candidate: "as a candidate",
} as const;

function facts(voice: Voice): [string, ReturnType<typeof exactText>][] {
  const { printedName, printedTitle, office, capacity, agent, basis } = voice;
  const printed = [printedName, printedTitle].filter((part) => part !== "").map((part) => `“${part}”`);
  const held = office
    ? `${office.role}${office.organization && !office.role.includes(office.organization) ? `, ${office.organization}` : ""}${office.party ? ` (${office.party})` : ""}`
    : "";
  return [
    ["As printed", exactText(printed.join(", ")) || "no name in the source"],
    ["Office that day", exactText(held)],
    ["Spoke", capacity ? capacities[capacity] : ""],
    ["Matched", matched(agent, basis)],
  ];
}

function matched(agent: Voice["agent"], basis: Voice["basis"]): string {
  if (!agent) return "to no record; the printed name stands";
  return basis === "inferred" ? "by the newsroom; the source does not say it outright" : "";
}
