import { readFileSync, readdirSync } from "node:fs";
import { sql } from "drizzle-orm";
import { connect } from "@/db/connect";
import { migrate } from "@/db/migrate";
import { users, jurisdictions, legislativeSessions } from "@/db/schema";
import { addAgent } from "@/lib/people/commands/add-agent";
import { addTerm } from "@/lib/people/commands/add-term";
import { addBill } from "@/lib/bills/commands/add-bill";
import { addBillAction } from "@/lib/bills/commands/add-bill-action";
import { agentInput, termInput } from "@/lib/people/schema";
import { billInput, billActionInput } from "@/lib/bills/schema";
import { suggestionsForText } from "@/lib/suggestions/queries/suggestions-for-text";
const url = "postgres://postgres@127.0.0.1:55415/stet_entry_form";
await migrate(url);
const c = connect(url, "desk");
let [u] = await c.db.select().from(users).limit(1);
if (!u) {
  [u] = await c.db.insert(users).values({ email: "rita@example.org", name: "Rita Reporter", role: "reporter", passwordHash: "x" }).returning();
  const ctx = { db: c.db, actor: { id: u!.id, name: u!.name, role: "reporter" as const } };
  const add = (o: object) => addAgent(ctx, agentInput.parse(o));
  const bob = await add({ kind: "person", name: "Bob Duff", sortName: "Duff, Bob" });
  await addTerm(ctx, termInput.parse({ agentId: bob.id, role: "State senator, 25th district", party: "D-25", start: { edtf: "2005-01" } }));
  const will = await add({ kind: "person", name: "William Duff" });
  await add({ kind: "person", name: "Will Haskell" });
  await add({ kind: "person", name: "Barack Obama" });
  await add({ kind: "person", name: "Kim Healy" });
  await add({ kind: "organization", name: "Kim Healy for CT" });
  await add({ kind: "organization", name: "East Hartford Police Department", names: [{ name: "EHPD", kind: "short" }] });
  await add({ kind: "organization", name: "Norwalk Police Union Local 1727" });
  const [j] = await c.db.insert(jurisdictions).values({ slug: "ct", name: "Connecticut", kind: "state" }).returning();
  const [s] = await c.db.insert(legislativeSessions).values({ jurisdictionId: j!.id, slug: "2020-jss", name: "July Special Session 2020", startsOn: "2020-07-21" }).returning();
  const b = await addBill(ctx, billInput.parse({ legislativeSessionId: s!.id, identifier: "HB 6004", title: "An Act Concerning Police Accountability", names: [{ name: "the police accountability bill" }] }));
  for (const [kind, day, description] of [["passed_lower","2020-07-24","House passed"],["passed_upper","2020-07-29","Senate passed"],["signed","2020-07-31","Signed by the Governor"]])
    await addBillAction(ctx, billActionInput.parse({ billId: b.id, kind, day, description }));
  await addBill(ctx, billInput.parse({ legislativeSessionId: s!.id, identifier: "HB 6001", title: "An Act Concerning Telehealth" }));
}
const ctx = { db: c.db, actor: { id: u!.id, name: u!.name, role: "reporter" as const } };
const dir = "/work/shared/data/seeds/";
const only = process.argv[2];
for (const f of readdirSync(dir).filter((f) => f.endsWith(".txt"))) {
  if (only && !f.startsWith(only)) continue;
  const text = readFileSync(dir + f, "utf8");
  await suggestionsForText(ctx, { text, pageDay: null });
  const a = performance.now();
  const r = await suggestionsForText(ctx, { text, pageDay: null });
  console.log("\n=====", f, text.length, (performance.now() - a).toFixed(0), "ms");
  for (const s of r.list) {
    if (s.kind === "voice") console.log(`${s.place} ${s.role} | ${s.printedName} | ${s.printedTitle} | ${s.capacity} ${s.basis} | new ${s.newKind} | [${s.matches.map((m) => `${m.name}/${m.how}`).join(", ")}] | ${s.reason} | ${s.quotedWords.slice(0, 60)}`);
    else if (s.kind === "signers") console.log(`SIGNERS ${s.names.map((n) => n.printedName + ":" + n.newKind).join("; ")} | ${s.reason}`);
    else if (s.kind === "day") console.log(`day ${s.words} -> ${s.readings} ${s.fields} ${s.basis} | ${s.reason} | ${s.context}`);
    else if (s.kind === "bill") console.log(`bill ${s.identifier} ${s.basis} | ${s.reason}`);
    else console.log("source", JSON.stringify(s.value), s.reason);
  }
}
if (only === "time") {
  const base = readdirSync(dir).filter((f) => f.endsWith(".txt")).map((f) => readFileSync(dir + f, "utf8")).join("\n\n");
  for (const [label, text] of Object.entries({ ten: base.repeat(2).slice(0, 10_000), big: base.repeat(300).slice(0, 2_000_000), letters: "A".repeat(2_000_000), caps: "Aa ".repeat(600_000), quotes: '"a b" '.repeat(300_000), spaces: " ".repeat(2_000_000), bills: "bill the ".repeat(200_000), lines: "Aaa Bbb\n".repeat(200_000), says: "Bob Duff said ".repeat(100_000), emoji: "😀".repeat(900_000), as: "as Mayor I ".repeat(100_000), paid: "Paid for by ".repeat(100_000), president: "State Senate Majority Leader ".repeat(50_000) })) {
    const a = performance.now();
    const r = await suggestionsForText(ctx, { text, pageDay: null });
    console.log(label, text.length, (performance.now() - a).toFixed(0), "ms", r.list.length, r.whole);
  }
}
await c.close();
