import type { UploadLimits } from "@/lib/captures/quotas";
import { env } from "@/lib/env";

/** Where uploads are sent, each below it by its id. */
export const uploadsPath = "/desk/uploads";

export function uploadLimits(): UploadLimits {
  const { STET_UPLOAD_FILE_GB, STET_UPLOAD_USER_GB, STET_UPLOAD_TOTAL_GB } = env();
  return { ofFile: STET_UPLOAD_FILE_GB, ofUser: STET_UPLOAD_USER_GB, ofAll: STET_UPLOAD_TOTAL_GB };
}
