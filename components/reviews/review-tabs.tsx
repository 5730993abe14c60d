"use client";
import { type MouseEvent, useEffect, useRef, useState } from "react";

const tabs = [
  ["entry", "Entry"],
  ["source", "Source"],
  ["changes", "Changes"],
  ["decide", "Decide"],
] as const;

/** The panes of a review on a phone: tabs with script, links down the page without. `first` is the tab shown at first. */
export function ReviewTabs({ first = "entry" }: { first?: "entry" | "decide" }) {
  const nav = useRef<HTMLElement>(null);
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    const page = nav.current?.closest<HTMLElement>(".review");
    if (!page) return;
    const asked = tabs.find(([name]) => `#${name}` === location.hash)?.[0];
    page.dataset.tab = asked ?? first;
    const follow = () => setShown(page.dataset.tab ?? null);
    follow();
    page.addEventListener("tab", follow);
    return () => page.removeEventListener("tab", follow);
  }, [first]);
  const choose = (event: MouseEvent, name: string) => {
    const page = nav.current?.closest<HTMLElement>(".review");
    if (!page) return;
    event.preventDefault();
    page.dataset.tab = name;
    setShown(name);
    scrollTo({ top: 0 });
  };
  return (
    <nav className="review-ways" aria-label="Parts of the review" ref={nav}>
      {tabs.map(([name, label]) => (
        <a
          key={name}
          href={`#${name}`}
          aria-current={shown === name ? "true" : undefined}
          onClick={(event) => choose(event, name)}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
