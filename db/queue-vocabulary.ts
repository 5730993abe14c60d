// Words of the queue that the database keeps. Imports nothing.

export const viewScopes = ["private", "team"] as const;
export type ViewScope = (typeof viewScopes)[number];

export const densities = ["comfortable", "compact"] as const;
export type Density = (typeof densities)[number];
