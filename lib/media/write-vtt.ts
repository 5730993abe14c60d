import { captionTime } from "./times";
import type { PublicCue } from "./transcript";

/**
 * Cues as a WebVTT file of our own making: corrected words, no settings, no markup but the voice. Nothing in the words
 * of a cue can become markup or a further cue.
 */
export function writeVtt(cues: readonly PublicCue[]): string {
  const blocks = cues.map(({ position, startMs, endMs, speaker, text }) => {
    // A player passes over a cue that takes no time.
    const times = `${captionTime(startMs)} --> ${captionTime(Math.max(endMs, startMs + 1))}`;
    const voice = speaker === "" ? "" : `<v ${escaped(speaker.replace(/\s+/g, " "))}>`;
    const words = text
      .split(/\r\n|[\n\r\u2028\u2029]/)
      .filter((line) => line.trim() !== "")
      .map(escaped)
      .join("\n");
    return `${position}\n${times}\n${voice}${words}\n`;
  });
  return `WEBVTT\n\n${blocks.join("\n")}`;
}

const escaped = (text: string) =>
  text.replaceAll("\0", "\uFFFD").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
