"use client";
import { useEffect, useRef } from "react";
import { askSuggestions } from "./find";
import type { FormEvent, FormState } from "./form-state";
import { hasOwnFields, textOfSource } from "./source-text";

const rest = 700;
const shortest = 40;

/** Asks for suggestions once a text has been pasted, and again when it or the day of the page changes. */
export function useLiveSuggestions(
  state: FormState,
  send: (event: FormEvent) => void,
  script: boolean,
): void {
  const text = textOfSource(state);
  const own = hasOwnFields(state.values);
  const published = own ? state.values.source.published.text : (state.known.source?.publishedEdtf ?? "");
  const issued = own ? state.values.source.issued.text : (state.known.source?.issuedEdtf ?? "");
  const asked = useRef("");

  useEffect(() => {
    const question = JSON.stringify([text, published, issued]);
    if (!script || text.length < shortest || asked.current === question) return;
    const timer = setTimeout(() => {
      asked.current = question;
      askSuggestions({ text, published, issued })
        .then((suggestions) => {
          if (asked.current === question) send({ type: "suggested", suggestions });
        })
        .catch(() => {
          // Suggestions are a help; without them the form is whole. The next change asks again.
          if (asked.current === question) asked.current = "";
        });
    }, rest);
    return () => clearTimeout(timer);
  }, [text, published, issued, script, send]);
}
