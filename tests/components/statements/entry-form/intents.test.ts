import { describe, expect, test } from "vitest";
import { applyIntent, isLocal, readIntent } from "@/components/statements/entry-form/intents";
import { blankValues, blankVoice, type EntryValues } from "@/components/statements/entry-form/values";

const act = (values: EntryValues, intent: string) => applyIntent(values, readIntent(intent), []);

const withVoices = (...names: string[]): EntryValues => ({
  ...blankValues("k"),
  attributions: names.map((printedName, index) => ({ ...blankVoice, row: String(index), printedName })),
});

const names = ({ attributions }: EntryValues) => attributions.map(({ printedName }) => printedName);

describe("applyIntent", () => {
  test("adds rows, each with a key of its own, also after one was removed", () => {
    const values = act(act(act(withVoices("a", "b"), "remove-voice:0"), "add-voice"), "add-voice");
    expect(names(values)).toEqual(["b", "", ""]);
    expect(new Set(values.attributions.map(({ row }) => row)).size).toBe(3);
  });

  test("moves a voice up and down, and not beyond the ends", () => {
    const values = withVoices("a", "b", "c");
    expect(names(act(values, "down-voice:0"))).toEqual(["b", "a", "c"]);
    expect(names(act(values, "up-voice:2"))).toEqual(["a", "c", "b"]);
    expect(names(act(values, "up-voice:0"))).toEqual(["a", "b", "c"]);
    expect(names(act(values, "down-voice:2"))).toEqual(["a", "b", "c"]);
  });

  test("takes a record for a voice, without the office of the one before", () => {
    const values = withVoices("a");
    const taken = act(
      { ...values, attributions: [{ ...blankVoice, row: "0", termId: "t", find: "x" }] },
      "use-voice:0:id-1",
    );
    expect(taken.attributions[0]).toMatchObject({ agentId: "id-1", termId: "", find: "" });
    expect(act(taken, "clear-voice:0").attributions[0]?.agentId).toBe("");
  });

  test("drops the description of a link that has found its statement", () => {
    const linked = act({ ...act(blankValues("k"), "add-link") }, "use-link:0:id-1");
    expect(linked.links).toMatchObject([{ targetId: "id-1", placeholder: "" }]);
  });

  test("takes the whole text for the words", () => {
    const values = blankValues("k");
    expect(act({ ...values, source: { ...values.source, text: "\n The text. \n" } }, "use-text").words).toBe(
      "The text.",
    );
  });

  test.each([
    "remove-voice:9",
    "up-voice:x",
    "use-bill:0:id",
    "clear-link:-1",
    "accept:k0",
    "unheard-of",
    "",
  ])("changes nothing that was entered for %s", (intent) => {
    expect(names(act(withVoices("a", "b"), intent))).toEqual(["a", "b"]);
  });
});

describe("isLocal", () => {
  test("tells what the page does by itself from what the desk has to do", () => {
    const local = ["add-voice", "remove-bill:0", "accept:k1", "dismiss:k1", "use-text"];
    const posted = [
      "save",
      "submit",
      "find-voice:0",
      "make:attributions.0:person",
      "accept-new:k1",
      "revise-source",
    ];
    expect(local.every((intent) => isLocal(readIntent(intent)))).toBe(true);
    expect(posted.some((intent) => isLocal(readIntent(intent)))).toBe(false);
  });
});
