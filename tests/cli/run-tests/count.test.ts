import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { countOfPlaywright, countOfVitest } from "@/cli/run-tests/count";

const directory = mkdtempSync(join(tmpdir(), "count-"));

afterAll(() => rmSync(directory, { recursive: true, force: true }));

function report(content: unknown): string {
  const path = join(directory, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe("countOfVitest", () => {
  const file = { status: "passed", assertionResults: [{}] };

  test("counts tests", () => {
    const path = report({ numPassedTests: 7, numFailedTests: 2, testResults: [file] });
    expect(countOfVitest(path, 1)).toEqual({ passed: 7, failed: 2 });
  });

  test("counts a file that broke before its first test as a failure", () => {
    const broken = { status: "failed", assertionResults: [] };
    const path = report({ numPassedTests: 7, numFailedTests: 0, testResults: [file, broken] });
    expect(countOfVitest(path, 1)).toEqual({ passed: 7, failed: 1 });
  });

  test("does not take a bad exit without a failed test for success", () => {
    const path = report({ numPassedTests: 7, numFailedTests: 0, testResults: [file] });
    expect(countOfVitest(path, 1)).toEqual({ passed: 7, failed: 1 });
  });

  test("counts a run that left no report as a failure", () => {
    expect(countOfVitest(join(directory, "absent.json"), 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe("countOfPlaywright", () => {
  const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 3 };

  test("counts tests, without those that were skipped", () => {
    expect(countOfPlaywright(report({ stats, errors: [] }), 0)).toEqual({ passed: 4, failed: 0 });
  });

  test("counts a test that passed only at a second attempt as failed", () => {
    const path = report({ stats: { ...stats, unexpected: 1, flaky: 1 }, errors: [] });
    expect(countOfPlaywright(path, 1)).toEqual({ passed: 4, failed: 2 });
  });

  test("counts an error outside any test as a failure", () => {
    const path = report({ stats: { ...stats, expected: 0 }, errors: [{ message: "No tests found" }] });
    expect(countOfPlaywright(path, 1)).toEqual({ passed: 0, failed: 1 });
  });
});
