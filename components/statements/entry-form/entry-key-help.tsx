"use client";
import { useRef } from "react";
import { KeyHelp } from "@/components/desk/key-help";
import { useSingleKeySwitch } from "@/components/desk/use-single-keys";
import { purposeActs } from "./choices";

const keys: [keys: string, does: string][] = [
  ["Alt 1 – 6", "Parts of the form"],
  ...purposeActs.map(({ key, act }): [string, string] => [
    key,
    `${act}: the passage selected in the text of the source`,
  ]),
  ["i", "Begin a range here, in a recording"],
  ["o", "End a range here, in a recording"],
  ["Ctrl Enter", "Submit for review"],
  ["Ctrl Shift Enter", "Submit and log another from this source"],
];

/** The sheet of keys of the entry form, with the switch of the single ones. */
export function EntryKeyHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useSingleKeySwitch();
  return <KeyHelp dialog={dialog} keys={keys} on={on} onSwitch={setOn} />;
}
