import type { UserRole } from "@/db/vocabulary";

/** Whether a newsroom demands a second factor of those who can publish, or leaves it to them. */
export const secondFactorRules = ["required", "optional"] as const;
export type SecondFactorRule = (typeof secondFactorRules)[number];

const publishers: readonly UserRole[] = ["editor", "admin"];

/** Whether somebody of this role may do nothing before they have a second factor. */
export const mustHaveFactor = (role: UserRole, rule: SecondFactorRule): boolean =>
  rule === "required" && publishers.includes(role);
