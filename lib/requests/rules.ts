import type { RequestEventKind } from "@/db/evidence-vocabulary";
import { daysBetween } from "../dates/calendar";
import { edtfBounds, parseEdtf } from "../dates/edtf";

/** The three days of a letter, EDTF; null is not known. */
export type EventDays = { sent: string | null; postmarked: string | null; received: string | null };

export const dayNames = ["sent", "postmarked", "received"] as const;
export type DayName = (typeof dayNames)[number];

/** The parts of an event these rules look at. */
export type EventFacts = EventDays & { id: string; kind: RequestEventKind; replacesId: string | null };

/**
 * The days of an event as they are shown: known ones only, a day they share once with all its names. Empty where
 * none is known.
 */
export function shownDays(days: EventDays): { names: DayName[]; edtf: string }[] {
  const shown: { names: DayName[]; edtf: string }[] = [];
  for (const name of dayNames) {
    const edtf = days[name];
    if (edtf === null) continue;
    const same = shown.find((day) => day.edtf === edtf);
    if (same) same.names.push(name);
    else shown.push({ names: [name], edtf });
  }
  return shown;
}

/** Whether a letter is said to have come, or to have been stamped, before it was sent. Kept as it is, and said so. */
export function daysContradict(days: EventDays): boolean {
  const known = dayNames.flatMap((name) => {
    const edtf = days[name];
    return edtf === null ? [] : [edtfBounds(edtf)];
  });
  return known.some((later, index) =>
    known.slice(0, index).some((earlier) => earlier?.from && later?.to && later.to < earlier.from),
  );
}

/** An event with whatever it replaced, earliest first: those stay, and count no more. */
export type EffectiveEvent<Event> = { event: Event; replaced: Event[] };

/**
 * What counts, in the order it happened; an event whose day is not known stands where it was recorded.
 * @param events in the order they were recorded
 */
export function effectiveEvents<Event extends EventFacts>(events: readonly Event[]): EffectiveEvent<Event>[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const replacedIds = new Set(events.flatMap(({ replacesId }) => replacesId ?? []));
  const chainOf = (event: Event): Event[] => {
    const before = event.replacesId === null ? undefined : byId.get(event.replacesId);
    return before ? [...chainOf(before), before] : [];
  };
  const places = new Map(events.map(({ id }, index) => [id, index]));
  // An event takes the place in the record that the first one it replaces had.
  const counting = events
    .filter(({ id }) => !replacedIds.has(id))
    .map((event) => ({ event, replaced: chainOf(event) }))
    .sort((a, b) => placeOf(a, places) - placeOf(b, places));
  return inOrderOfDays(counting, ({ event }) => event);
}

const placeOf = <Event extends EventFacts>(
  { event, replaced }: EffectiveEvent<Event>,
  places: Map<string, number>,
) => places.get((replaced[0] ?? event).id) ?? 0;

/** In the order of their days; one whose day is not known stands where it was recorded. */
export function inOrderOfDays<Entry>(
  entries: readonly Entry[],
  daysOf: (entry: Entry) => EventDays,
): Entry[] {
  let last = "";
  return entries
    .map((entry) => {
      last = firstDay(daysOf(entry)) ?? last;
      return { entry, day: last };
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ entry }) => entry);
}

function firstDay(days: EventDays): string | null {
  for (const name of dayNames) {
    const bounds = days[name] === null ? null : edtfBounds(days[name]);
    const day = bounds?.from ?? bounds?.to;
    if (day) return day;
  }
  return null;
}

/** What counts at the end for an event: itself, or whatever replaced it. Null for an id that is none of these. */
export function effectiveOf<Event extends EventFacts>(events: readonly Event[], id: string): Event | null {
  return (
    effectiveEvents(events).find(
      ({ event, replaced }) => event.id === id || replaced.some((before) => before.id === id),
    )?.event ?? null
  );
}

/**
 * What a person may want to look at again: a step that usually has another before it. Nothing is refused, since the
 * record of a request may begin anywhere.
 */
export function missingSteps(events: readonly EventFacts[]): string[] {
  const kinds = effectiveEvents(events).map(({ event }) => event.kind);
  const lacks = (kind: RequestEventKind, ...before: RequestEventKind[]) =>
    kinds.includes(kind) && !before.some((earlier) => kinds.includes(earlier));
  return [
    kinds.length > 0 && !kinds.includes("filed") ? "When the request was filed is not on record." : "",
    lacks("appeal_decided", "appealed") ? "An appeal was decided; the appeal itself is not on record." : "",
    lacks("appealed", "refused", "partly_refused")
      ? "An appeal is on record, but no refusal it was made against."
      : "",
    lacks("fee_paid", "fee_asked") ? "A fee was paid; that it was asked for is not on record." : "",
  ].filter(Boolean);
}

/** How long a request waited: from its filing to the first release, else to its end, else until today. */
export type Waited = { days: number; until: "released" | "ended" | "today" };

const answers: [Waited["until"], readonly RequestEventKind[]][] = [
  ["released", ["released"]],
  ["ended", ["closed", "withdrawn"]],
];

/** @param today ISO day; null: an open request is not counted. Null where an exact day is missing. */
export function daysWaited(events: readonly EventFacts[], today: string | null): Waited | null {
  const effective = effectiveEvents(events).map(({ event }) => event);
  const filed = effective.find(({ kind }) => kind === "filed");
  const from = filed ? exactDay(filed) : null;
  if (from === null) return null;
  for (const [until, kinds] of answers) {
    const event = effective.find(({ kind }) => kinds.includes(kind));
    if (!event) continue;
    const to = exactDay(event);
    return to === null || to < from ? null : { days: daysBetween(from, to), until };
  }
  return today === null || today < from ? null : { days: daysBetween(from, today), until: "today" };
}

function exactDay(days: EventDays): string | null {
  const edtf = dayNames.map((name) => days[name]).find((day) => day !== null) ?? null;
  const parsed = edtf === null ? null : parseEdtf(edtf);
  return parsed?.precision === "day" && parsed.qualifier === "certain" ? parsed.from : null;
}
