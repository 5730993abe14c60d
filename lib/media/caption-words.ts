import { tokenizeVTTCue, VTTCue } from "media-captions";
import type { CaptionFormat } from "./caption-file";

// The words of a cue without its markup, and who says them.

/** A stretch of a cue said by one voice. */
export type Voice = { speaker: string; text: string };

/** Reads the text of a cue: tags are taken off, entities decoded, a voice tag names its speaker. In NFC. */
export function readVoices(raw: string, format: CaptionFormat): Voice[] {
  const cue = new VTTCue(
    0,
    Number.MAX_SAFE_INTEGER,
    decodeEntities(format === "srt" ? plainSubRip(raw) : raw),
  );
  return voicesIn(tokenizeVTTCue(cue))
    .map(({ speaker, text }) => ({ speaker: tidyLine(speaker), text: tidyText(text) }))
    .filter(({ text }) => text !== "");
}

/** Whether a "<" opens a tag that is never closed, so that the words after it are not read. */
export function swallowsWords(raw: string, format: CaptionFormat): boolean {
  const marked = format === "srt" ? plainSubRip(raw) : raw;
  const open = marked.indexOf("<", marked.lastIndexOf(">") + 1);
  return open !== -1 && /[\p{L}\p{N}]/u.test(marked.slice(open));
}

type Token = ReturnType<typeof tokenizeVTTCue>[number];

// Without recursion: a cue may nest thousands of tags.
function voicesIn(tokens: Token[]): Voice[] {
  const voices: Voice[] = [];
  const open = [{ token: tokens.values(), speaker: "" }];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const { value: token, done } = level.token.next();
    if (done) open.pop();
    else if (token.type === "text") {
      const last = voices.at(-1);
      if (last?.speaker === level.speaker) last.text += token.data;
      else voices.push({ speaker: level.speaker, text: token.data });
    } else {
      const speaker = token.type === "v" ? (token.voice ?? "") : level.speaker;
      open.push({ token: token.children.values(), speaker });
    }
  }
  return voices;
}

// SubRip has no grammar: only the tags in use are tags, any other "<" is a character. "{\an8}" is a position.
const plainSubRip = (raw: string) =>
  raw
    .replace(/\{\\[^}\n]{0,80}\}/g, "")
    .replace(/<(?!\/?(?:b|i|u|s|c|v|font|ruby|rt|lang)\b[^<>]*>)/gi, "&lt;");

// The library knows seven entities; these are the others people write. Those that make markup stay for the library.
const named: Record<string, string> = {
  apos: "'",
  copy: "©",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  sect: "§",
  deg: "°",
  euro: "€",
  pound: "£",
  frac12: "½",
  eacute: "é",
  ntilde: "ñ",
};
const markup: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };

const decodeEntities = (raw: string) =>
  raw.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]+\d*));/g, (all, decimal, hex, name) => {
    if (name) return named[name] ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    const character = isCharacter ? String.fromCodePoint(code) : "\uFFFD";
    return markup[character] ?? character;
  });

const tidyLine = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();

const tidyText = (text: string) =>
  text
    .normalize("NFC")
    .split("\n")
    .map((line) => line.replace(/[^\S\u00a0]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
