// A caption file as lines and blocks, before its cues are read.

export type CaptionFormat = "vtt" | "srt";

/** A cue as it stands in the file: the line of its times (from 1), and the lines of its words. */
export type RawCue = { line: number; times: string; words: string[] };

export type CaptionBlocks = {
  format: CaptionFormat;
  /** Whether a WebVTT file begins as it has to. */
  signed: boolean;
  language: string;
  cues: RawCue[];
  /** Lines of words without times, by the line each block begins at. */
  untimed: { line: number; words: string }[];
};

/** Decodes the bytes of a caption file: UTF-8, UTF-16 with its mark, else Windows-1252. */
export function decodeCaptions(bytes: Uint8Array): { text: string; encoding: string } {
  const encoding = encodingOf(bytes);
  // NUL cannot be stored; the format asks for the replacement character.
  const decoded = new TextDecoder(encoding).decode(bytes).replaceAll("\0", "\uFFFD");
  return {
    text: encoding === "windows-1252" ? decoded.replace(/[\u0080-\u009f]/g, asWindows) : decoded,
    encoding,
  };
}

// Node before 24 decodes Windows-1252 as if it were Latin-1, which has no signs in these places.
const windowsSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const asWindows = (control: string) => windowsSigns[control.charCodeAt(0) - 0x80] ?? control;

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** Takes a caption file apart. Every line with an arrow begins a cue, whether its times can be read or not. */
export function readBlocks(text: string, expected?: CaptionFormat): CaptionBlocks {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const signed = /^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? "");
  const format = signed ? "vtt" : (expected ?? "srt");
  const cues: RawCue[] = [];
  const untimed: CaptionBlocks["untimed"] = [];
  const header: string[] = [];

  let inHeader = signed;
  let cue: RawCue | null = null;
  // The lines since the last empty one or cue: an identifier, a comment, or words without times.
  let loose: { line: number; lines: string[] } | null = null;

  const endLoose = () => {
    const words = loose?.lines.join(" ").trim() ?? "";
    if (loose && words !== "" && !isSilent(loose.lines, format)) untimed.push({ line: loose.line, words });
    loose = null;
  };

  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    if (signed && index === 0) continue;
    if (line.trim() === "") {
      inHeader = false;
      cue = null;
      endLoose();
    } else if (isTimes(line, format, cue !== null)) {
      inHeader = false;
      // One line before the times is the identifier of the cue; more are words that lost their times.
      if (loose && (loose as { lines: string[] }).lines.length > 1) endLoose();
      loose = null;
      if (cue && format === "srt" && /^\s*\d+\s*$/.test(cue.words.at(-1) ?? "")) cue.words.pop();
      cue = { line: number, times: line, words: [] };
      cues.push(cue);
    } else if (inHeader) {
      header.push(line);
    } else if (cue) {
      cue.words.push(line);
    } else if (loose) {
      (loose as { lines: string[] }).lines.push(line);
    } else {
      loose = { line: number, lines: [line] };
    }
  }
  endLoose();

  const language = /^Language:\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\s*$/.exec(
    header.find((line) => line.startsWith("Language:")) ?? "",
  );
  return { format, signed, language: language?.[1] ?? "", cues, untimed };
}

// In WebVTT an arrow is never part of the words. In SubRip it may be, inside a cue and without a digit before it.
const isTimes = (line: string, format: CaptionFormat, insideCue: boolean) =>
  line.includes("-->") && (format === "vtt" || !insideCue || /\d\s*-->/.test(line));

// Blocks that hold no words: comments and styles of WebVTT, a number alone.
function isSilent(lines: string[], format: CaptionFormat): boolean {
  const first = lines[0] ?? "";
  if (format === "vtt" && /^(?:NOTE|STYLE|REGION)(?:\s|$)|^Region:/.test(first)) return true;
  return lines.length === 1 && /^\s*\d+\s*$/.test(first);
}
