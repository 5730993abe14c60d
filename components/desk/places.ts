import type { KeyAct } from "@/lib/queue/keys";

/** Where one can go on the desk: in the bar, in the palette, and by `g` and a letter. */
export type Place = { href: string; label: string; letter?: string; inBar: boolean; act?: KeyAct };

export const places: Place[] = [
  { href: "/desk", label: "Queue", letter: "q", inBar: true },
  { href: "/desk?tab=mine", label: "Drafts", letter: "d", inBar: false },
  { href: "/desk/statements/new", label: "Log a statement", inBar: true, act: "new" },
  { href: "/desk/people", label: "People", letter: "p", inBar: true },
  { href: "/desk/organizations", label: "Organizations", letter: "o", inBar: true },
  { href: "/desk/bills", label: "Bills", letter: "b", inBar: true },
  { href: "/desk/sources", label: "Sources", letter: "s", inBar: true },
  { href: "/desk/requests", label: "Requests", letter: "r", inBar: true },
  { href: "/desk/checklist", label: "Required checks", inBar: false },
  { href: "/desk/users", label: "Who works here", inBar: false },
  { href: "/desk/account", label: "Your account", inBar: false },
  { href: "/desk/account/keys", label: "Keys", inBar: false },
  { href: "/desk/help", label: "Help", inBar: false },
];
