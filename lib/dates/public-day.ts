import type { Basis } from "@/db/vocabulary";

/** A day as readers see it. Not known: edtf null. */
export type PublicDay = { edtf: string | null; basis: Basis };

/** The first and last day an EDTF text may mean, ISO. */
export type Bounds = { from: string | null; to: string | null };

/** A day as revisions keep it. */
export type RecordedDay = PublicDay & Bounds;

export const publicDay = ({ edtf, basis }: PublicDay): PublicDay => ({ edtf, basis });
