"use client";
import { useCallback, useRef } from "react";
import { KeyHelp } from "@/components/desk/key-help";
import { useDeskKeySettings } from "@/components/desk/keys-provider";
import { useKeyActs, useSingleKeySwitch, useSingleKeys } from "@/components/desk/use-single-keys";

/** A list of the registry by keyboard. Moves real focus, so that what a key does can be seen and read out. */
export function ListKeys({ choose }: { choose: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { keys } = useDeskKeySettings();
  const [on, setOn] = useSingleKeySwitch();
  useKeyActs({
    next: () => move(1),
    previous: () => move(-1),
    select: () => press(current()?.querySelector<HTMLInputElement>("input[data-choose]")),
  });
  const act = useCallback((key: string): boolean => {
    if (key === "e") return press(current()?.querySelector<HTMLAnchorElement>("a[data-edit]"));
    if (key === "m") return press(document.querySelector<HTMLButtonElement>("button[data-merge]"));
    if (key !== "?") return false;
    dialog.current?.showModal();
    return true;
  }, []);
  useSingleKeys(on, act);
  const does: [key: string | null, does: string][] = [
    [keys.next, "Next record"],
    [keys.previous, "Previous record"],
    ["Enter", "Open the record"],
    ["e", "Edit the record"],
    [choose ? keys.select : null, "Choose the record"],
    [choose ? "m" : null, "Merge what is chosen"],
    [keys.search, "Search"],
    ["?", "This sheet"],
  ];
  const told = does.flatMap(([key, does]): [string, string][] => (key === null ? [] : [[key, does]]));
  return <KeyHelp dialog={dialog} keys={told} on={on} onSwitch={setOn} />;
}

const rows = () => [...document.querySelectorAll<HTMLAnchorElement>("a[data-record]")];

const current = () => document.activeElement?.closest("tr") ?? null;

function move(step: 1 | -1): boolean {
  const all = rows();
  const row = current();
  const at = all.findIndex((link) => link.closest("tr") === row);
  const next = at === -1 ? all[0] : all[Math.min(Math.max(at + step, 0), all.length - 1)];
  next?.focus();
  next?.closest("tr")?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}

function press(control: HTMLElement | null | undefined): boolean {
  control?.click();
  return Boolean(control);
}
