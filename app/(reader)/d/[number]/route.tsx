import { sourceDocument } from "../_source/source-document";

export const GET = sourceDocument;
