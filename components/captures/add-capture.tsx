"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useSyncExternalStore } from "react";
import { exactText } from "@/components/ui/exact-text";
import { plainUploadLimitInWords } from "@/lib/captures/rules";
import { sizeInWords } from "./labels";
import { type UploadItem, type UploadStage, useUploads } from "./use-uploads";

// Milliseconds after which the file, checked and stored, may show on the page.
const untilStored = [1000, 3000, 8000, 20_000];

const never = () => () => {};
const useScript = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** Adds files to a source. Without script it is a form that takes one file of limited size. */
export function AddCapture({ sourceId }: { sourceId: string }) {
  const router = useRouter();
  const withScript = useScript();
  const { items, add, ...ways } = useUploads(sourceId, () => {
    for (const delay of untilStored) setTimeout(() => router.refresh(), delay);
  });
  const id = useId();

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const chosen = new FormData(form).getAll("file").filter((file) => file instanceof File);
    add(chosen.filter(({ name }) => name !== ""));
    form.reset();
  };

  return (
    <section className="add-capture" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>Add files</h3>
      <form action="/desk/uploads/plain" method="post" encType="multipart/form-data" onSubmit={send}>
        <input type="hidden" name="sourceId" value={sourceId} />
        <label htmlFor={id}>{withScript ? "Files" : "File"}</label>
        <input
          id={id}
          type="file"
          name="file"
          required
          multiple={withScript}
          aria-describedby={`${id}-hint`}
        />
        <p id={`${id}-hint`} className="also">
          {withScript
            ? "Sent in pieces: an upload that breaks off goes on where it stopped, also after closing this page, when the same file is chosen again."
            : `One file of at most ${plainUploadLimitInWords}. Larger ones need a browser that runs scripts, or the command line.`}
        </p>
        <button type="submit">Upload</button>
      </form>
      {items.length > 0 ? (
        <ul className="uploads">
          {items.map((item) => (
            <li key={item.key}>
              <OnItsWay item={item} {...ways} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

const stages: Record<UploadStage, string> = {
  waiting: "Waiting for its turn",
  sending: "Being sent",
  paused: "Paused; what was sent is kept",
  failed: "Stopped",
  received: "Received; it is now checked and stored",
};

type OnItsWayProps = { item: UploadItem } & Pick<
  ReturnType<typeof useUploads>,
  "pause" | "resume" | "cancel"
>;

function OnItsWay({ item, pause, resume, cancel }: OnItsWayProps) {
  const { key, name, size, sent, stage, problem } = item;
  const percent = size === 0 ? 100 : Math.floor((sent / size) * 100);
  const act = (label: string, work: (key: number) => void) => (
    <button type="button" onClick={() => work(key)}>
      {label}
      <span className="visually-hidden">: {name}</span>
    </button>
  );
  return (
    <>
      <p>
        <strong>{exactText(name)}</strong>{" "}
        <span role="status">
          {stages[stage]}
          {problem ? `. ${problem}` : ""}
        </span>
      </p>
      <progress max={100} value={percent} aria-label={`Sent of ${name}`} />
      <p className="also">
        {sizeInWords(sent)} of {sizeInWords(size)}, {percent} %
      </p>
      {stage === "received" ? null : (
        <p className="ways">
          {stage === "sending" ? act("Pause", pause) : null}
          {stage === "paused" || stage === "failed" ? act("Go on", resume) : null}
          {act("Cancel", cancel)}
        </p>
      )}
    </>
  );
}
