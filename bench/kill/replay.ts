import { attempt, type Write } from "./writer";

/** Sends every acknowledged write once more under its key: each has to be answered as it was, and to do nothing. */
export async function replayAll(port: number, writes: readonly Write[]): Promise<string[]> {
  const changed: string[] = [];
  for (const write of writes) {
    const again = await attempt(port, write);
    if (typeof again === "object" && again.status === write.status && again.answer === write.answer) continue;
    changed.push(`${write.key} is now answered ${typeof again === "object" ? again.status : again}`);
  }
  return changed;
}
