import { Listed } from "@/components/ui/in-words";
import { type Card, statementPath } from "@/lib/statements/card";
import { VoiceName } from "./voice-name";
import { jointly, leadsOf } from "./voices";

/** On the timeline of somebody who is only quoted: in whose statement these words stand. */
export function QuotedIn({ card }: { card: Card }) {
  const leads = leadsOf(card.voices);
  return (
    <p className="quoted-in">
      Quoted in <a href={statementPath(card)}>a statement</a> by{" "}
      {leads.length > 3 ? (
        jointly(leads)
      ) : (
        <Listed items={leads.map((voice) => <VoiceName key={voice.printedName} voice={voice} />)} />
      )}
    </p>
  );
}
