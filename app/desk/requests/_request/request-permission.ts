import type { Permission } from "@/lib/permissions/policy";

/** What it takes to add to a request: more, once readers see it. */
export const requestPermission = ({ number }: { number: number | null }): Permission =>
  number === null ? "request.record" : "request.record_on_public";
