"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { DetailedError, Upload } from "tus-js-client";

export type UploadStage = "waiting" | "sending" | "paused" | "failed" | "received";

export type UploadItem = {
  key: number;
  name: string;
  /** Bytes. */
  size: number;
  sent: number;
  stage: UploadStage;
  /** What went wrong, in words. */
  problem: string;
};

// Small enough to be sent within minutes over a slow line, large enough that asking in between costs nothing.
const pieceBytes = 8 * 2 ** 20;
// Milliseconds. A restarted server or a lost network is back within this; afterwards the person decides.
const pauses = [500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000];

type Uploads = {
  items: readonly UploadItem[];
  add(files: Iterable<File>): void;
  pause(key: number): void;
  resume(key: number): void;
  cancel(key: number): void;
};

/**
 * Files on their way to a source, one after the other. What was sent stays sent: after an error, a pause or a reload
 * with the same file chosen again, it goes on where it stopped.
 */
export function useUploads(sourceId: string, onReceived: () => void): Uploads {
  const [items, setItems] = useState<readonly UploadItem[]>([]);
  const uploads = useRef(new Map<number, Upload>());
  const nextKey = useRef(1);

  const change = useCallback((key: number, changes: Partial<UploadItem>) => {
    setItems((items) => items.map((item) => (item.key === key ? { ...item, ...changes } : item)));
  }, []);

  const add = async (files: Iterable<File>) => {
    const { Upload } = await import("tus-js-client");
    for (const file of files) {
      const key = nextKey.current++;
      const upload = new Upload(file, {
        endpoint: "/desk/uploads",
        chunkSize: pieceBytes,
        retryDelays: pauses,
        removeFingerprintOnSuccess: true,
        fingerprint: async () => ["stet", sourceId, file.name, file.size, file.lastModified].join(":"),
        metadata: { filename: file.name, sourceId },
        onProgress: (sent) => change(key, { sent }),
        onSuccess: () => {
          change(key, { stage: "received", sent: file.size });
          onReceived();
        },
        onError: (error) => change(key, { stage: "failed", problem: problemOf(error) }),
      });
      uploads.current.set(key, upload);
      const item = { key, name: file.name, size: file.size, sent: 0, problem: "" };
      setItems((items) => [...items, { ...item, stage: "waiting" as const }]);
      const [previous] = await upload.findPreviousUploads();
      if (previous) upload.resumeFromPreviousUpload(previous);
    }
  };

  // One at a time: the next begins when none is being sent.
  useEffect(() => {
    if (items.some(({ stage }) => stage === "sending")) return;
    const next = items.find(({ stage }) => stage === "waiting");
    if (!next) return;
    change(next.key, { stage: "sending" });
    uploads.current.get(next.key)?.start();
  }, [items, change]);

  useEffect(() => {
    const busy = items.some(({ stage }) => stage === "sending" || stage === "waiting");
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [items]);

  return {
    items,
    add: (files) => void add(files),
    pause: (key) => {
      void uploads.current.get(key)?.abort();
      change(key, { stage: "paused" });
    },
    resume: (key) => change(key, { stage: "waiting", problem: "" }),
    cancel: (key) => {
      void uploads.current
        .get(key)
        ?.abort(true)
        .catch(() => {});
      setItems((items) => items.filter((item) => item.key !== key));
    },
  };
}

/** What the server says, or that it could not be asked. */
function problemOf(error: Error | DetailedError): string {
  const answer = "originalResponse" in error ? error.originalResponse : null;
  if (!answer) return "The connection was lost. What was sent is kept.";
  try {
    const { detail } = JSON.parse(answer.getBody()) as { detail?: unknown };
    if (typeof detail === "string") return detail;
  } catch {
    // An answer that is none of ours, of a server between.
  }
  return `The server answered with an error (${answer.getStatus()}). What was sent is kept.`;
}
