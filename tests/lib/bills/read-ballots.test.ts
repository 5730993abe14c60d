import { describe, expect, test } from "vitest";
import { readBallots } from "@/lib/bills/read-ballots";

describe("readBallots", () => {
  test("reads one member a line, whatever roll calls call the options", () => {
    expect(readBallots("Duff, Bob: yes\r\n\nO’Connor:\tNay\nSmith\tNOT VOTING\nLee : excused")).toEqual({
      ballots: [
        { printedName: "Duff, Bob", option: "yes" },
        { printedName: "O’Connor", option: "no" },
        { printedName: "Smith", option: "not_voting" },
        { printedName: "Lee", option: "excused" },
      ],
      problems: [],
    });
  });

  test("keeps a colon inside a name", () => {
    expect(readBallots("District 5: Duff: absent").ballots).toEqual([
      { printedName: "District 5: Duff", option: "absent" },
    ]);
  });

  test("names each line it cannot read, and a name that comes twice", () => {
    const { ballots, problems } = readBallots("Duff\nLee: maybe\n: yes\nLee: no\nLee: yes");

    expect(ballots).toEqual([{ printedName: "Lee", option: "no" }]);
    expect(problems.map((problem) => problem.slice(0, 7))).toEqual([
      "Line 1:",
      "Line 2:",
      "Line 3:",
      "Line 5:",
    ]);
    expect(problems[3]).toContain("line 4");
  });

  test("reads a long line in no time", () => {
    const began = performance.now();
    readBallots(`${" :".repeat(50_000)}${"x".repeat(50_000)}`);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
