import { Moment } from "@/components/desk/moment";

/** Where nothing waits: what goes out next. */
export function NextOut({ next }: { next: { id: string; entry: number; releaseAt: string } | null }) {
  if (!next) return null;
  return (
    <p className="queue-empty">
      Next to be released: <a href={`/desk/statements/${next.id}`}>E-{next.entry}</a>,{" "}
      <Moment at={next.releaseAt} />.
    </p>
  );
}
