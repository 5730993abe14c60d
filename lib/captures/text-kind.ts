// Kinds of text, by how they begin.

const kinds: [RegExp, string][] = [
  [/^WEBVTT(?:[ \t\n]|$)/, "text/vtt"],
  [/^\s*\d+[ \t]*\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3} *-->/, "application/x-subrip"],
  [/^\{\\rtf/, "application/rtf"],
  [/^%!PS/, "application/postscript"],
];

const markup: [RegExp, string][] = [
  [/^<svg[\s>/]/i, "image/svg+xml"],
  [/^<(?:html|head|body|title|meta|script|div|p|h1|table)[\s>/]/i, "text/html"],
];

/** The header of a mail: lines of fields, of which some are those every mail has. */
const mail = /^(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}/;
const mailField = /^(?:Received|Return-Path|Message-ID|MIME-Version|From|Delivered-To|DKIM-Signature):/im;
const mailDate = /^(?:Date|Received|Subject):/im;

/**
 * The media type of a text whose beginning is given; null when it is no text. Bytes that are not UTF-8 are a text
 * when they hold no control characters.
 */
export function textKind(head: Uint8Array): string | null {
  const text = decoded(head);
  if (text === null) return null;
  const known = kinds.find(([beginning]) => beginning.test(text));
  if (known) return known[1];
  if (/^\s*</.test(text)) return markupKind(text);
  const header = mail.exec(text)?.[0];
  if (header && mailField.test(header) && mailDate.test(header)) return "message/rfc822";
  if (
    /^\s*(?:\{\s*(?:"|\}\s*$)|\[\s*(?:["[\]{\d-]|true|false|null)[^\n]*,?\s*(?:\n|$))/.test(text) &&
    !/^\s*\[[\w:.]+\]/.test(text)
  ) {
    return "application/json";
  }
  return "text/plain";
}

/** What stands first after declarations and comments. A document type says it as well. */
function markupKind(text: string): string {
  const type = /<!doctype\s+(html|svg)/i.exec(text)?.[1]?.toLowerCase();
  if (type) return type === "svg" ? "image/svg+xml" : "text/html";
  const body = text
    .replace(/<\?[^>]*\?>|<!--[\s\S]*?(?:-->|$)|<![^>[]*(?:\[[\s\S]*?\]\s*)?>/g, "")
    .trimStart();
  const known = markup.find(([beginning]) => beginning.test(body));
  if (known) return known[1];
  // Whatever browsers would take for a drawing is one.
  if (/<svg[\s>/]/i.test(text) && /^\s*<\?xml/.test(text)) return "image/svg+xml";
  return /^\s*<\?xml/.test(text) ? "application/xml" : "text/plain";
}

/** Texts of two bytes a character say so at their beginning. */
export function utf16Of([first, second]: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function decoded(head: Uint8Array): string | null {
  const utf16 = utf16Of(head);
  if (utf16) return lines(new TextDecoder(utf16).decode(head));
  // Control characters no text has; form feeds and escapes of old printers are let through.
  if (head.some((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte))) return null;
  return lines(new TextDecoder("utf-8").decode(head));
}

const lines = (text: string) => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
