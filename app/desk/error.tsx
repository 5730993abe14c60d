"use client";
import { useEffect, useRef } from "react";

type DeskErrorProps = { error: Error & { digest?: string }; reset: () => void };

export default function DeskError({ error, reset }: DeskErrorProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="notice">
      <h1 ref={heading} tabIndex={-1}>
        Something went wrong on our side
      </h1>
      <p>This page could not be made. What was saved before is safe.</p>
      {error.digest ? (
        <p>
          If it happens again, tell us this reference: <code className="reference">{error.digest}</code>
        </p>
      ) : null}
      <p>
        <button type="button" className="button-main" onClick={reset}>
          Try again
        </button>
      </p>
    </div>
  );
}
