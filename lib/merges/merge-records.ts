import { sql } from "drizzle-orm";
import type { BallotOption } from "@/db/vocabulary";
import type { ActorContext } from "../context";
import type { AgentContent } from "../people/content";
import { latestRevisions } from "../revisions/latest-revisions";
import type { MergeRecord } from "./rules";

type Row = {
  id: string;
  version: number;
  slug: string | null;
  identifiers: MergeRecord["identifiers"] | null;
  ballots: { id: string; voteId: string; vote: string; option: BallotOption; printedName: string }[] | null;
};

/** Records as a merge looks at them, in the order asked for; ones that are not there, or merged already, are left out. */
export async function mergeRecords(ctx: ActorContext, ids: readonly string[]): Promise<MergeRecord[]> {
  const wanted = `{${ids.join(",")}}`;
  const rows = await ctx.db.execute<Row>(sql`
    select a.id, a.version, p.slug,
      (select json_agg(json_build_object('id', i.id, 'scheme', i.scheme, 'value', i.value) order by i.scheme, i.value)
        from desk.identifiers i
        where i.agent_id in (select desk.family(a.id)) and i.id not in (select desk.left_out(a.id))) as identifiers,
      (select json_agg(json_build_object('id', b.id, 'voteId', v.id, 'vote', l.identifier || ': ' || v.question,
          'option', b.option, 'printedName', b.printed_name) order by v.day_from, v.id)
        from desk.ballots b join desk.votes v on v.id = b.vote_id join desk.bills l on l.id = v.bill_id
        where b.agent_id in (select desk.family(a.id)) and b.id not in (select desk.left_out(a.id))) as ballots
    from desk.agents a left join record.agents p on p.id = a.id
    where a.id = any(${wanted}::uuid[]) and not exists (select from desk.merges m where m.agent_id = a.id and m.undone_at is null)`);
  const latest = await latestRevisions(
    ctx,
    rows.map(({ id }) => id),
  );
  const contents = new Map(latest.map(({ subjectId, content }) => [subjectId, content as AgentContent]));
  return ids.flatMap((id) => {
    const row = rows.find((row) => row.id === id);
    const content = contents.get(id);
    return row && content
      ? { ...row, content, identifiers: row.identifiers ?? [], ballots: row.ballots ?? [] }
      : [];
  });
}
