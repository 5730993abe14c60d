"use client";
import { useEffect, useState } from "react";
import { ActForm, type OfEntry } from "./act-form";

/** Takes a decision back for as long as nobody was told. The database says how long; what is shown only follows. */
export function UndoDecision({ seconds, ...form }: OfEntry & { seconds: number }) {
  const [left, setLeft] = useState(Math.ceil(seconds));
  useEffect(() => {
    const end = performance.now() + seconds * 1000;
    const timer = setInterval(() => setLeft(Math.ceil(Math.max(0, (end - performance.now()) / 1000))), 250);
    return () => clearInterval(timer);
  }, [seconds]);
  if (left <= 0) return null;
  return <ActForm {...form} act="recall" label={`Undo (${left} s)`} />;
}
