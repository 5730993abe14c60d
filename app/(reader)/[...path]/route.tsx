import { document, notFoundDocument } from "@/app/_server/document";

/** Every address that is nobody's: a real 404 in the shape of our own pages. */
export const GET = document<{ path: string[] }>(async () => notFoundDocument("page"));
