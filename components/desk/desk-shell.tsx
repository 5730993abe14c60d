// What stands around every page of the desk: where to go, who is signed in, the way out, help in one place.
import type { ComponentProps, ReactNode } from "react";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { DeskKeys } from "./desk-keys";
import { DeskNavigation } from "./desk-navigation";
import { KeysProvider } from "./keys-provider";
import { OfflineBanner } from "./offline-banner";
import { type Who, WhoIsSignedIn } from "./who-is-signed-in";

type DeskShellProps = {
  newsroom: string;
  /** Null on the way in. */
  who: Who | null;
  /** How they have their keys. */
  keys: Omit<ComponentProps<typeof KeysProvider>, "children">;
  signOut: () => Promise<void>;
  children: ReactNode;
};

/** One shape for everybody: a form answered without script finds itself again by its place in the page. */
export function DeskShell({ keys, ...frame }: DeskShellProps) {
  return (
    <KeysProvider {...keys}>
      <Frame {...frame} />
    </KeysProvider>
  );
}

function Frame({ newsroom, who, signOut, children }: Omit<DeskShellProps, "keys">) {
  return (
    <>
      <a className="skip" href="#content">
        Skip to content
      </a>
      <header className="desk-bar">
        <a className="desk-name" href="/desk">
          <span className="stet">Stet</span> {newsroom}
        </a>
        {who ? <DeskNavigation /> : null}
        <div className="desk-corner">
          {who ? <DeskKeys /> : null}
          <a href="/desk/help">Help</a>
          {who ? <WhoIsSignedIn who={who} signOut={signOut} /> : null}
        </div>
      </header>
      <OfflineBanner />
      <main id="content" className="desk-main" tabIndex={-1}>
        {children}
      </main>
      <footer className="desk-foot">
        <a href="/">The record as readers see it</a>
        {who ? <a href="/desk/users">Who works here</a> : null}
        <ThemeSwitch />
      </footer>
    </>
  );
}
