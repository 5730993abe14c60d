"use client";
// One box to go somewhere, to find a record or to do something. Each act shows its key, so that people come to know it.
import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { useEffect, useMemo, useState } from "react";
import type { KeyAct } from "@/lib/queue/keys";
import { useDeskKeySettings } from "./keys-provider";
import { places } from "./places";

type Item = { id: string; label: string; detail: string; key?: string | null; run: () => void };
type Group = { label: string; items: Item[] };

type Found = { kind: string; id: string; name: string; detail: string; href: string };

export function Palette({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { keys } = useDeskKeySettings();
  const [query, setQuery] = useState("");
  const found = useFound(open ? query.trim() : "");
  const doable = useActsOfPage(open);
  const groups = useMemo((): Group[] => {
    const fits = ({ label }: { label: string }) => label.toLowerCase().includes(query.trim().toLowerCase());
    const go = places.map(({ href, label, letter, act }) => ({
      id: href,
      label,
      detail: "",
      key: act ? keys[act] : letter && keys.go ? `${keys.go} ${letter}` : null,
      run: () => location.assign(href),
    }));
    const act = doable.map(({ label, key, run }) => ({ id: label, label, detail: "", key: keys[key], run }));
    const records = (found ?? []).map(({ id, kind, name, detail, href }) => ({
      id,
      label: name,
      detail: [kind, detail].filter(Boolean).join(" · "),
      run: () => location.assign(href),
    }));
    return [
      { label: "Go", items: go.filter(fits) },
      { label: "Do", items: act.filter(fits) },
      { label: "Find", items: records },
    ].filter(({ items }) => items.length > 0);
  }, [query, found, doable, keys]);

  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        onOpenChange(next);
        if (!next) setQuery("");
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="palette-backdrop" />
        <Dialog.Popup className="palette" aria-label="Find or do">
          <Autocomplete.Root
            inline
            open
            items={groups}
            mode="none"
            value={query}
            onValueChange={setQuery}
            autoHighlight="always"
            itemToStringValue={(item: Item) => item.label}
          >
            <Autocomplete.Input
              className="palette-input"
              placeholder="A page, a person, a bill, a source, E-57 …"
              aria-label="Go, find or do"
            />
            {/* Said by a region of ours: the list itself is not announced when it comes later. */}
            <p className="visually-hidden" role="status">
              {groups.reduce((sum, { items }) => sum + items.length, 0)} found
            </p>
            <Autocomplete.Empty className="palette-empty">
              {found === null ? "Looking …" : "Nothing by this name."}
            </Autocomplete.Empty>
            <Autocomplete.List className="palette-list">
              {(group: Group) => (
                <Autocomplete.Group key={group.label} items={group.items} className="palette-group">
                  <Autocomplete.GroupLabel className="palette-label">{group.label}</Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(item: Item) => (
                      <Autocomplete.Item
                        key={item.id}
                        value={item}
                        className="palette-item"
                        onClick={() => {
                          onOpenChange(false);
                          item.run();
                        }}
                      >
                        <span>
                          <bdi>{item.label}</bdi>
                          {item.detail ? <span className="palette-detail"> {item.detail}</span> : null}
                        </span>
                        {item.key ? <kbd>{item.key}</kbd> : null}
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const patience = 150;

/** What the desk holds by this name, a moment after the last letter; null until it is known. */
function useFound(query: string): Found[] | null {
  const [found, setFound] = useState<Found[] | null>([]);
  useEffect(() => {
    if (query.length < 2) {
      setFound([]);
      return;
    }
    setFound(null);
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await fetch(`/desk/palette?${new URLSearchParams({ q: query })}`, {
        signal: stop.signal,
      }).catch(() => null);
      if (stop.signal.aborted) return;
      setFound(answer?.ok ? ((await answer.json()) as { found: Found[] }).found : []);
    }, patience);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query]);
  return found;
}

type PageAct = { label: string; key: KeyAct; run: () => void };

/** What the page at hand offers to do: each is a control of it that says so (data-palette, data-key-act). */
function useActsOfPage(open: boolean): PageAct[] {
  const [acts, setActs] = useState<PageAct[]>([]);
  useEffect(() => {
    if (!open) return;
    const controls = [...document.querySelectorAll<HTMLElement>("[data-palette]")];
    setActs(
      controls.map((control) => ({
        label: control.dataset.palette ?? "",
        key: (control.dataset.keyAct ?? "open") as KeyAct,
        run: () => {
          control.focus();
          control.click();
        },
      })),
    );
  }, [open]);
  return acts;
}
