// Whose pages are measured: the one with most statements, the one in the middle, and their like.
import postgres from "postgres";
import { statementPath } from "@/lib/statements/card";

export type Subject = { title: string; path: string; statements: number };

export type Subjects = {
  hottestPerson: Subject;
  medianPerson: Subject;
  /** The one with most statements. */
  bill: Subject;
  permalink: Subject;
  /** So many different pages that nothing on them is kept when they are asked for in turn. */
  manyPeople: string[];
  manyBills: string[];
};

export async function findSubjects(owner: string): Promise<Subjects> {
  const sql = postgres(owner, { max: 1 });
  try {
    const people = await sql<{ path: string; statements: number }[]>`
      select a.path, count(*)::int as statements
      from record.timeline t join record.agents g on g.id = t.subject_id join record.addresses a on a.subject_id = g.id
      where g.kind = 'person' group by a.path order by statements desc, a.path`;
    const bills = await sql<{ path: string; statements: number }[]>`
      select b.profile ->> 'path' as path, count(*)::int as statements
      from record.timeline t join record.bills b on b.id = t.subject_id group by 1 order by 2 desc, 1`;
    const [edition] = await sql<{ number: number; slug: string }[]>`
      select number, slug from record.editions
      where jsonb_array_length(card -> 'bills') = 1 and jsonb_array_length(card -> 'voices') = 2
      order by abs(length(card ->> 'words') - 300), number limit 1`;
    const hottest = people[0];
    const [bill] = bills;
    const median = people[Math.floor(people.length / 2)];
    if (!hottest || !median || !bill || !edition) throw new Error("The generated database lacks a subject");
    return {
      hottestPerson: { title: "person, hottest", ...hottest },
      medianPerson: { title: "person, median", ...median },
      bill: { title: "bill", ...bill },
      permalink: { title: "permalink", path: statementPath(edition), statements: 1 },
      manyPeople: people.slice(100, 900).map(({ path }) => path),
      manyBills: bills.map(({ path }) => path),
    };
  } finally {
    await sql.end({ timeout: 5 });
  }
}
