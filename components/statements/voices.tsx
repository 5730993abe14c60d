// Who speaks, and through whom: the heading of a card and the lines of credit under it.
import { exactText } from "@/components/ui/exact-text";
import { capitalized, countInWords, Listed } from "@/components/ui/in-words";
import type { AttributionRole } from "@/db/vocabulary";
import type { Voice } from "@/lib/statements/card";
import { roleLabels } from "./labels";
import { VoiceName, VoiceParty, voiceRole } from "./voice-name";

type Level = 1 | 2 | 3 | 4;
const headings = { 1: "h1", 2: "h2", 3: "h3", 4: "h4" } as const;

/** The voices the words belong to: the speakers, and where there is none, the signatories. */
export function leadsOf(voices: readonly Voice[]): Voice[] {
  const speakers = voices.filter((voice) => voice.role === "speaker");
  return speakers.length > 0 ? speakers : voices.filter((voice) => voice.role === "signatory");
}

export function Leads(props: {
  leads: Voice[];
  level: Level;
  retracted: boolean;
  current: string | undefined;
}) {
  const { leads, level, retracted, current } = props;
  const Heading = headings[level];
  const word = retracted ? <strong className="retracted-word">Retracted: </strong> : null;
  const [first] = leads;
  if (leads.length === 1 && first) {
    const role = voiceRole(first);
    return (
      <>
        <Heading className="who">
          {word}
          <VoiceName voice={first} current={first.agent?.id === current} />
          <VoiceParty voice={first} />
        </Heading>
        {role ? <p className="role">{exactText(role)}</p> : null}
      </>
    );
  }
  return (
    <>
      <Heading className="who">
        {word}
        {capitalized(jointly(leads))}
      </Heading>
      <p className="joint">
        <NamesWithRoles voices={leads} current={current} />
      </p>
    </>
  );
}

/** "seven organizations, jointly". */
export function jointly(leads: readonly Voice[]): string {
  if (leads.length === 0) return "speaker not named";
  const kinds = new Set(leads.map((voice) => voice.agent?.kind ?? "unknown"));
  const noun =
    kinds.size > 1 || kinds.has("unknown") ? "signatories" : kinds.has("person") ? "people" : "organizations";
  return `${countInWords(leads.length)} ${noun}, jointly`;
}

function NamesWithRoles({ voices, current }: { voices: Voice[]; current: string | undefined }) {
  const items = voices.map((voice, index) => {
    const role = voiceRole(voice);
    return (
      // A name with its role stays one item of the list, however long.
      <span key={String(index)}>
        <VoiceName voice={voice} current={voice.agent?.id === current} />
        <VoiceParty voice={voice} />
        {role ? <span className="role"> ({exactText(role)})</span> : null}
      </span>
    );
  });
  return <Listed items={items} />;
}

const credited = ["on_behalf_of", "relayed_by", "paid_for_by", "published_by"] as const;

/** One line for each way the words came: on behalf of, relayed by, paid for by, published by. */
export function Credits(props: {
  voices: Voice[];
  leads: Voice[];
  unplaced: Voice[];
  current: string | undefined;
}) {
  const { voices, leads, unplaced, current } = props;
  const signed = leads[0]?.role === "speaker" ? voices.filter((voice) => voice.role === "signatory") : [];
  const lines: [AttributionRole, Voice[]][] = [["signatory", signed]];
  for (const role of credited) lines.push([role, voices.filter((voice) => voice.role === role)]);
  lines.push(["quoted", unplaced]);
  const shown = lines.filter(([, names]) => names.length > 0);
  if (shown.length === 0) return null;
  return (
    <dl className="credits">
      {shown.map(([role, names]) => (
        <div key={role}>
          <dt>{roleLabels[role]}</dt>
          <dd>
            <NamesWithRoles voices={names} current={current} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
