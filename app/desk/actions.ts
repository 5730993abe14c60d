"use server";
import { redirect } from "next/navigation";
import { leaveDesk } from "@/app/_server/sign-in";

export async function signOutAction(): Promise<void> {
  await leaveDesk();
  redirect("/desk/sign-in");
}
