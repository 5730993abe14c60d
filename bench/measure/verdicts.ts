// Budgets of the design, held against what was measured. A budget missed is a finding, not a failure of the run.

export type Finding = { what: string; measured: string; budget: string; met: boolean };

export const atMost = (
  what: string,
  value: number,
  limit: number,
  show: (value: number) => string,
): Finding => ({
  what,
  measured: show(value),
  budget: `≤ ${show(limit)}`,
  met: value <= limit,
});
