import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { CueList } from "@/islands/player/cue-list";
import { onKey } from "@/islands/player/keys";

function aTranscript() {
  const { window } = new JSDOM(
    `<div><video></video><section class="transcript"><ol>
      <li id="a" data-from="1000" data-to="4000"><a class="cue-time" href="#a">0:01</a></li>
      <li id="b" data-from="3000" data-to="6000"><a class="cue-time" href="#b">0:03</a></li>
      <li id="c" data-from="9000" data-to="9000"><a class="cue-time" href="#c">0:09</a></li>
    </ol></section><input></div>`,
  );
  const { document } = window;
  const media = { currentTime: 0, duration: 10, paused: true, pause() {}, play: async () => {} };
  const list = document.querySelector("ol");
  if (!list) throw new Error("No list");
  const cues = new CueList(
    list,
    media as unknown as HTMLMediaElement,
    new window.AbortController().signal,
    () => {},
  );
  const current = () => [...document.querySelectorAll("[aria-current]")].map(({ id }) => id);
  const press = (key: string, on = "video", init = {}) => {
    const event = new window.KeyboardEvent("keydown", { key, cancelable: true, ...init });
    Object.defineProperty(event, "target", { value: document.querySelector(on) });
    onKey(event, media as unknown as HTMLMediaElement, 25, cues);
    return event.defaultPrevented;
  };
  return { document, media, cues, current, press };
}

describe("the lines of a transcript", () => {
  test("mark the one that began last and has not ended", () => {
    const { cues, current } = aTranscript();
    const seen = [0, 1000, 3500, 5999, 6000, 9000, 9001].map((now) => {
      cues.show(now);
      return current();
    });
    expect(seen).toEqual([[], ["a"], ["b"], ["b"], [], ["c"], []]);
  });

  test("are reached from the recording, the last one said when nothing is said now", () => {
    const { document, cues } = aTranscript();
    cues.show(7000);
    cues.focusCurrent(7000);
    expect(document.activeElement?.textContent).toBe("0:03");
  });
});

describe("keys of the player", () => {
  test("move within the recording and never beyond it", () => {
    const { media, press } = aTranscript();
    press("ArrowLeft");
    expect(media.currentTime).toBe(0);
    for (const _ of [1, 2, 3]) press("ArrowRight");
    expect(media.currentTime).toBe(10);
    press(",");
    expect(media.currentTime).toBeCloseTo(9.96);
  });

  test("leave fields, links and combinations their own", () => {
    const { media, press } = aTranscript();
    expect(press("ArrowRight", "input")).toBe(false);
    expect(press(" ", "a")).toBe(false);
    expect(press("ArrowRight", "video", { ctrlKey: true })).toBe(false);
    expect(press("x")).toBe(false);
    expect(media.currentTime).toBe(0);
    expect(press("ArrowRight", "a")).toBe(true);
  });
});
