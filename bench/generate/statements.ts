// Statements by the thousand, each one made into its edition by the same function that publishes.
import { createHash } from "node:crypto";
import type { AttributionRole, StatementKind } from "@/db/vocabulary";
import { sourceProfile } from "@/lib/sources/publish-source";
import { buildEdition, type Edition } from "@/lib/statements/build-edition";
import type { AttributionContent, StatementContent } from "@/lib/statements/content";
import { type GeneratedAgent, placeName } from "./people";
import { dayAfter, idOf, type Random, seeded, zipf } from "./random";
import { type GeneratedBill, type GeneratedSource, recordedDay, unknown } from "./registry";
import { commonPhrase, rarePhrase, sentence, sentences } from "./vocabulary";

export type Cast = { agents: GeneratedAgent[]; bills: GeneratedBill[]; sources: GeneratedSource[] };

export type GeneratedEdition = Edition & {
  sourceId: string;
  contentHash: string;
  basis: string[];
  publishedOn: string;
};

/** The hottest person speaks in one statement of twenty: 10,000 of 200,000. */
const hottestEvery = 20;
const commonEvery = 5;
export const rareStatements = 7;
export const firstNumber = 1001;

const kinds: StatementKind[] = [
  "press_release",
  "letter",
  "post",
  "speech",
  "interview",
  "testimony",
  "debate",
];
const secondRoles: AttributionRole[] = ["signatory", "on_behalf_of", "relayed_by", "published_by", "quoted"];
const reporters = ["Ada Reporter", "Ben Reporter"];

export function* makeEditions(count: number, cast: Cast): Generator<GeneratedEdition> {
  const random = seeded(404);
  // The hottest stands outside the draw.
  const anyAgent = zipf(cast.agents.length - 1, { exponent: 0.8, shift: 20 });
  const anyBill = zipf(cast.bills.length, { exponent: 0.7, shift: 5 });
  const known = {
    agents: new Map(cast.agents.map((agent) => [agent.id, agent])),
    bills: new Map(cast.bills.map(({ id, content }) => [id, content])),
  };
  for (let at = 0; at < count; at++) {
    const source = cast.sources[Math.floor((at / count) * cast.sources.length)] as GeneratedSource;
    const attributions = voices(
      random,
      at % hottestEvery === 11 ? cast.agents[0] : undefined,
      () => cast.agents[1 + anyAgent(random)] as GeneratedAgent,
    );
    const bills = [...new Set(Array.from({ length: random.pick([0, 1, 1, 2]) }, () => anyBill(random)))];
    const content = statement(random, at, count, {
      source,
      attributions,
      bills: bills.map((bill) => cast.bills[bill] as GeneratedBill),
    });
    const id = idOf("statement", at);
    const publishedOn = dayAfter(source.day + 4);
    const edition = buildEdition({
      id,
      number: firstNumber + at,
      slug: slugOf(content.words),
      status: at % 400 === 399 ? "corrected" : "published",
      publishedOn,
      content,
      ...known,
      source: {
        profile: sourceProfile(source.id, source.number, { ...source.content, text: "" }),
        // Only the paragraph with the words: an edition takes no more than that from its source.
        content: {
          ...source.content,
          text: `${sentences(random, 20)} ${content.words} ${sentences(random, 20)}`,
        },
      },
      cited: new Map(),
      files: { captures: new Map(), texts: new Map() },
      targets: new Map(),
      provenance: {
        loggedBy: random.pick(reporters),
        loggedOn: dayAfter(source.day + 3),
        reviewedBy: "Cora Editor",
        reviewedOn: publishedOn,
        publishedBy: "Cora Editor",
      },
    });
    yield {
      ...edition,
      sourceId: source.id,
      contentHash: createHash("sha256").update(id).digest("hex"),
      basis: ["statement", "agent", "source"].map((kind) => idOf(`revision of ${kind}`, at)),
      publishedOn,
    };
  }
}

function statement(
  random: Random,
  at: number,
  count: number,
  parts: { source: GeneratedSource; attributions: AttributionContent[]; bills: GeneratedBill[] },
): StatementContent {
  const plain = sentences(random, random.between(25, 60));
  const rareEvery = Math.floor(count / rareStatements);
  const isRare = at % rareEvery === 3 && at < rareEvery * rareStatements;
  const planted = [...(at % commonEvery === 2 ? [commonPhrase] : []), ...(isRare ? [rarePhrase] : [])];
  const words = [plain.slice(0, -1), ...planted].join(" ").concat(".");
  const quoted = words.split(" ").slice(2, 9).join(" ");
  return {
    kind: random.pick(kinds),
    words,
    wordsKind: random.chance(0.02) ? "translated" : "verbatim",
    summary: random.chance(0.7) ? sentence(random, random.between(8, 14)) : "",
    language: "en",
    said: random.chance(0.8) ? recordedDay(dayAfter(parts.source.day)) : unknown,
    about: random.chance(0.1) ? recordedDay(dayAfter(Math.max(0, parts.source.day - 30))) : unknown,
    place: random.chance(0.3) ? placeName(random) : "",
    note: "",
    sourceId: parts.source.id,
    sourceHash: null,
    attributions: parts.attributions.map((voice) =>
      voice.role === "quoted" ? { ...voice, quotedWords: quoted } : voice,
    ),
    bills: parts.bills.map(({ id }) => {
      const stance = random.pick(["supports", "opposes", "none_stated", "none_stated"] as const);
      const wording = stance === "none_stated" ? "" : words.split(" ").slice(0, 6).join(" ");
      return { billId: id, stance, wording, basis: random.chance(0.9) ? "explicit" : "inferred" };
    }),
    links: random.chance(0.02) ? [{ kind: "answers", targetId: null, placeholder: sentence(random, 8) }] : [],
  };
}

function voices(random: Random, first: GeneratedAgent | undefined, other: () => GeneratedAgent) {
  const number = random.pick([1, 1, 2, 2, 3]);
  return Array.from({ length: number }, (_, place) =>
    place === 0
      ? voice(random, "speaker", first ?? other())
      : voice(random, random.pick(secondRoles), other()),
  );
}

function voice(random: Random, role: AttributionRole, { id, content }: GeneratedAgent): AttributionContent {
  const term = content.terms[0];
  return {
    role,
    printedName: content.name,
    printedTitle: term && random.chance(0.6) ? term.role : "",
    agentId: id,
    termId: term?.id ?? null,
    capacity: term ? "official" : null,
    basis: random.chance(0.95) ? "stated" : "inferred",
    quotedWords: "",
  };
}

const slugOf = (words: string) =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, "")
    .split(" ")
    .slice(0, 7)
    .join("-");
