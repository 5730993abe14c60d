"use client";
import { useEffect, useState } from "react";
import { choicesOf } from "@/components/registry/choices-of";
import { AreaField, SelectField, TextField } from "@/components/registry/fields";
import type { RecordAction } from "@/components/registry/form-state";
import { RecordFormFrame } from "@/components/registry/record-form";
import { useRecordForm } from "@/components/registry/use-record-form";
import { soundStates } from "@/db/evidence-vocabulary";
import type { FormValues } from "@/lib/action-result";
import { clockTime } from "@/lib/media/times";
import { soundLabels } from "./labels";

type FormProps = { action: RecordAction; idempotencyKey: string; initial: FormValues; cancel: string };

type DescribeRecordingProps = FormProps & {
  captureId: string;
  version: number;
  /** The element of the player on the same page, which knows how long the file is. */
  playerId: string;
};

/** A person says what a recording is: how long, whether it can be heard, what the clock in its picture reads. */
export function DescribeRecordingForm({
  captureId,
  version,
  playerId,
  action,
  initial,
  ...frame
}: DescribeRecordingProps) {
  const form = useRecordForm(action, initial, "describe");
  const length = usePlayersLength(playerId);
  return (
    <RecordFormFrame
      {...frame}
      form={form}
      hidden={{ captureId, version: String(version) }}
      save="Save the description"
    >
      <TextField
        form={form}
        name="durationMs"
        label="Length"
        hint={
          <>
            As 2:05 or 1:02:03.5. Empty: not known.
            {length === null ? null : ` The player reads ${clockTime(length, 1)}.`}
          </>
        }
        short
      />
      <SelectField
        form={form}
        name="sound"
        label="Sound"
        choices={choicesOf(soundStates, soundLabels)}
        hint="Footage without sound cannot prove words."
      />
      <TextField
        form={form}
        name="frameRate"
        label="Pictures a second"
        hint="Such as 29.97. Empty: not known."
        short
      />
      <TextField
        form={form}
        name="clockReads"
        label="What the clock in the picture reads"
        hint="As 14:03:27 or 2020-07-24 14:03:27. Empty: there is none."
      />
      <TextField
        form={form}
        name="clockAtMs"
        label="At this time of the file"
        hint="Stop where the clock changes to that second."
        short
      />
      <AreaField
        form={form}
        name="clockNote"
        label="Note on the clocks"
        hint="Where the clock was read, whether it drifts, what it was set to."
        rows={2}
      />
    </RecordFormFrame>
  );
}

function usePlayersLength(playerId: string): number | null {
  const [length, setLength] = useState<number | null>(null);
  useEffect(() => {
    const media = document.getElementById(playerId)?.querySelector<HTMLMediaElement>("video, audio");
    if (!media) return;
    const read = () => {
      if (Number.isFinite(media.duration)) setLength(Math.round(media.duration * 1000));
    };
    read();
    media.addEventListener("durationchange", read);
    return () => media.removeEventListener("durationchange", read);
  }, [playerId]);
  return length;
}

type TieTranscriptProps = FormProps & {
  transcriptId: string;
  version: number;
  recordings: readonly { id: string; label: string }[];
};

/** Says which recording a transcript is of, its language, and who made it. */
export function TieTranscriptForm({
  transcriptId,
  version,
  recordings,
  action,
  initial,
  ...frame
}: TieTranscriptProps) {
  const form = useRecordForm(action, initial, "tie");
  return (
    <RecordFormFrame {...frame} form={form} hidden={{ transcriptId, version: String(version) }} save="Save">
      <SelectField
        form={form}
        name="mediaCaptureId"
        label="Transcript of"
        none="No recording that is held"
        choices={recordings}
      />
      <TextField form={form} name="language" label="Language" hint="As en, es or pt-BR." short />
      <TextField
        form={form}
        name="madeBy"
        label="Made by"
        hint="A person, an agency, a program: as readers should see it."
      />
    </RecordFormFrame>
  );
}

type CorrectCueProps = FormProps & {
  cueId: string;
  seen: number;
};

/** Lays a correction over one line of a transcript. */
export function CorrectCueForm({ cueId, seen, action, initial, ...frame }: CorrectCueProps) {
  const form = useRecordForm(action, initial, "correct");
  return (
    <RecordFormFrame {...frame} form={form} hidden={{ cueId, seen: String(seen) }} save="Save the correction">
      <TextField form={form} name="speaker" label="Speaker" hint="Empty: not named." />
      <AreaField
        form={form}
        name="text"
        label="What is said"
        hint="Letter by letter, as it can be heard."
        rows={4}
      />
      <TextField
        form={form}
        name="reason"
        label="Why"
        hint="For colleagues: misheard, misspelt, words missing."
      />
    </RecordFormFrame>
  );
}
