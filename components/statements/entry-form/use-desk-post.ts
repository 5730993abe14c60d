"use client";
import { type RefObject, useCallback, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { newKey } from "@/components/ui/new-key";
import type { FormEvent, FormState } from "./form-state";
import type { EntryAction, EntryState } from "./state";

export type Trouble = "unreachable" | "signed_out" | "failed";

export type DeskPost = {
  /** The intent that is being done, if any. */
  busy: string | null;
  /** What kept the last post from being answered; null once one was. */
  trouble: Trouble | null;
  /** Posts the form as it stands. Posts follow one another, so each goes over the version the last one made. */
  post: (intent: string, options?: { quiet?: boolean }) => Promise<EntryState | null>;
};

type DeskPostOptions = {
  form: RefObject<HTMLFormElement | null>;
  latest: RefObject<FormState>;
  send: (event: FormEvent) => void;
  action: EntryAction;
  editAction: EntryAction;
};

export function useDeskPost({ form, latest, send, action, editAction }: DeskPostOptions): DeskPost {
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const postNow = useCallback(
    async (intent: string, quiet: boolean): Promise<EntryState | null> => {
      const { current } = form;
      if (!current) return null;
      const sent = latest.current.values;
      const data = new FormData(current);
      data.set("intent", intent);
      data.set("script", "yes");
      data.set("idempotencyKey", newKey());
      setBusy(intent);
      try {
        const answer = await (sent.id === "" ? action : editAction)(null, data);
        setTrouble(troubleOf(answer));
        // Now, so that the next post in the queue finds the new version in the form.
        flushSync(() =>
          send({ type: "answered", answer, sent, quiet: quiet || answer.failure === "failed" }),
        );
        return answer;
      } catch {
        setTrouble("unreachable");
        return null;
      } finally {
        setBusy(null);
      }
    },
    [form, latest, send, action, editAction],
  );

  const post: DeskPost["post"] = useCallback(
    (intent, { quiet = false } = {}) => {
      const next = queue.current.then(() => postNow(intent, quiet));
      queue.current = next.catch(() => null);
      return next;
    },
    [postNow],
  );
  return { busy, trouble, post };
}

function troubleOf({ failure }: EntryState): Trouble | null {
  if (failure === "not_signed_in") return "signed_out";
  return failure === "failed" ? "failed" : null;
}
