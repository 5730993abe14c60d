"use client";
import { type RefObject, useEffect } from "react";
import type { FormEvent, FormState } from "./form-state";
import { pathOfName, textAt } from "./paths";

/** Takes over what somebody typed before the script ran, and shows the address of an entry once it has one. */
export function useTypedBefore(
  form: RefObject<HTMLFormElement | null>,
  latest: RefObject<FormState>,
  send: (event: FormEvent) => void,
): void {
  useEffect(() => {
    for (const control of form.current?.elements ?? []) {
      if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) continue;
      if (control.type === "hidden" || control.type === "radio" || control.name === "") continue;
      const path = pathOfName(control.name);
      if (control.value !== textAt(latest.current.values, path))
        send({ type: "typed", path, text: control.value });
    }
  }, [form, latest, send]);

  const id = latest.current.values.id;
  useEffect(() => {
    if (id === "" || !/\/desk\/statements\/new\/?$/.test(location.pathname)) return;
    history.replaceState(null, "", `/desk/statements/${id}/edit`);
  }, [id]);
}
