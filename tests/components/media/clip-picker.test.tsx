import { JSDOM } from "jsdom";
import { act, useState } from "react";
import { createRoot } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KeysProvider } from "@/components/desk/keys-provider";
import { type ClipFields, ClipPicker, emptyClip } from "@/components/media/clip-picker";
import { houseKeys } from "@/lib/queue/keys";

const { window } = new JSDOM("<main></main>", { url: "https://desk.example" });
const inBrowser = {
  window,
  document: window.document,
  localStorage: window.localStorage,
  addEventListener: window.addEventListener.bind(window),
  removeEventListener: window.removeEventListener.bind(window),
};
const names = Object.keys(inBrowser) as (keyof typeof inBrowser)[];
const before = Object.fromEntries(names.map((name) => [name, globalThis[name]]));
beforeAll(() => {
  Object.assign(globalThis, { ...inBrowser, IS_REACT_ACT_ENVIRONMENT: true });
});
afterAll(() => {
  Object.assign(globalThis, { ...before, IS_REACT_ACT_ENVIRONMENT: undefined });
});

/** Over a recording of ten seconds; each change of the fields is heard. */
function Form({ heard, script }: { heard: (fields: ClipFields) => void; script?: boolean }) {
  const [fields, setFields] = useState(emptyClip);
  return (
    <ClipPicker
      recording={{
        kind: "video",
        src: "/files/1",
        mediaType: "video/webm",
        name: "footage.webm",
        durationMs: 10_000,
        frameRate: null,
        clock: null,
        captions: [],
      }}
      cues={[1000, 3000, 6000].map((startMs, index) => ({
        position: index + 1,
        startMs,
        endMs: startMs + 1500,
        speaker: "",
        text: `Line ${index + 1}`,
      }))}
      value={fields}
      onChange={(changed) => {
        setFields(changed);
        heard(changed);
      }}
      nameOf={(field) => field}
      script={script}
    />
  );
}

/** A picker in a page; the playhead stands at 2.5 seconds. */
function aPicker({ keys = true } = {}) {
  const root = window.document.createElement("div");
  window.document.querySelector("main")?.replaceChildren(root);
  let value: ClipFields = emptyClip;
  const hear = (fields: ClipFields) => {
    value = fields;
  };
  act(() =>
    createRoot(root).render(
      <KeysProvider on={keys} keys={houseKeys} keepSwitch={async () => {}}>
        <Form heard={hear} />
      </KeysProvider>,
    ),
  );
  const media = root.querySelector("video");
  if (media) media.currentTime = 2.5;
  const press = (name: string) =>
    act(() => {
      const buttons = [...root.querySelectorAll("button")];
      const button = buttons.find((one) => (one.getAttribute("aria-label") ?? one.textContent) === name);
      if (!button) throw new Error(`There is no ${name}`);
      button.click();
    });
  const key = (name: string) =>
    act(() => {
      media?.dispatchEvent(new window.KeyboardEvent("keydown", { key: name, bubbles: true }));
    });
  return { press, key, fields: () => ({ from: value.from, to: value.to }) };
}

describe("ClipPicker", () => {
  test("takes the playhead, and moves an end by small steps within the recording", () => {
    const { press, fields } = aPicker();
    press("Begin here");
    expect(fields()).toEqual({ from: "0:02.500", to: "" });
    press("Begins at 0.1 seconds earlier");
    press("Ends at 1 seconds later");
    expect(fields()).toEqual({ from: "0:02.400", to: "0:03.400" });
    for (const _ of Array.from({ length: 9 })) press("Ends at 1 seconds later");
    for (const _ of Array.from({ length: 4 })) press("Begins at 1 seconds earlier");
    expect(fields()).toEqual({ from: "0:00.000", to: "0:10.000" });
  });

  test("takes the playhead by i and o while the recording has the focus", () => {
    const { key, fields } = aPicker();
    key("i");
    key("x");
    expect(fields()).toEqual({ from: "0:02.500", to: "" });
    key("o");
    expect(fields()).toEqual({ from: "0:02.500", to: "0:02.500" });

    const switchedOff = aPicker({ keys: false });
    switchedOff.key("i");
    expect(switchedOff.fields()).toEqual({ from: "", to: "" });
  });

  test("posts its fields by name without a script, and shows no button that would need one", () => {
    const page = new JSDOM(renderToStaticMarkup(<Form heard={() => {}} script={false} />)).window.document;
    const named = [...page.querySelectorAll("input, select, textarea")].map((field) =>
      field.getAttribute("name"),
    );
    expect(named).toEqual(["from", "to", "coverage", "description"]);
    expect([...page.querySelectorAll("button")].filter((button) => !button.closest("[hidden]"))).toEqual([]);
  });

  test("takes the lines of the transcript, from the first chosen to the second", () => {
    const { press, fields } = aPicker();
    press("0:01");
    expect(fields()).toEqual({ from: "0:01.000", to: "0:02.500" });
    press("0:06");
    expect(fields()).toEqual({ from: "0:01.000", to: "0:07.500" });
    press("0:03");
    expect(fields()).toEqual({ from: "0:03.000", to: "0:04.500" });
  });
});
