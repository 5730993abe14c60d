import type { UserRole } from "@/db/vocabulary";

/** How long a sign-in lasts: unused, and at most. Those who can publish sign in more often. */
export type SessionLimits = { idleHours: number; absoluteDays: number };

const publishers: SessionLimits = { idleHours: 8, absoluteDays: 7 };

const limits: Record<UserRole, SessionLimits> = {
  reporter: { idleHours: 12, absoluteDays: 14 },
  editor: publishers,
  admin: publishers,
};

export const sessionLimitsOf = (role: UserRole): SessionLimits => limits[role];

/** No session of anybody lasts longer. */
export const longestSessionDays = Math.max(...Object.values(limits).map((limit) => limit.absoluteDays));
