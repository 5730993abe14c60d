"use client";
import { useEffect } from "react";
import { sectionId } from "./section";

/** Alt and a digit to go to a part; Ctrl or ⌘ and Enter to submit, with Shift to go on with the same source. */
export function useEntryKeys(press: (intent: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const digit = /^Digit([1-6])$/.exec(event.code)?.[1];
      if (digit && event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        const heading = document.getElementById(sectionId(Number(digit)));
        heading?.focus();
        heading?.scrollIntoView({ block: "start" });
      } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.altKey) {
        event.preventDefault();
        press(event.shiftKey ? "submit-another" : "submit");
      }
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [press]);
}
