import type { CueList } from "./cue-list";

const step = 5;

/** What a key does while the recording has the focus; `rate` is pictures a second. */
export function onKey(event: KeyboardEvent, media: HTMLMediaElement, rate: number, cues: CueList | null) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const target = event.target as Element;
  // Fields, buttons and links keep their own keys; the rest of the transcript shares those that move.
  if (target.closest("input, select, textarea, button, summary, [contenteditable]")) return;
  const isLink = target.closest("a") !== null;
  const act = isLink && event.key === " " ? undefined : actOf(event.key, media, rate, cues);
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function actOf(
  key: string,
  media: HTMLMediaElement,
  rate: number,
  cues: CueList | null,
): (() => void) | undefined {
  const go = (seconds: number) => {
    const end = Number.isFinite(media.duration) ? media.duration : Number.POSITIVE_INFINITY;
    media.currentTime = Math.min(end, Math.max(0, media.currentTime + seconds));
  };
  const picture = (direction: 1 | -1) => {
    media.pause();
    go(direction / rate);
  };
  switch (key) {
    case " ":
      return () => void (media.paused ? media.play() : media.pause());
    case "ArrowLeft":
      return () => go(-step);
    case "ArrowRight":
      return () => go(step);
    case ",":
      return () => picture(-1);
    case ".":
      return () => picture(1);
    case "t":
      return () => cues?.focusCurrent(media.currentTime * 1000);
  }
}
