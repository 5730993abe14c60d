"use client";
import { useEffect, useSyncExternalStore } from "react";

const stored = "stet-single-keys";
const changed = "stet-single-keys-changed";

function subscribe(onChange: () => void) {
  addEventListener("storage", onChange);
  addEventListener(changed, onChange);
  return () => {
    removeEventListener("storage", onChange);
    removeEventListener(changed, onChange);
  };
}

/** Whether single keys do anything, for this person in this browser; and how to say so. */
export function useSingleKeySwitch(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(stored) !== "off",
    () => true,
  );
  const set = (on: boolean) => {
    if (on) localStorage.removeItem(stored);
    else localStorage.setItem(stored, "off");
    dispatchEvent(new Event(changed));
  };
  return [on, set];
}

/** Calls back for single keys, but never while somebody types, with a modifier held, or where they are switched off. */
export function useSingleKeys(on: boolean, act: (key: string) => boolean): void {
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      if (act(event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [on, act]);
}

// A dialog that has just closed may keep the focus for a moment; only an open one takes the keys for itself.
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("textarea, select, input:not([type=checkbox], [type=radio])") ||
    target.closest("dialog[open]") !== null);
