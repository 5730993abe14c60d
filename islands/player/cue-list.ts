// The lines of a transcript beside a recording that plays.

type Line = { item: HTMLElement; from: number; to: number };

export class CueList {
  readonly #lines: Line[];
  #current: Line | null = null;
  #box: HTMLInputElement | null = null;

  constructor(
    readonly list: HTMLElement,
    readonly media: HTMLMediaElement,
    signal: AbortSignal,
    readonly say: (text: string) => void,
  ) {
    this.#lines = [...list.querySelectorAll<HTMLElement>("li[data-from]")].map((item) => ({
      item,
      from: Number(item.dataset.from),
      to: Math.max(Number(item.dataset.to), Number(item.dataset.from) + 1),
    }));
    list.addEventListener("click", (event) => this.#onClick(event), { signal });
  }

  /** Following begins with the box, and ends when the reader scrolls by hand. */
  followBy(box: HTMLInputElement, signal: AbortSignal) {
    this.#box = box;
    box.addEventListener("change", () => this.#follow(), { signal });
    const stop = () => {
      if (!box.checked) return;
      box.checked = false;
      this.say("The transcript no longer follows.");
    };
    const scrolling = this.list.closest<HTMLElement>(".transcript") ?? this.list;
    for (const type of ["wheel", "touchmove"])
      scrolling.addEventListener(type, stop, { signal, passive: true });
    scrolling.addEventListener(
      "keydown",
      (event) => {
        if (["PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown"].includes(event.key)) stop();
      },
      { signal },
    );
  }

  /** Marks the line that is said at this moment, in milliseconds. */
  show(now: number) {
    const line = this.#lines.findLast(({ from, to }) => from <= now && now < to) ?? null;
    if (line === this.#current && (!line || line.item.ariaCurrent === "true")) return;
    for (const { item } of this.#lines) item.removeAttribute("aria-current");
    line?.item.setAttribute("aria-current", "true");
    this.#current = line;
    this.#follow();
  }

  /** Moves the focus to the line that is said, or was said last. */
  focusCurrent(now: number) {
    const line = this.#current ?? this.#lines.findLast(({ from }) => from <= now) ?? this.#lines[0];
    line?.item.querySelector<HTMLElement>("a")?.focus();
  }

  #follow() {
    if (!this.#box?.checked || !this.#current) return;
    const box = this.list.closest<HTMLElement>(".transcript") ?? this.list;
    const { item } = this.#current;
    const middle = item.offsetTop - box.offsetTop - (box.clientHeight - item.offsetHeight) / 2;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    box.scrollTo({ top: middle, behavior: still ? "instant" : "smooth" });
  }

  /** A time link goes to its second and leaves playing or pausing as it is. Other ways to open a link stay. */
  #onClick(event: MouseEvent) {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a.cue-time");
    const item = link?.closest<HTMLElement>("li[data-from]");
    if (
      !link ||
      !item ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    this.media.currentTime = Number(item.dataset.from) / 1000;
    history.replaceState(history.state, "", link.href);
  }
}
