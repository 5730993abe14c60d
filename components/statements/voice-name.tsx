import { exactText, plainText } from "@/components/ui/exact-text";
import { agentPath } from "@/lib/people/address";
import type { Voice } from "@/lib/statements/card";
import { capacityLabels } from "./labels";

/** A name alone, linked where it is matched with a public record. The printed title stands in for a name the source does not give. */
export function VoiceName({ voice, current }: { voice: Voice; current?: boolean }) {
  const name = exactText(nameOf(voice));
  // dir="auto" isolates: a name written from right to left turns nothing around it.
  return voice.agent?.slug ? (
    <a className="name" dir="auto" href={agentPath(voice.agent)} aria-current={current ? "page" : undefined}>
      {name}
    </a>
  ) : (
    <span className="name" dir="auto">
      {name}
    </span>
  );
}

/** The party in the manner of news: "(D)". */
export function VoiceParty({ voice }: { voice: Voice }) {
  const party = voice.office?.party;
  return party ? <span className="party"> ({exactText(party)})</span> : null;
}

export const nameOf = (voice: Voice) => voice.agent?.name || voice.printedName || voice.printedTitle;

/** What the speaker was on that day, in what capacity it was said, and how the source prints the name. */
export function voiceRole(voice: Voice): string {
  const parts = [
    roleThen(voice),
    voice.capacity ? capacityLabels[voice.capacity] : "",
    printedOtherwise(voice),
    voice.basis === "inferred" ? "identified by the newsroom" : "",
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function roleThen({ office, printedTitle, printedName, agent }: Voice): string {
  if (office) {
    const where = office.organization;
    return where && !office.role.includes(where) ? `${office.role}, ${where}` : office.role;
  }
  // Without a name the title is already shown as the name.
  return agent || printedName ? printedTitle : "";
}

function printedOtherwise({ agent, office, printedName, printedTitle }: Voice): string {
  if (!agent) return printedName ? "" : "name not given in the source";
  const title = office && printedTitle && !holds(office.role, printedTitle) ? printedTitle : "";
  const name = printedName && !holds(printedName, agent.name) ? printedName : "";
  const printed = [title, name].filter((part) => part !== "").join(" ");
  return printed ? `in the source: “${printed}”` : "";
}

// "Lt. David O’Connor" adds nothing a reader needs to "David O’Connor"; "President Obama" to "Barack Obama" does.
const holds = (text: string, part: string) =>
  text.includes(part) || plainText(text).toLowerCase().includes(plainText(part).toLowerCase());
