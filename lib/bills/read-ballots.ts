import type { BallotOption } from "@/db/vocabulary";

export type ReadBallots = {
  ballots: { printedName: string; option: BallotOption }[];
  /** A sentence for each line that could not be read. */
  problems: string[];
};

// What roll calls print for each option.
const words: Record<string, BallotOption> = {
  yes: "yes",
  y: "yes",
  yea: "yes",
  aye: "yes",
  no: "no",
  n: "no",
  nay: "no",
  abstained: "abstained",
  abstain: "abstained",
  absent: "absent",
  excused: "excused",
  "not voting": "not_voting",
  nv: "not_voting",
};

/** A roll call as typed, one member a line: "Duff, Bob: yes". Empty lines are passed over. */
export function readBallots(text: string): ReadBallots {
  const ballots: ReadBallots["ballots"] = [];
  const problems: string[] = [];
  const seen = new Map<string, number>();
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === "") return;
    const { name, option } = split(line.slice(0, longestLine));
    const known = words[option.toLowerCase().replace(/[\s_-]+/g, " ")];
    const earlier = seen.get(name);
    if (!name || !known) {
      problems.push(
        `Line ${index + 1}: write a name, a colon, and yes, no, abstained, absent, excused or not voting.`,
      );
    } else if (earlier !== undefined) {
      problems.push(`Line ${index + 1}: ${name} is on line ${earlier} already.`);
    } else {
      seen.set(name, index + 1);
      ballots.push({ printedName: name, option: known });
    }
  });
  return { ballots, problems };
}

const longestLine = 300;

// The option stands after the last colon or tab: a name may hold a colon itself.
function split(line: string): { name: string; option: string } {
  const at = Math.max(line.lastIndexOf(":"), line.lastIndexOf("\t"));
  const name = line.slice(0, Math.max(at, 0)).trim();
  return { name: name.endsWith(":") ? name.slice(0, -1).trim() : name, option: line.slice(at + 1).trim() };
}
