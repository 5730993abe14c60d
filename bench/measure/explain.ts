// What the database did for a query, in its own words.
import type postgres from "postgres";

export type Asked = { text: string; parameters: unknown[] };

/** Rows read out of tables and indexes, pages of 8 KB touched, and which steps a page should never need. */
export type Effort = { rows: number; buffers: number; milliseconds: number; steps: string[] };

type PlanNode = {
  "Node Type": string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Shared Hit Blocks": number;
  "Shared Read Blocks": number;
  "Relation Name"?: string;
  Plans?: PlanNode[];
};

export async function explain(sql: postgres.Sql, { text, parameters }: Asked): Promise<Effort> {
  const [row] = await sql.unsafe<{ "QUERY PLAN": [{ Plan: PlanNode; "Execution Time": number }] }[]>(
    `explain (analyze, buffers, timing off, format json) ${text}`,
    parameters as never[],
  );
  const plan = row?.["QUERY PLAN"][0];
  if (!plan) throw new Error("The database gave no plan");
  const nodes = nodesOf(plan.Plan);
  const scans = nodes.filter((node) => node["Node Type"].endsWith("Scan") && !node.Plans?.length);
  return {
    rows: scans.reduce(
      (sum, node) =>
        sum + (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"],
      0,
    ),
    buffers: plan.Plan["Shared Hit Blocks"] + plan.Plan["Shared Read Blocks"],
    milliseconds: plan["Execution Time"],
    steps: nodes
      .filter((node) => /^(Incremental )?Sort$|^Seq Scan$/.test(node["Node Type"]))
      .map((node) => [node["Node Type"], node["Relation Name"]].filter(Boolean).join(" ")),
  };
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

export const together = (efforts: readonly Effort[]): Effort => ({
  rows: efforts.reduce((sum, { rows }) => sum + rows, 0),
  buffers: efforts.reduce((sum, { buffers }) => sum + buffers, 0),
  milliseconds: efforts.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  steps: efforts.flatMap(({ steps }) => steps),
});
