"use server";
import type { UserFormState } from "@/components/users/user-form-state";
import { changeRole } from "@/lib/users/commands/change-role";
import { disableUser } from "@/lib/users/commands/disable-user";
import { forgetFactors } from "@/lib/users/commands/forget-factors";
import { handOverOpenItems } from "@/lib/users/commands/hand-over-open-items";
import { handOverInput, leavingInput, roleInput, userOnly } from "@/lib/users/schema";
import { userAction } from "../_users/user-action";

const person = (form: FormData) => `/desk/users/${form.get("userId")}`;

export async function changeRoleAction(_before: UserFormState, form: FormData): Promise<UserFormState> {
  return userAction(form, {
    schema: roleInput,
    run: changeRole,
    seenAt: (form) => `${person(form)}?done=role`,
  });
}

export async function disableUserAction(_before: UserFormState, form: FormData): Promise<UserFormState> {
  return userAction(form, {
    schema: leavingInput,
    run: disableUser,
    seenAt: (form) => `${person(form)}?done=disabled`,
  });
}

export async function handOverAction(_before: UserFormState, form: FormData): Promise<UserFormState> {
  return userAction(form, {
    schema: handOverInput,
    run: handOverOpenItems,
    seenAt: (form) => `${person(form)}?done=handed-over`,
  });
}

export async function forgetFactorsAction(_before: UserFormState, form: FormData): Promise<UserFormState> {
  return userAction(form, {
    schema: userOnly,
    run: forgetFactors,
    seenAt: (form) => `${person(form)}?done=factors`,
  });
}
