// The text of a mail: its subject and what was written. Attachments are named, not opened; add each as a file.

import type { Address, Email } from "postal-mime";
import { type Extraction, nothingDrawn } from "@/lib/captures/extraction";
import { readPlainText } from "@/lib/captures/plain-text";
import type { ExtractionReport } from "@/lib/captures/texts";
import { withWindowsSigns } from "@/lib/windows-1252";
import { draftText } from "./draft-text";
import { drawPage } from "./html";

export async function drawEml(bytes: Uint8Array): Promise<Extraction> {
  const { default: PostalMime } = await import("postal-mime");
  const parsed = await PostalMime.parse(bytes, { maxNestingDepth: 64, maxHeadersSize: 1_000_000 }).catch(
    () => null,
  );
  if (!parsed) return nothingDrawn("damaged", "The mail is damaged: it cannot be read.");
  const mail = mended(parsed);
  const attachments = mail.attachments.map(
    ({ filename, mimeType }) => filename || `a file without a name (${mimeType})`,
  );
  const report: ExtractionReport = {
    ...(mail.subject && { title: mail.subject }),
    ...(mail.from && { from: asPrinted([mail.from]) }),
    ...(mail.to?.length && { to: asPrinted(mail.to) }),
    ...(mail.date && { sent: mail.date }),
    ...(attachments.length > 0 && { attachments }),
  };
  const written = mail.text?.trim() ? plain(mail.text) : mail.html?.trim() ? await page(mail.html) : null;
  const subject = mail.subject?.trim() ?? "";
  if (!written && subject === "") {
    return nothingDrawn("no_text", "The mail holds no text.", report);
  }
  const draft = draftText();
  draft.addBlock("heading", subject, 1);
  for (const { kind, text, level } of written ?? []) draft.addBlock(kind, text, level);
  const { text, blocks } = draft.finish();
  return { outcome: "text", text, blocks, pages: [], report };
}

/** The library decodes by means of the system, which may lose the quotation marks of old encodings. */
const mended = (mail: Email): Email => ({
  ...mail,
  ...(mail.subject && { subject: withWindowsSigns(mail.subject) }),
  ...(mail.text && { text: withWindowsSigns(mail.text) }),
  ...(mail.html && { html: withWindowsSigns(mail.html) }),
});

type Part = { kind: Extraction["blocks"][number]["kind"]; text: string; level?: number };

function plain(given: string): Part[] {
  return partsOf(readPlainText(given));
}

async function page(html: string): Promise<Part[]> {
  return partsOf(await drawPage(html));
}

function partsOf({ text, blocks }: Pick<Extraction, "text" | "blocks">): Part[] {
  const letters = [...text];
  return blocks.map(({ kind, level, start, end }) => ({
    kind,
    text: letters.slice(start, end).join(""),
    ...(level && { level }),
  }));
}

const asPrinted = (addresses: readonly Address[]) =>
  addresses
    .flatMap((address) => (address.group ? address.group : [address]))
    .map(({ name, address }) => (name && address ? `${name} <${address}>` : name || (address ?? "")))
    .join(", ")
    .slice(0, 2_000);
