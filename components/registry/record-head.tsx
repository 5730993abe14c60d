import type { ReactNode } from "react";
import { exactText } from "@/components/ui/exact-text";

type RecordHeadProps = {
  kicker: string;
  title: string;
  line?: ReactNode;
  ways: { href: string; label: string }[];
  /** Said once after a form was sent. */
  done: string | null;
};

export function RecordHead({ kicker, title, line, ways, done }: RecordHeadProps) {
  return (
    <header className="record-head">
      <p className="kicker">{kicker}</p>
      <h1 dir="auto">{exactText(title)}</h1>
      {line ? <p className="record-line">{line}</p> : null}
      {ways.length > 0 ? (
        <p className="ways">
          {ways.map(({ href, label }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </p>
      ) : null}
      {/* Always in the page, so that what appears in it is read out. */}
      <div role="status" className="done">
        {done ? <p>{done}</p> : null}
      </div>
    </header>
  );
}
