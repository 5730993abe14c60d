// Pages that have nothing to show and say why: not found, not readable, out of order.
import type { ReactNode } from "react";

export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="notice">
      <h1>{title}</h1>
      {children}
    </div>
  );
}

export function NotFoundNotice({ what }: { what: string }) {
  return (
    <Notice title="Not on the record">
      <p>There is no {what} at this address. It may be mistyped, or it was never published.</p>
      <p>
        Addresses of published statements, people and bills never change.{" "}
        <a href="/">Start from the front page</a>, where people and bills are listed.
      </p>
    </Notice>
  );
}

export function UnreadableNotice() {
  return (
    <Notice title="This address cannot be read">
      <p>
        A part of it is not what this page expects: too long, or not text. Nothing is wrong with the record.
      </p>
      <p>
        <a href="?">Open the page without filters</a>, or <a href="/">start from the front page</a>.
      </p>
    </Notice>
  );
}

export function FaultNotice({ reference }: { reference: string }) {
  return (
    <Notice title="Something went wrong on our side">
      <p>The page could not be made. The record itself is not touched. Please try again in a moment.</p>
      <p>
        If it happens again, tell us this reference: <code className="reference">{reference}</code>
      </p>
    </Notice>
  );
}

export function UnavailableNotice({ reference }: { reference: string }) {
  return (
    <Notice title="The record cannot be reached just now">
      <p>Nothing is lost. The page tries again when you reload it; a few seconds are usually enough.</p>
      <p>
        Reference: <code className="reference">{reference}</code>
      </p>
    </Notice>
  );
}
