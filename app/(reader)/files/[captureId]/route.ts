import { readerFile } from "@/app/_server/reader-file";

export const dynamic = "force-dynamic";

/** A file of a public source that readers may download. */
export const GET = readerFile;
export const HEAD = readerFile;
