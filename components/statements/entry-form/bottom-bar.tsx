"use client";
import type { ReactNode } from "react";
import { counted } from "@/components/ui/in-words";
import { useEntry } from "./entry-context";
import { fieldLabel } from "./field-labels";
import { fieldId } from "./field-names";
import { IntentButton } from "./fields";
import { type FormState, isUnsaved } from "./form-state";
import { savesItself } from "./use-autosave";
import type { DeskPost } from "./use-desk-post";
import { whenInWords } from "./when";

/** What is saved, and the ways to go on. */
export function BottomBar({ desk }: { desk: Pick<DeskPost, "busy" | "trouble"> }) {
  const { state, script } = useEntry();
  const open = savesItself(state);
  return (
    <div className="entry-bar">
      <p className="entry-saved">
        <SaveState state={state} desk={desk} script={script} />
      </p>
      <div className="entry-bar-actions">
        <IntentButton intent="save" kind={open ? "plain" : "main"}>
          {open ? "Save" : "Save changes"}
        </IntentButton>
        {open ? (
          <>
            <IntentButton intent="submit-another">Submit and log another from this source</IntentButton>
            <IntentButton intent="submit" kind="main">
              Submit for review
            </IntentButton>
          </>
        ) : null}
      </div>
    </div>
  );
}

type SaveStateProps = { state: FormState; desk: Pick<DeskPost, "busy" | "trouble">; script: boolean };

const troubles = {
  unreachable: "Not saved: the desk cannot be reached. Your text is kept in this browser; it is tried again.",
  failed: "Not saved: something went wrong. Your text is kept in this browser; it is tried again.",
};

function SaveState({ state, desk, script }: SaveStateProps): ReactNode {
  const { saved, conflict, held } = state;
  if (desk.busy !== null) return "Saving …";
  if (conflict) return <a href="#conflict">Not saved: choose between two texts</a>;
  if (desk.trouble === "signed_out") return <SignInAgain />;
  if (desk.trouble) return troubles[desk.trouble];
  const [first, ...others] = Object.keys(held);
  if (script && first !== undefined && isUnsaved(state)) {
    const more = others.length > 0 ? ` and ${counted(others.length, "other field")}` : "";
    return (
      <>
        Not saved: look at{" "}
        <a href={`#${fieldId(first)}`}>
          {fieldLabel(first)}
          {more}
        </a>
      </>
    );
  }
  if (script && isUnsaved(state)) return savesItself(state) ? "Changes not saved yet" : byHand(state);
  if (!saved?.at) return "Nothing saved yet";
  return `Saved ${whenInWords(saved.at, script).replace(/^at /, "")}, version ${saved.version}`;
}

function SignInAgain() {
  return (
    <>
      Not saved: you are no longer signed in.{" "}
      <a href="/desk/sign-in" target="_blank" rel="noreferrer">
        Sign in in another tab
      </a>
      , then press Save.
    </>
  );
}

const byHand = ({ saved }: FormState) =>
  saved?.status === "submitted"
    ? "Changes not saved. This entry is in review, so it is not saved by itself."
    : "Changes not saved. Saving them ends the approval.";
