// What the palette finds by a name or number. Reads only, for whoever is signed in.
import { requireActor } from "@/app/_server/context";
import { failureOf } from "@/app/_server/run-action";
import { findBills } from "@/lib/bills/queries/find-bills";
import type { ActorContext } from "@/lib/context";
import { findAgents } from "@/lib/people/queries/find-agents";
import { findSources } from "@/lib/sources/queries/find-sources";
import { findEntries } from "@/lib/statements/queries/find-entries";

const headers = { "cache-control": "no-store" };
const ofEach = 4;
const longestQuery = 100;

export async function GET(request: Request): Promise<Response> {
  try {
    const query = (new URL(request.url).searchParams.get("q") ?? "").slice(0, longestQuery);
    return Response.json({ found: await found(await requireActor("desk.open"), query) }, { headers });
  } catch (error) {
    const { code, message } = failureOf(error);
    return Response.json(
      { message },
      { status: code === "not_signed_in" ? 401 : code === "not_allowed" ? 403 : 400, headers },
    );
  }
}

async function found(ctx: ActorContext, query: string) {
  const asked = { query, limit: ofEach };
  const [entries, agents, bills, sources] = await Promise.all([
    findEntries(ctx, asked),
    findAgents(ctx, asked),
    findBills(ctx, asked),
    findSources(ctx, asked),
  ]);
  return [
    ...entries.map(({ id, entry, number, words, speaker }) => ({
      kind: "Entry",
      id,
      name: `${number === null ? `E-${entry}` : `S-${number}`} ${words}`.trim(),
      detail: speaker,
      href: `/desk/statements/${id}`,
    })),
    ...agents.map(({ id, kind, name, office, description }) => ({
      kind: kind === "person" ? "Person" : "Organization",
      id,
      name,
      detail: office ?? description,
      href: `/desk/${kind === "person" ? "people" : "organizations"}/${id}`,
    })),
    ...bills.map(({ id, identifier, title, session }) => ({
      kind: "Bill",
      id,
      name: `${identifier} ${title}`,
      detail: session,
      href: `/desk/bills/${id}`,
    })),
    ...sources.map(({ id, number, title, publisherName }) => ({
      kind: "Source",
      id,
      name: number === null ? title : `D-${number} ${title}`,
      detail: publisherName,
      href: `/desk/sources/${id}`,
    })),
  ];
}
