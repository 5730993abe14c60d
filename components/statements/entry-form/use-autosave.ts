"use client";
import { useEffect, useRef } from "react";
import { type FormState, isUnsaved } from "./form-state";
import { isBlankEntry } from "./to-input";
import type { DeskPost } from "./use-desk-post";

const idle = 2_000;
const atMost = 10_000;
const longestPause = 30_000;

/** In review or beyond, a change has consequences for others: then somebody saves by hand. */
export const savesItself = ({ saved }: FormState) =>
  saved === null || saved.status === "draft" || saved.status === "changes_requested";

/** Saves two seconds after the last change and ten after the first; tries again, ever more slowly, when it fails. */
export function useAutosave(state: FormState, { post, trouble, busy }: DeskPost): void {
  const firstChange = useRef<number | null>(null);
  const failures = useRef(0);
  // Values the desk has refused are not sent again until somebody changes them.
  const refused = useRef<FormState["values"] | null>(null);
  const { values, conflict } = state;
  const due = isUnsaved(state) && savesItself(state) && !isBlankEntry(values);

  useEffect(() => {
    if (!due || conflict || busy !== null || trouble === "signed_out" || refused.current === values) return;
    firstChange.current ??= Date.now();
    const rest = Math.max(0, Math.min(idle, firstChange.current + atMost - Date.now()));
    const pause = failures.current === 0 ? 0 : Math.min(longestPause, idle * 2 ** failures.current);
    const timer = setTimeout(
      async () => {
        firstChange.current = null;
        const answer = await post("autosave", { quiet: true });
        const failed = answer === null || answer.failure === "failed";
        failures.current = failed ? failures.current + 1 : 0;
        refused.current = answer !== null && answer.saved === null && !failed ? values : null;
      },
      Math.max(rest, pause),
    );
    return () => clearTimeout(timer);
  }, [due, values, conflict, busy, trouble, post]);
}
