import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getPageContext } from "@/app/_server/context";
import { CorrectionHead } from "@/components/corrections/correction-head";
import { CorrectionSteps } from "@/components/corrections/correction-steps";
import { NoticeForm } from "@/components/corrections/notice-form";
import { NoticesTold } from "@/components/corrections/notices-told";
import { WhatReadersSee } from "@/components/corrections/what-readers-see";
import { NoticeBanner } from "@/components/statements/notice";
import { correctionAction } from "./actions";
import type { CorrectionAct } from "./correction-post";
import { loadCorrection } from "./load-correction";

export const metadata: Metadata = { title: "Correction" };

type CorrectionPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const doneWords: Record<CorrectionAct, string> = {
  open: "Opened. Readers see nothing of it until it is issued.",
  notice: "The notice is saved.",
  submit: "Handed in. An editor reviews it next.",
  issue: "Issued. Readers see it now, at the same address.",
  withdraw: "Withdrawn. The entry is again what readers see.",
};

export default async function CorrectionPage({ params, searchParams }: CorrectionPageProps) {
  const { id } = await params;
  const ctx = await getPageContext(`/desk/statements/${encodeURIComponent(id)}/correction`, "statement.read");
  const loaded = await loadCorrection(ctx, id);
  if (!loaded) notFound();
  const { entry, published, correction, changes, nextVersion, may } = loaded;
  const { done } = await searchParams;
  const now = new Date().toISOString();
  const form = {
    action: correctionAction,
    entry,
    preview: { issuedOn: now.slice(0, 10), version: nextVersion },
    idempotencyKey: crypto.randomUUID(),
  };
  const steps = correction ? (
    <CorrectionSteps action={correctionAction} entry={entry} correction={correction} may={may} />
  ) : null;
  return (
    <div className="registry correction-desk">
      <CorrectionHead
        id={id}
        card={published.card}
        underWay={correction}
        now={now}
        done={Object.hasOwn(doneWords, String(done)) ? doneWords[done as CorrectionAct] : null}
      />
      {correction === null && may.open ? (
        <section className="record-part" aria-labelledby="notice-head">
          <h2 id="notice-head">{published.card.notices ? "Another notice" : "The notice"}</h2>
          <NoticeForm {...form} act="open" initial={{ kind: "correction", note: "" }} />
        </section>
      ) : null}
      {correction === null && !may.open ? <p>{closedWords(published.card.status)}</p> : null}
      {steps && may.issue ? steps : null}
      {correction ? (
        <div className="record-columns">
          <section className="record-part" aria-labelledby="notice-head">
            <h2 id="notice-head">The notice</h2>
            {may.edit ? (
              <NoticeForm {...form} act="notice" initial={correction} />
            ) : (
              <NoticeBanner
                notices={[{ ...correction, signedBy: "", ...form.preview }]}
                number={entry.number}
                changes={[]}
                marked={false}
                draft
              />
            )}
          </section>
          <div>
            <WhatReadersSee kind={correction.kind} changes={changes} version={nextVersion} />
            {may.issue ? null : steps}
          </div>
        </div>
      ) : null}
      <NoticesTold card={published.card} />
    </div>
  );
}

const closedWords = (status: string) =>
  status === "retracted"
    ? "This statement is retracted, and stays so. Nothing of it can be corrected any more."
    : "You cannot open a correction of this statement.";
