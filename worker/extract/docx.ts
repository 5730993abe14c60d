// The text of a Word document. Nothing it links to is fetched; its pictures are left where they are.
import { type Extraction, nothingDrawn } from "@/lib/captures/extraction";
import { draftText } from "./draft-text";
import { addBlocks } from "./html-blocks";

/** How the containers begin that hold old Word documents, and locked new ones. */
const containerMark = [0xd0, 0xcf, 0x11, 0xe0];
/** The part of such a container that holds a locked document, as its directory names it. */
const lockedPart = Buffer.from("EncryptedPackage", "utf16le");

export async function drawDocx(bytes: Uint8Array): Promise<Extraction> {
  if (containerMark.every((byte, index) => bytes[index] === byte)) {
    return Buffer.from(bytes).includes(lockedPart)
      ? nothingDrawn("encrypted", "The document is locked with a password. Ask for an open copy.")
      : nothingDrawn(
          "unsupported",
          "The document is of an Office version before 2007. Keep it as DOCX or PDF.",
        );
  }
  const { default: mammoth } = await import("mammoth");
  let html: string;
  try {
    const read = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
    );
    html = read.value;
  } catch {
    return nothingDrawn("damaged", "The document is damaged: it cannot be opened.");
  }
  const { JSDOM } = await import("jsdom");
  const draft = draftText();
  addBlocks(JSDOM.fragment(html), draft);
  const { text, blocks } = draft.finish();
  if (text === "") return nothingDrawn("no_text", "The document holds no text.");
  return { outcome: "text", text, blocks, pages: [], report: {} };
}
