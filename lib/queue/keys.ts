// What single keys of the desk do, and the keys of the house. A person may give an act another key, or none.

export const houseKeys = {
  help: "?",
  search: "/",
  new: "c",
  go: "g",
  undo: "u",
  next: "j",
  previous: "k",
  extend_next: "J",
  extend_previous: "K",
  select: "x",
  open: "Enter",
  preview: "Space",
  assign: "a",
  tag: "t",
  send_back: "b",
  review: "r",
  views: "v",
  tab_1: "1",
  tab_2: "2",
  tab_3: "3",
  tab_4: "4",
  tab_5: "5",
  tab_6: "6",
} as const;

export type KeyAct = keyof typeof houseKeys;
export const keyActs = Object.keys(houseKeys) as [KeyAct, ...KeyAct[]];

/** The key of each act for somebody who changed some of them. An act whose key another took has none. */
export function keysOf(changed: Partial<Record<KeyAct, string | null>>): Record<KeyAct, string | null> {
  const taken = new Set(Object.values(changed));
  return Object.fromEntries(
    keyActs.map((act) => {
      const own = changed[act];
      if (own !== undefined) return [act, own];
      return [act, taken.has(houseKeys[act]) ? null : houseKeys[act]];
    }),
  ) as Record<KeyAct, string | null>;
}
