"use server";
import type { UserFormState } from "@/components/users/user-form-state";
import { inviteUser } from "@/lib/users/commands/invite-user";
import { resendInvitation } from "@/lib/users/commands/resend-invitation";
import { revokeInvitation } from "@/lib/users/commands/revoke-invitation";
import { invitationInput, invitationOnly } from "@/lib/users/schema";
import { userAction } from "./_users/user-action";

export async function inviteAction(_before: UserFormState, form: FormData): Promise<UserFormState> {
  return userAction(form, {
    schema: invitationInput,
    run: (ctx, input) => inviteUser(ctx, input),
    seenAt: () => "/desk/users?done=invited#invitations",
  });
}

export async function resendInvitationAction(_before: UserFormState, form: FormData): Promise<UserFormState> {
  return userAction(form, {
    schema: invitationOnly,
    run: resendInvitation,
    seenAt: () => "/desk/users?done=sent-again#invitations",
  });
}

export async function revokeInvitationAction(_before: UserFormState, form: FormData): Promise<UserFormState> {
  return userAction(form, {
    schema: invitationOnly,
    run: revokeInvitation,
    seenAt: () => "/desk/users?done=revoked#invitations",
  });
}
