// Plain text, and files that are read as such: JSON, CSV, Markdown.
import { type Extraction, nothingDrawn } from "@/lib/captures/extraction";
import { readPlainText } from "@/lib/captures/plain-text";
import { decodeText } from "./decode-text";
import { storable } from "./draft-text";

export async function drawPlain(bytes: Uint8Array): Promise<Extraction> {
  const decoded = decodeText(bytes);
  const { text, blocks } = readPlainText(storable(decoded.text));
  const notices = decoded.notices.length > 0 && { notices: decoded.notices };
  if (text === "") return nothingDrawn("no_text", "The file holds nothing but space.", { ...notices });
  return { outcome: "text", text, blocks, pages: [], report: { ...notices } };
}
