"use client";
import { useEffect, useRef } from "react";
import type { AccountRefusal } from "./account-state";
import { ConfirmLink } from "./confirm-link";

/** Why a form was refused, on top of it, with the way on. */
export function Refusal({ refusal }: { refusal: AccountRefusal | null | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) box.current?.focus();
  }, [refusal]);
  if (!refusal) return null;
  const { message, problems, confirm, reference } = refusal;
  const more = Object.values(problems)
    .flat()
    .filter((problem) => problem !== message);
  return (
    <div className="refusal" role="alert" ref={box} tabIndex={-1} id="refusal">
      <p>{message}</p>
      {more.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
      {confirm ? <ConfirmLink /> : null}
      {reference ? (
        <p>
          Reference: <code className="reference">{reference}</code>
        </p>
      ) : null}
    </div>
  );
}
