"use client";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { newKey } from "@/components/ui/new-key";
import { houseKeys, type KeyAct } from "@/lib/queue/keys";

/** The keys of the desk as whoever is signed in has them. */
export type DeskKeySettings = {
  on: boolean;
  keys: Record<KeyAct, string | null>;
  /** Switches single keys on or off, here at once and for good. */
  setOn: (on: boolean) => void;
};

const KeysContext = createContext<DeskKeySettings>({ on: true, keys: houseKeys, setOn: () => {} });

type KeysProviderProps = {
  on: boolean;
  keys: Record<KeyAct, string | null>;
  keepSwitch: (on: boolean, idempotencyKey: string) => Promise<void>;
  children: ReactNode;
};

export function KeysProvider({ on: kept, keys, keepSwitch, children }: KeysProviderProps) {
  const [on, show] = useState(kept);
  const setOn = useCallback(
    (on: boolean) => {
      show(on);
      void keepSwitch(on, newKey());
    },
    [keepSwitch],
  );
  const settings = useMemo(() => ({ on, keys, setOn }), [on, keys, setOn]);
  return <KeysContext value={settings}>{children}</KeysContext>;
}

export const useDeskKeySettings = () => useContext(KeysContext);
