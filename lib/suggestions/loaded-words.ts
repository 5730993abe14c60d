// House style for lines the newsroom writes: words that judge instead of report. A warning, never a refusal.

export type StyleWarning = { words: string; advice: string };

const verbs =
  "admit|assail|attack|blast|boast|brag|charge|claim|concede|confess|crow|decry|deride|dodge|explode|flip-flop|fume|gloat|grill|gush|hammer|insist|insinuate|lambast|lambaste|lash out|lecture|mock|rage|rail|rant|rebuke|ridicule|rip|scoff|shred|skewer|slam|smear|sneer|snipe|spew|spin|taunt|thunder|torch|tout|trash|vent|whine|vow";
const inflected = new RegExp(
  String.raw`(?<!\p{L})(?:${verbs
    .split("|")
    .map((verb) =>
      verb.endsWith("e")
        ? `${verb.slice(0, -1)}(?:e|es|ed|ing)`
        : `${verb}(?:s|es|ed|ing|med|ming|ped|ping|ged|ging|ted|ting|ned|ning)?`,
    )
    .join("|")})(?!\p{L})`,
  "giu",
);
const adjectives =
  /(?<!\p{L})(?:angry|arrogant|bitter|bombshell|brave|brazen|clueless|controversial|corrupt|cowardly|cynical|desperate|disgraced|dishonest|divisive|embattled|extreme|extremist|failed|far-left|far-right|fiery|firebrand|heroic|hypocritical|infamous|notorious|outspoken|partisan|radical|reckless|scandal-plagued|shameful|shocking|so-called|staunch|unhinged|vicious)(?!\p{L})/giu;
const judgements =
  /(?<!\p{L})(?:clearly|falsely|finally|incredibly|ironically|obviously|of course|predictably|reportedly|rightly|shockingly|surprisingly|tellingly|unfairly|wrongly)(?!\p{L})/giu;

const advice = {
  verb: "Judges what was said. “Says” or “writes” reports it.",
  adjective: "Describes a person or act by judging. Leave it out, or quote whoever says it.",
  judgement: "Takes a side. Leave it out.",
};

/** What of a line may not be neutral, in its order, each wording once. */
export function styleWarnings(text: string): StyleWarning[] {
  const found = [
    ...matches(text, inflected, advice.verb),
    ...matches(text, adjectives, advice.adjective),
    ...matches(text, judgements, advice.judgement),
  ].sort((a, b) => a.at - b.at);
  const seen = new Set<string>();
  return found.flatMap(({ words, advice }) => {
    if (seen.has(words.toLowerCase())) return [];
    seen.add(words.toLowerCase());
    return [{ words, advice }];
  });
}

const matches = (text: string, pattern: RegExp, advice: string) =>
  [...text.matchAll(pattern)].map((found) => ({ words: found[0], advice, at: found.index }));
