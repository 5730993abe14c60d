import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BrokenCues } from "@/components/media/broken-cues";
import { Player } from "@/components/media/player";
import { CorrectCueForm, TieTranscriptForm } from "@/components/media/recording-forms";
import { Transcript } from "@/components/media/transcript";
import { Disclosure } from "@/components/ui/disclosure";
import { deskTranscriptCues } from "@/lib/media/queries/desk-transcript";
import { sourceRecordings } from "@/lib/media/queries/source-recordings";
import { clockTime, readTimeRange } from "@/lib/media/times";
import type { Search } from "../../../../_registry/list-query";
import { openSourcePage } from "../../../_source/open-source-page";
import { RecordingFrame } from "../../../_source/recording-frame";
import { recordingToPlay } from "../../../_source/recording-to-play";
import { correctCueAction, tieTranscriptAction } from "./actions";

export const metadata: Metadata = { title: "Transcript" };

const doneWords: Record<string, string> = {
  tied: "The transcript is saved.",
  corrected: "The correction is saved. The file keeps what it says.",
};

type TranscriptPageProps = { params: Promise<{ id: string; transcriptId: string }>; searchParams: Search };

export default async function TranscriptPage({ params, searchParams }: TranscriptPageProps) {
  const { transcriptId } = await params;
  const page = await openSourcePage(params, {
    form: `transcript/${encodeURIComponent(transcriptId)}`,
    act: "source.log",
  });
  const { ctx, id, source, mayAdd } = page;
  const { recordings, transcripts } = await sourceRecordings(ctx, id);
  const transcript = transcripts.find((one) => one.id === transcriptId);
  const cues = transcript ? await deskTranscriptCues(ctx, transcriptId) : null;
  if (!transcript || !cues) notFound();
  const { t, cue: wanted, done } = await searchParams;
  const address = `/desk/sources/${id}/transcript/${transcriptId}`;
  const recording = recordings.find((one) => one.captureId === transcript.mediaCaptureId);
  const corrected = mayAdd ? cues.find(({ position }) => String(position) === wanted) : undefined;
  const range = readTimeRange(typeof t === "string" ? t : "") ?? (corrected ? rangeOf(corrected) : null);
  const list = (
    <Transcript
      cues={cues}
      address={address}
      atMs={range?.fromMs ?? null}
      after={(cue) =>
        mayAdd ? (
          <a className="cue-correct" href={`${address}?cue=${cue.position}#correct`}>
            Correct<span className="visually-hidden"> the line at {clockTime(cue.startMs)}</span>
          </a>
        ) : null
      }
    />
  );
  return (
    <RecordingFrame
      source={source}
      what="Transcript"
      name={transcript.name}
      ways={
        recording
          ? [{ href: `/desk/sources/${id}/recording/${recording.captureId}`, label: "The recording" }]
          : []
      }
      done={doneWords[String(done)] ?? null}
    >
      {recording ? (
        <Player recording={recordingToPlay(recording)} range={range}>
          {list}
        </Player>
      ) : (
        list
      )}
      <div>
        {corrected ? (
          <section id="correct" className="record-part" aria-labelledby="correct-title">
            <h2 id="correct-title">Correct the line at {clockTime(corrected.startMs)}</h2>
            <p className="quiet">The file says: {corrected.original ?? corrected.text}</p>
            <CorrectCueForm
              key={`${corrected.id} ${corrected.corrections}`}
              action={correctCueAction}
              idempotencyKey={crypto.randomUUID()}
              cueId={corrected.id}
              seen={corrected.corrections}
              initial={{ text: corrected.text, speaker: corrected.speaker, reason: "" }}
              cancel={address}
            />
          </section>
        ) : null}
        <BrokenCues report={transcript.report} broken={transcript.brokenCount} />
        {mayAdd ? (
          <Disclosure
            summary="Which recording, which language, by whom"
            open={!transcript.mediaCaptureId || !transcript.madeBy}
          >
            <TieTranscriptForm
              key={transcript.version}
              action={tieTranscriptAction}
              idempotencyKey={crypto.randomUUID()}
              transcriptId={transcriptId}
              version={transcript.version}
              recordings={recordings.map(({ captureId, name }) => ({ id: captureId, label: name }))}
              initial={{
                mediaCaptureId: transcript.mediaCaptureId ?? "",
                language: transcript.language,
                madeBy: transcript.madeBy,
              }}
              cancel={address}
            />
          </Disclosure>
        ) : null}
      </div>
    </RecordingFrame>
  );
}

const rangeOf = ({ startMs, endMs }: { startMs: number; endMs: number }) => ({
  fromMs: startMs,
  toMs: Math.max(endMs, startMs + 500),
});
