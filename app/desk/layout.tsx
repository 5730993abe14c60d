import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { asset } from "@/app/_server/assets";
import { getContext } from "@/app/_server/context";
import { DeskShell } from "@/components/desk/desk-shell";
import { env } from "@/lib/env";
import { keysOf } from "@/lib/queue/keys";
import { usualPreferences } from "@/lib/queue/preferences";
import { preferencesOf } from "@/lib/queue/queries/preferences-of";
import { keepKeySwitchAction, signOutAction } from "./actions";

// Never prerendered, never cached: what the desk shows depends on who asks.
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { default: "Desk", template: "%s · Desk" },
  robots: { index: false, follow: false },
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
  referrer: "same-origin",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#14130f" },
  ],
};

/** Shows who is signed in and guards nothing: each page asks for itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { db, actor } = await getContext();
  const keys = actor ? await preferencesOf({ db, actor }) : usualPreferences;
  return (
    // The script below may set the theme before React looks.
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* Not deferred: a remembered theme has to be set before the first paint. */}
        <script src={asset("theme.js")} />
        <link rel="stylesheet" href={asset("stet.css")} />
      </head>
      <body className="desk">
        <DeskShell
          newsroom={env().STET_NEWSROOM}
          who={actor}
          keys={{ on: keys.singleKeys, keys: keysOf(keys.keys), keepSwitch: keepKeySwitchAction }}
          signOut={signOutAction}
        >
          {children}
        </DeskShell>
      </body>
    </html>
  );
}
