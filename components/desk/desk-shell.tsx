// What stands around every page of the desk: where to go, who is signed in, the way out, help in one place.
import type { ReactNode } from "react";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { DeskNavigation } from "./desk-navigation";
import { OfflineBanner } from "./offline-banner";
import { type Who, WhoIsSignedIn } from "./who-is-signed-in";

type DeskShellProps = {
  newsroom: string;
  /** Null on the way in. */
  who: Who | null;
  signOut: () => Promise<void>;
  children: ReactNode;
};

export function DeskShell({ newsroom, who, signOut, children }: DeskShellProps) {
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
        <ThemeSwitch />
      </footer>
    </>
  );
}
