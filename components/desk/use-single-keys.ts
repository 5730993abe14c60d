"use client";
import { useEffect } from "react";
import type { KeyAct } from "@/lib/queue/keys";
import { useDeskKeySettings } from "./keys-provider";

/** Whether single keys do anything for this person; and how to say so. */
export function useSingleKeySwitch(): [on: boolean, set: (on: boolean) => void] {
  const { on, setOn } = useDeskKeySettings();
  return [on, setOn];
}

/** Calls back for single keys, but never while somebody types, with a modifier held, or where they are switched off. */
export function useSingleKeys(on: boolean, act: (key: string) => boolean): void {
  useKeys(on, act, () => document);
}

/**
 * Does what a key stands for with this person, where the page has it. The keys of the whole desk come after those of
 * the page (`desk`).
 */
export function useKeyActs(acts: Partial<Record<KeyAct, () => boolean>>, of: "page" | "desk" = "page"): void {
  const { on, keys } = useDeskKeySettings();
  useKeys(
    on,
    (key) => {
      const pressed = key === " " ? "Space" : key;
      const act = (Object.keys(acts) as KeyAct[]).find((name) => keys[name] === pressed);
      return act !== undefined && (acts[act]?.() ?? false);
    },
    () => (of === "page" ? document : window),
  );
}

function useKeys(on: boolean, act: (key: string) => boolean, target: () => Document | Window): void {
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || isPressing(event)) return;
      if (act(event.key)) event.preventDefault();
    };
    const listener = target();
    listener.addEventListener("keydown", listen as EventListener);
    return () => listener.removeEventListener("keydown", listen as EventListener);
  }, [on, act, target]);
}

// Space is how a box is ticked and a button pressed; a link has no use for it.
const isPressing = ({ key, target }: KeyboardEvent) =>
  key === " " && target instanceof HTMLElement && target.matches("button, summary, input, video, audio");

// A dialog that has just closed may keep the focus for a moment; only an open one takes the keys for itself.
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("textarea, select, input:not([type=checkbox], [type=radio])") ||
    target.closest("dialog[open]") !== null);
