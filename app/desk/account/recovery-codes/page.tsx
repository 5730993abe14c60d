import type { Metadata } from "next";
import { getConfirmedContext } from "@/app/_server/own-account";
import { RecoveryCodesForm } from "@/components/account/recovery-codes-form";
import { ownAccount } from "@/lib/auth/queries/own-account";
import { renewRecoveryCodesAction } from "./actions";

export const metadata: Metadata = { title: "Recovery codes" };

export default async function RecoveryCodesPage() {
  const ctx = await getConfirmedContext("/desk/account/recovery-codes", "account.secure");
  const { factors } = await ownAccount(ctx);
  return (
    <div className="account">
      <h1>Recovery codes</h1>
      <RecoveryCodesForm
        action={renewRecoveryCodesAction}
        left={factors.recoveryCodes}
        idempotencyKey={crypto.randomUUID()}
      />
    </div>
  );
}
