import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { KeysForm } from "@/components/desk/keys-form";
import { keysOf } from "@/lib/queue/keys";
import { preferencesOf } from "@/lib/queue/queries/preferences-of";
import { saveKeysAction } from "./actions";

export const metadata: Metadata = { title: "Keys" };

export default async function KeysPage() {
  const ctx = await getPageContext("/desk/account/keys", "account.own");
  const { singleKeys, keys } = await preferencesOf(ctx);
  return (
    <div className="keys-page">
      <h1>Keys</h1>
      <p>
        Single keys act where nobody is typing. Each can be another key, or none; <kbd>Ctrl K</kbd> always
        opens the palette.
      </p>
      <KeysForm
        action={saveKeysAction}
        on={singleKeys}
        keys={keysOf(keys)}
        idempotencyKey={crypto.randomUUID()}
      />
    </div>
  );
}
