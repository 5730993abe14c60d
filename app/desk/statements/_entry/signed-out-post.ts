import "server-only";
import { headers } from "next/headers";
import { getContext } from "@/app/_server/context";

/**
 * Whether this page answers a form that was sent without script by somebody no longer signed in. Then the form is
 * shown again with what was entered, since the way to the sign-in page would lose it.
 */
export async function isSignedOutPost(): Promise<boolean> {
  // A browser opening a page sends no content.
  const type = (await headers()).get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) return false;
  const { actor } = await getContext();
  return actor === null;
}
