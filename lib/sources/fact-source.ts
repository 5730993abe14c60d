import type { Citation } from "./profile";

/** Where a fact of the registry comes from, as its revision keeps it. */
export type FactSource = Citation & { id: string };

/** A fact with its source; absent where none is said. */
export type Sourced = { source?: FactSource };
