import type { Metadata } from "next";
import { getConfirmedContext } from "@/app/_server/own-account";
import { PasskeyMaker } from "@/components/account/passkey-maker";
import { addPasskeyAction, beginPasskeyAction } from "./actions";

export const metadata: Metadata = { title: "Add a passkey" };

export default async function PasskeysPage() {
  await getConfirmedContext("/desk/account/passkeys", "account.secure");
  return (
    <div className="sign-in-page">
      <h1>Add a passkey</h1>
      <p>
        A passkey is a key kept by your device or password manager. It opens with your finger, face or PIN,
        and signs you in without password and code.
      </p>
      <PasskeyMaker begin={beginPasskeyAction} add={addPasskeyAction} />
    </div>
  );
}
