import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Recording } from "@/components/media/recording";
import { RecordingFacts } from "@/components/media/recording-facts";
import { DescribeRecordingForm } from "@/components/media/recording-forms";
import { Disclosure } from "@/components/ui/disclosure";
import { deskCaptionsPath } from "@/lib/media/addresses";
import { deskTranscriptCues } from "@/lib/media/queries/desk-transcript";
import type { DeskRecording } from "@/lib/media/queries/source-recordings";
import { sourceRecordings } from "@/lib/media/queries/source-recordings";
import { clockTime, readTimeRange } from "@/lib/media/times";
import type { Search } from "../../../../_registry/list-query";
import { openSourcePage } from "../../../_source/open-source-page";
import { RecordingFrame } from "../../../_source/recording-frame";
import { recordingToPlay } from "../../../_source/recording-to-play";
import { describeRecordingAction } from "./actions";

export const metadata: Metadata = { title: "Recording" };

type RecordingPageProps = { params: Promise<{ id: string; captureId: string }>; searchParams: Search };

export default async function RecordingPage({ params, searchParams }: RecordingPageProps) {
  const { captureId } = await params;
  const { ctx, id, source, mayAdd } = await openSourcePage(params, {
    form: `recording/${encodeURIComponent(captureId)}`,
    act: "source.log",
  });
  const recording = (await sourceRecordings(ctx, id)).recordings.find((one) => one.captureId === captureId);
  if (!recording) notFound();
  const { t, done } = await searchParams;
  const address = `/desk/sources/${id}/recording/${captureId}`;
  const [transcript] = recording.transcripts;
  const cues = transcript ? await deskTranscriptCues(ctx, transcript.id) : null;
  return (
    <RecordingFrame
      source={source}
      what="Recording"
      name={recording.name}
      ways={recording.transcripts.map(({ id: transcriptId, name }) => ({
        href: `/desk/sources/${id}/transcript/${transcriptId}`,
        label: `Transcript ${name}`,
      }))}
      done={done === "described" ? "The description is saved." : null}
    >
      <Recording
        recording={recordingToPlay(recording)}
        address={address}
        range={readTimeRange(typeof t === "string" ? t : "")}
        transcript={
          transcript && cues ? { ...transcript, cues, href: deskCaptionsPath(transcript.id) } : null
        }
      />
      <div>
        <RecordingFacts recording={recording} />
        {mayAdd ? (
          <Disclosure summary="Describe the recording" open={recording.version === 0}>
            <DescribeRecordingForm
              action={describeRecordingAction}
              idempotencyKey={crypto.randomUUID()}
              captureId={captureId}
              version={recording.version}
              playerId="recording"
              initial={describedFields(recording)}
              cancel={address}
            />
          </Disclosure>
        ) : null}
      </div>
    </RecordingFrame>
  );
}

const timeField = (ms: number | null) => (ms === null ? "" : clockTime(ms, ms % 1000 === 0 ? 0 : 3));

const describedFields = ({ durationMs, sound, frameRate, clock }: DeskRecording) => ({
  durationMs: timeField(durationMs),
  sound,
  frameRate: frameRate === null ? "" : String(frameRate),
  clockReads: clock?.reads ?? "",
  clockAtMs: timeField(clock?.atMs ?? null),
  clockNote: clock?.note ?? "",
});
