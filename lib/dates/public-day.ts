import type { Basis } from "@/db/vocabulary";

/** A day as readers see it. Not known: edtf null. */
export type PublicDay = { edtf: string | null; basis: Basis };
