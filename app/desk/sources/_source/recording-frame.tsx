import type { ReactNode } from "react";
import { asset } from "@/app/_server/assets";
import { RecordHead } from "@/components/registry/record-head";
import type { DeskSource } from "@/lib/sources/queries/desk-source";

type RecordingFrameProps = {
  source: DeskSource;
  what: "Recording" | "Transcript";
  name: string;
  /** Beside the one to the source. */
  ways: { href: string; label: string }[];
  done: string | null;
  children: ReactNode;
};

/** A recording or a transcript of a source: its head, and what is played beside what is said of it. */
export function RecordingFrame({ source, what, name, ways, done, children }: RecordingFrameProps) {
  return (
    <div className="registry">
      <script src={asset("player.js")} async />
      <RecordHead
        kicker={`${what} in ${source.title}`}
        title={name || `${what} without a name`}
        ways={[{ href: `/desk/sources/${source.id}`, label: "The source" }, ...ways]}
        done={done}
      />
      <div className="record-columns">{children}</div>
    </div>
  );
}
