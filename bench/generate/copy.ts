// Rows into a table by COPY, as fast as the database takes them.
import { once } from "node:events";
import type { Writable } from "node:stream";
import type postgres from "postgres";

export type Cell = string | number | null | object;

export async function copy(sql: postgres.Sql, target: string, rows: () => Iterable<Cell[]>): Promise<void> {
  const stream = await sql.unsafe(`copy ${target} from stdin`).writable();
  let chunk = "";
  for (const row of rows()) {
    chunk += `${row.map(field).join("\t")}\n`;
    if (chunk.length < 262_144) continue;
    await write(stream, chunk);
    chunk = "";
  }
  stream.end(chunk);
  await once(stream, "finish");
}

async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, "drain");
}

export const array = (texts: string[]) => `{${texts.join(",")}}`;

// The text format of COPY: a backslash stands before what would end a field or row.
const field = (cell: Cell) =>
  cell === null
    ? "\\N"
    : (typeof cell === "object" ? JSON.stringify(cell) : String(cell)).replaceAll("\\", "\\\\");
