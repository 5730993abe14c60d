"use client";
// One copy of unsaved text in this browser, for when the desk cannot be reached or the page is closed too soon. It is
// offered with a preview and never put back unasked.
import { useCallback, useEffect, useState } from "react";
import type { FormValues } from "@/lib/action-result";
import { type FormState, isUnsaved } from "./form-state";
import { readValues } from "./read-values";
import { isBlankEntry } from "./to-input";
import type { EntryValues } from "./values";

export type UnsavedCopy = { at: string; values: EntryValues };

type CopyOptions = { actorId: string; script: boolean; failing: boolean };

const settle = 500;

export function useUnsavedCopy(state: FormState, { actorId, script, failing }: CopyOptions) {
  const [copy, setCopy] = useState<UnsavedCopy | null>(null);
  const name = `stet.unsaved.${actorId}.${state.values.id || "new"}`;
  const unsaved = isUnsaved(state) && !isBlankEntry(state.values);
  const { values } = state;

  // Looked for once, when the page opens; what is written later is this page's own.
  const [opened] = useState(name);
  useEffect(() => {
    if (script) setCopy(readCopy(opened));
  }, [script, opened]);

  useEffect(() => {
    if (!script || !unsaved || !failing) return;
    const timer = setTimeout(() => writeCopy(name, values), settle);
    return () => clearTimeout(timer);
  }, [script, unsaved, failing, name, values]);

  useEffect(() => {
    if (!script) return;
    const keep = () => {
      if (unsaved) writeCopy(name, values);
    };
    addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", keep);
    return () => {
      removeEventListener("pagehide", keep);
      document.removeEventListener("visibilitychange", keep);
    };
  }, [script, unsaved, name, values]);

  const savedAt = state.saved?.at;
  useEffect(() => {
    // A copy that was found and not yet decided on stays until it is.
    if (script && savedAt && !unsaved && copy === null) dropCopies(actorId, state.saved?.id);
  }, [script, savedAt, unsaved, copy, actorId, state.saved?.id]);

  const drop = useCallback(() => {
    dropCopy(opened);
    setCopy(null);
  }, [opened]);
  return { copy, drop };
}

function readCopy(name: string): UnsavedCopy | null {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(name) ?? "null");
    if (typeof held !== "object" || held === null || !("values" in held) || !("at" in held)) return null;
    const values = readValues(held.values as FormValues);
    return typeof held.at === "string" && !isBlankEntry(values) ? { at: held.at, values } : null;
  } catch {
    return null;
  }
}

function writeCopy(name: string, values: EntryValues): void {
  try {
    localStorage.setItem(name, JSON.stringify({ at: new Date().toISOString(), values }));
  } catch {
    // Full, or not allowed here: the text is still in the page.
  }
}

function dropCopies(actorId: string, id: string | undefined): void {
  for (const entry of ["new", id]) if (entry) dropCopy(`stet.unsaved.${actorId}.${entry}`);
}

function dropCopy(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Not allowed here: then there is none.
  }
}
