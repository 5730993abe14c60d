"use client";
import { useRouter } from "next/navigation";
import { useCallback, useRef } from "react";
import { KeyHelp } from "./key-help";
import { useSingleKeySwitch, useSingleKeys } from "./use-single-keys";

const keys: [keys: string, does: string][] = [
  ["j", "Next entry"],
  ["k", "Previous entry"],
  ["Enter", "Open the entry"],
  ["r", "Open the entry at the decision"],
  ["1 – 5", "Parts of the queue"],
  ["/", "Search"],
  ["c", "Log a statement"],
  ["?", "This sheet"],
];

/** The queue by keyboard. Moves real focus, so that what a key does can be seen and read out. */
export function QueueKeys() {
  const help = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const [on, setOn] = useSingleKeySwitch();
  const act = useCallback(
    (key: string): boolean => {
      if (key === "j" || key === "k") return moveFocus(key === "j" ? 1 : -1);
      if (key === "r") {
        const entry = focused();
        if (entry) location.assign(`${entry.href}#decide`);
        return entry !== null;
      }
      if (/^[1-5]$/.test(key)) {
        const tab = [...document.querySelectorAll<HTMLAnchorElement>("a[data-tab]")][Number(key) - 1];
        tab?.click();
        return tab !== undefined;
      }
      if (key === "/") return openSearch();
      if (key === "c") router.push("/desk/statements/new");
      else if (key === "?") help.current?.showModal();
      else return false;
      return true;
    },
    [router],
  );
  useSingleKeys(on, act);
  return <KeyHelp dialog={help} keys={keys} on={on} onSwitch={setOn} />;
}

const entries = () => [...document.querySelectorAll<HTMLAnchorElement>("a[data-entry]")];

const focused = () => entries().find((entry) => entry === document.activeElement) ?? null;

function moveFocus(step: 1 | -1): boolean {
  const all = entries();
  const at = all.indexOf(document.activeElement as HTMLAnchorElement);
  const next = at === -1 ? all[0] : all[Math.min(Math.max(at + step, 0), all.length - 1)];
  next?.focus();
  next?.closest("tr")?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}

function openSearch(): boolean {
  const field = document.getElementById("queue-search");
  field?.closest("details")?.setAttribute("open", "");
  field?.focus();
  return field !== null;
}
