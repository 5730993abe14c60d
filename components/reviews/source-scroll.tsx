"use client";
import { type ReactNode, useEffect, useRef } from "react";

/** The box the text of a source is read in. It opens at the words, as soon as it is in sight. */
export function SourceScroll({ children }: { children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const scrolled = box.current;
    const words = scrolled?.querySelector("mark");
    if (!scrolled || !words) return;
    // On a phone it has no size before its tab is opened.
    const watch = new ResizeObserver(() => {
      if (scrolled.clientHeight === 0) return;
      watch.disconnect();
      const above = words.getBoundingClientRect().top - scrolled.getBoundingClientRect().top;
      scrolled.scrollTop += above - scrolled.clientHeight / 3;
    });
    watch.observe(scrolled);
    return () => watch.disconnect();
  }, []);
  return (
    <section className="source-scroll" aria-label="Text of the source" ref={box}>
      {children}
    </section>
  );
}
