"use client";
// What single keys do on every page of the desk, the sheet that lists them, and the palette.
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { keyActs } from "@/lib/queue/keys";
import { keyActLabels } from "./desk-key-labels";
import { KeyHelp } from "./key-help";
import { useDeskKeySettings } from "./keys-provider";
import { Palette } from "./palette";
import { places } from "./places";
import { useKeyActs } from "./use-single-keys";

/** Milliseconds in which the letter has to follow `g`. */
const goPatience = 1500;

export function DeskKeys() {
  const { on, keys, setOn } = useDeskKeySettings();
  const help = useRef<HTMLDialogElement>(null);
  const goneAt = useRef(0);
  const [palette, setPalette] = useState(false);
  const [sheet, setSheet] = useState(false);
  const router = useRouter();

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (
        (event.ctrlKey || event.metaKey) &&
        !event.altKey &&
        !event.shiftKey &&
        event.key.toLowerCase() === "k"
      ) {
        event.preventDefault();
        setPalette((open) => !open);
        return;
      }
      const wentJustNow = Date.now() - goneAt.current < goPatience;
      goneAt.current = 0;
      const place = wentJustNow ? places.find(({ letter }) => letter === event.key) : undefined;
      if (!place) return;
      event.preventDefault();
      location.assign(place.href);
    };
    // Before any page reads the letter as a key of its own.
    document.addEventListener("keydown", listen, true);
    return () => document.removeEventListener("keydown", listen, true);
  }, []);

  useEffect(() => {
    if (sheet) help.current?.showModal();
  }, [sheet]);

  useKeyActs(
    {
      help: () => {
        setSheet(true);
        return true;
      },
      search: () => {
        const field = document.querySelector<HTMLElement>("main input[type=search]");
        field?.closest("details")?.setAttribute("open", "");
        if (field) field.focus();
        else setPalette(true);
        return true;
      },
      new: () => {
        router.push("/desk/statements/new");
        return true;
      },
      go: () => {
        goneAt.current = Date.now();
        return true;
      },
      undo: () => {
        const undo = document.querySelector<HTMLElement>("[data-undo]");
        undo?.click();
        return undo !== null;
      },
    },
    "desk",
  );

  return (
    <>
      <button
        type="button"
        className="button-quiet desk-palette-open"
        title="Ctrl K"
        onClick={() => setPalette(true)}
      >
        Find or do
      </button>
      {sheet ? (
        <KeyHelp
          dialog={help}
          button={false}
          onClose={() => setSheet(false)}
          keys={keyActs.flatMap((act) =>
            keys[act] ? [[keys[act], keyActLabels[act]] as [string, string]] : [],
          )}
          on={on}
          onSwitch={setOn}
        />
      ) : null}
      <Palette open={palette} onOpenChange={setPalette} />
    </>
  );
}
