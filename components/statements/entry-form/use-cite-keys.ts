"use client";
import { type RefObject, useEffect } from "react";
import { useSingleKeySwitch } from "@/components/desk/use-single-keys";
import { purposeActs } from "./choices";

/**
 * Single keys that cite the passage selected in a text: only while the text has the focus and something in it is
 * selected, so that the same keys write everywhere else. Switched off with the other single keys.
 * @param cite Cites for a purpose; false where nothing is selected, and the key writes as ever
 */
export function useCiteKeys(
  area: RefObject<HTMLTextAreaElement | null>,
  cite: (purpose: string) => boolean,
): boolean {
  const [on] = useSingleKeySwitch();
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, isComposing, repeat } = event;
      if (event.target !== area.current || ctrlKey || metaKey || altKey || isComposing || repeat) return;
      const act = purposeActs.find(({ key }) => key === event.key);
      if (act && cite(act.purpose)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [on, area, cite]);
  return on;
}
