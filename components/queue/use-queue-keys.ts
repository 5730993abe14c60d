"use client";
import { useKeyActs } from "@/components/desk/use-single-keys";

type QueueKeyActs = {
  select: (id: string) => void;
  extend: (ids: string[]) => void;
  preview: (id: string) => void;
};

/** The queue by keyboard. Moves real focus, so that what a key does can be seen and read out. */
export function useQueueKeys({ select, extend, preview }: QueueKeyActs): void {
  useKeyActs({
    next: () => move(1) !== null,
    previous: () => move(-1) !== null,
    extend_next: () => extendTo(1, extend),
    extend_previous: () => extendTo(-1, extend),
    select: () => onFocused(select),
    preview: () => onFocused(preview),
    open: () => false,
    review: () => onFocused((id) => location.assign(`/desk/statements/${id}#decide`)),
    assign: () => reach("bulk-assignee"),
    tag: () => reach("bulk-tag"),
    send_back: () => reach("bulk-comment"),
    views: () => {
      const views = document.querySelector<HTMLDetailsElement>("details[data-views]");
      if (!views) return false;
      views.open = true;
      views.querySelector<HTMLElement>("a, input")?.focus();
      return true;
    },
    tab_1: () => openTab(0),
    tab_2: () => openTab(1),
    tab_3: () => openTab(2),
    tab_4: () => openTab(3),
    tab_5: () => openTab(4),
    tab_6: () => openTab(5),
  });
}

const links = () => [...document.querySelectorAll<HTMLAnchorElement>("a[data-entry]")];

const focused = () => {
  const row = document.activeElement?.closest<HTMLElement>("tr[data-row]");
  return links().find((link) => link.closest("tr") === row) ?? null;
};

function move(step: 1 | -1): HTMLAnchorElement | null {
  const all = links();
  const now = focused();
  const at = now ? all.indexOf(now) : -1;
  const next = at === -1 ? all[0] : all[Math.min(Math.max(at + step, 0), all.length - 1)];
  next?.focus();
  next?.closest("tr")?.scrollIntoView({ block: "nearest" });
  return next ?? null;
}

function extendTo(step: 1 | -1, extend: (ids: string[]) => void): boolean {
  const from = focused();
  const to = move(step);
  const ids = [from, to].flatMap((link) => link?.dataset.entry ?? []);
  extend(ids);
  return ids.length > 0;
}

function onFocused(act: (id: string) => void): boolean {
  const id = focused()?.dataset.entry;
  if (id) act(id);
  return id !== undefined;
}

function reach(id: string): boolean {
  const control = document.getElementById(id);
  // The bar stands open only when something is selected.
  if (!control || control.offsetParent === null) return false;
  control.focus();
  return true;
}

function openTab(at: number): boolean {
  const tab = document.querySelectorAll<HTMLAnchorElement>("a[data-tab]")[at];
  tab?.click();
  return tab !== undefined;
}
