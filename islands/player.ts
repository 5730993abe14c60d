// Enhances a recording (components/media/player.tsx) whose markup already works: the range of the address is played and
// stops at its end, the transcript follows when asked to, keys work while the recording has the focus.
import { clockAt } from "../lib/media/clocks";
import { clockTime, inSeconds, readTimeFragment, readTimeRange, type TimeRange } from "../lib/media/times";
import { CueList } from "./player/cue-list";
import { onKey } from "./player/keys";

class StetPlayer extends HTMLElement {
  #media: HTMLMediaElement | null = null;
  #cues: CueList | null = null;
  #range: TimeRange | null = null;
  #leaving: AbortController | null = null;
  #ending = 0;

  connectedCallback() {
    // Before its markup is complete there is nothing to enhance.
    if (document.readyState === "loading") {
      addEventListener("DOMContentLoaded", () => this.#begin(), { once: true });
    } else this.#begin();
  }

  disconnectedCallback() {
    this.#leaving?.abort();
    clearTimeout(this.#ending);
  }

  #begin() {
    this.#leaving?.abort();
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const media = this.querySelector<HTMLMediaElement>("video, audio");
    if (!media) return;
    this.#media = media;
    keepBeginning(media);
    const list = this.querySelector<HTMLElement>("[data-player-cues]");
    this.#cues = list ? new CueList(list, media, signal, (text) => this.#say(text)) : null;
    this.#prepareControls(signal);

    media.addEventListener("timeupdate", () => this.#atTime(), { signal });
    media.addEventListener("seeking", () => this.#onSeek(), { signal });
    media.addEventListener("play", () => this.#onPlay(), { signal });
    media.addEventListener("error", () => this.#failed(), { signal });
    this.addEventListener("keydown", (event) => onKey(event, media, this.#rate(), this.#cues), {
      signal,
      capture: true,
    });
    addEventListener("hashchange", () => this.#take(this.#asked(), true), { signal });
    if (media.error) this.#failed();
    this.#take(this.#asked(), false);
    this.#atTime();
  }

  #prepareControls(signal: AbortSignal) {
    const resume = this.#part<HTMLButtonElement>("continue");
    resume?.addEventListener(
      "click",
      () => {
        this.#range = null;
        resume.hidden = true;
        this.#say("");
        this.#media?.focus();
        void this.#media?.play();
      },
      { signal },
    );
    const keys = this.#part("keys");
    if (keys) keys.hidden = false;
    const stay = this.#part("stay");
    const stays = stay?.querySelector("input");
    if (stay && stays) {
      const keep = () => this.toggleAttribute("data-stays", stays.checked);
      stay.hidden = false;
      stays.addEventListener("change", keep, { signal });
      keep();
    }
    const follow = this.#part("follow");
    const box = follow?.querySelector("input");
    if (!follow || !box || !this.#cues) return;
    follow.hidden = false;
    this.#cues.followBy(box, signal);
  }

  /** The range the address asks for; where several recordings stand on a page, each plays its own. */
  #asked(): TimeRange | null {
    if (document.querySelectorAll("stet-player").length === 1) {
      const asked =
        readTimeFragment(location.hash) ?? readTimeRange(new URLSearchParams(location.search).get("t") ?? "");
      if (asked) return asked;
    }
    const { from, to } = this.dataset;
    return from === undefined ? null : { fromMs: Number(from), toMs: to === undefined ? null : Number(to) };
  }

  #take(range: TimeRange | null, seek: boolean) {
    const media = this.#media;
    if (!media || !range) return;
    this.#range = range;
    const go = () => {
      // The fragment of the file's own address may have done it already.
      if (seek || Math.abs(media.currentTime * 1000 - range.fromMs) > 300)
        media.currentTime = range.fromMs / 1000;
    };
    if (media.readyState > 0) go();
    else media.addEventListener("loadedmetadata", go, { once: true });
  }

  #onPlay() {
    const button = this.#part("continue");
    if (button) button.hidden = true;
    this.#say("");
    // Played again from its end: what comes after is wanted.
    if (this.#range?.toMs && this.#now() >= this.#range.toMs - 50) this.#range = null;
  }

  #atTime() {
    const now = this.#now();
    this.#cues?.show(now);
    const time = this.#part("time");
    if (time) time.textContent = clockTime(now);
    const { clock, clockAt: tied } = this.dataset;
    const picture = this.#part("clock");
    if (picture && clock) picture.textContent = clockAt({ reads: clock, atMs: Number(tied), note: "" }, now);
    this.#watchEnd(now);
  }

  /** Times are told four times a second, which is too coarse for an end. */
  #watchEnd(now: number) {
    const media = this.#media;
    const end = this.#range?.toMs;
    clearTimeout(this.#ending);
    if (!media || !end || now < (this.#range?.fromMs ?? 0) - 500) return;
    const left = end - now;
    if (left <= 20) {
      if (!media.paused) this.#stopAtEnd(media, end);
    } else if (!media.paused && left < 400) {
      this.#ending = window.setTimeout(() => this.#watchEnd(this.#now()), left / media.playbackRate);
    }
  }

  #stopAtEnd(media: HTMLMediaElement, end: number) {
    media.pause();
    const button = this.#part("continue");
    if (!button?.hidden) return;
    button.hidden = false;
    this.#say(`The range ends here, at ${clockTime(end)}.`);
  }

  /** Whoever goes elsewhere by hand wants to see that. */
  #onSeek() {
    const range = this.#range;
    if (!range?.toMs) return;
    const now = this.#now();
    if (now < range.fromMs - 500 || now > range.toMs + 500) this.#range = null;
  }

  #failed() {
    const error = this.#part("error");
    if (error) error.hidden = false;
    this.dataset.failed = "";
  }

  #say(text: string) {
    const state = this.#part("state");
    if (state) state.textContent = text;
  }

  #now = () => Math.round((this.#media?.currentTime ?? 0) * 1000);
  #rate = () => Number(this.dataset.rate) || 30;
  #part = <E extends HTMLElement>(name: string) => this.querySelector<E>(`[data-player-${name}]`);
}

/** The browser pauses at the end of a fragment by itself, also when going on is wanted: its end is taken off. */
function keepBeginning(media: HTMLMediaElement) {
  const [file = "", fragment = ""] = (media.getAttribute("src") ?? "").split("#");
  const range = readTimeFragment(fragment);
  if (range && range.toMs !== null) media.src = `${file}#t=${inSeconds(range.fromMs)}`;
}

customElements.define("stet-player", StetPlayer);
