// A small video of our own that really plays: a clock drawn on a canvas, with a tone or without, recorded by the
// browser of the tests. Made when a test needs it and kept nowhere.
import type { Page } from "@playwright/test";

export type VideoWish = {
  seconds: number;
  sound: boolean /** What the clock in the picture reads at the start. */;
  clock: string;
};

/** @returns the bytes of a WebM file; takes about as long as the video is */
export async function recordVideo(page: Page, { seconds, sound, clock }: VideoWish): Promise<Buffer> {
  const base64 = await page.evaluate(recordInBrowser, { seconds, sound, clock });
  return Buffer.from(base64, "base64");
}

async function recordInBrowser({ seconds, sound, clock }: VideoWish): Promise<string> {
  const canvas = document.createElement("canvas");
  canvas.width = 320;
  canvas.height = 180;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("No canvas");
  const began = performance.now();
  const start = Date.parse(`1970-01-01T${clock}Z`);
  const draw = () => {
    const passed = performance.now() - began;
    pen.fillStyle = "#26343a";
    pen.fillRect(0, 0, 320, 180);
    pen.fillStyle = "#b9c4c0";
    pen.fillRect((passed / 20) % 320, 60, 40, 40);
    pen.fillStyle = "#fff";
    pen.font = "24px monospace";
    pen.fillText(new Date(start + passed).toISOString().slice(11, 19), 12, 168);
  };
  draw();
  const ticking = setInterval(draw, 40);
  const stream = canvas.captureStream(25);
  let audio: AudioContext | undefined;
  if (sound) {
    audio = new AudioContext();
    const tone = audio.createOscillator();
    const into = audio.createMediaStreamDestination();
    tone.frequency.value = 220;
    tone.connect(into);
    tone.start();
    for (const track of into.stream.getAudioTracks()) stream.addTrack(track);
  }
  const recorder = new MediaRecorder(stream, {
    mimeType: sound ? "video/webm;codecs=vp8,opus" : "video/webm;codecs=vp8",
    videoBitsPerSecond: 200_000,
  });
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const ended = new Promise((resolve) => {
    recorder.onstop = resolve;
  });
  recorder.start();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  recorder.stop();
  await ended;
  clearInterval(ticking);
  await audio?.close();
  const url: string = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsDataURL(new Blob(pieces));
  });
  return url.slice(url.indexOf(",") + 1);
}
