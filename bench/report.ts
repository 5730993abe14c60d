import type { Finding } from "./measure/verdicts";

/** What one part of the bench found out: tables of figures, and the budgets held against them. */
export type Report = { title: string; tables: string[]; findings: Finding[] };
