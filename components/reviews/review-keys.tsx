"use client";
import { useCallback, useRef } from "react";
import { KeyHelp } from "@/components/desk/key-help";
import { useSingleKeySwitch, useSingleKeys } from "@/components/desk/use-single-keys";
import { openNote, suggestNote } from "./open-note";
import { showTab } from "./show-tab";

const keys: [keys: string, does: string][] = [
  ["1 – 9", "Tick a check"],
  ["n, p", "Next, previous change"],
  ["m", "Comment on a field"],
  ["s", "Suggest other words for what is selected"],
  ["y", "Apply the first suggestion"],
  ["Space", "Play or pause the cited range"],
  ["Shift + A", "Approve"],
  ["Shift + R", "Request changes"],
  ["u", "Take the decision back"],
  ["[, ]", "Previous, next entry to review"],
  ["?", "This sheet"],
];

/** A review by keyboard. Each key does what a button or box on the page does, so that it can be seen and read out. */
export function ReviewKeys() {
  const help = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useSingleKeySwitch();
  const act = useCallback((key: string): boolean => {
    if (/^[1-9]$/.test(key)) return press(`[data-check="${key}"]`, "decide");
    switch (key) {
      case "n":
      case "p":
        return moveToChange(key === "n" ? 1 : -1);
      case "m":
        return openNote(nearestField());
      case "s":
        return suggestNote(nearestField());
      case "y":
        return press(`[data-key="${key}"]`);
      case " ":
        return playOrPause();
      case "A":
        return finish("approve");
      case "R":
        return finish("request_changes");
      case "[":
      case "]":
        return press(`a[data-neighbour="${key}"]`);
      case "?":
        help.current?.showModal();
        return true;
      default:
        return false;
    }
  }, []);
  useSingleKeys(on, act);
  return <KeyHelp dialog={help} keys={keys} on={on} onSwitch={setOn} />;
}

function press(selector: string, tab?: string): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) return false;
  if (tab) showTab(tab);
  // What was ticked takes the focus, so that it is seen and read out.
  if (found instanceof HTMLInputElement) found.focus();
  found.click();
  return true;
}

function moveToChange(by: 1 | -1): boolean {
  const all = [...document.querySelectorAll<HTMLElement>("#changes .changes > li")];
  if (all.length === 0) return false;
  showTab("changes");
  const at = all.findIndex((change) => change.contains(document.activeElement));
  const next = at === -1 ? (by === 1 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
  const change = all[next];
  if (change) change.tabIndex = -1;
  change?.focus();
  return true;
}

const nearestField = () =>
  document.activeElement?.closest<HTMLElement>("[data-field]")?.dataset.field ?? null;

function playOrPause(): boolean {
  // On a button or a box the space bar is theirs.
  if (document.activeElement?.matches("button, summary, a, input, video, audio")) return false;
  const media = document.querySelector<HTMLMediaElement>("stet-player video, stet-player audio");
  if (!media) return false;
  showTab("entry");
  if (!media.paused) media.pause();
  else void media.play().catch(() => {});
  return true;
}

/** Chooses the verdict and sends the form; where something has still to be said, the place for it takes the focus. */
function finish(verdict: "approve" | "request_changes"): boolean {
  const radio = document.querySelector<HTMLInputElement>(`#verdict [name="act"][value="${verdict}"]`);
  const form = radio?.form;
  if (!radio || !form) return false;
  radio.checked = true;
  const comment = form.querySelector<HTMLTextAreaElement>("#comment");
  const drafted = form.querySelector(".drafted") !== null;
  if (verdict === "request_changes" && comment?.value.trim() === "" && !drafted) {
    showTab("decide");
    comment.focus();
    return true;
  }
  form.requestSubmit();
  return true;
}
