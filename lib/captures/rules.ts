/** Bytes of the largest file that a form sends in one piece; what is larger needs the resumable upload. */
export const plainUploadLimit = 25_000_000;
export const plainUploadLimitInWords = "25 MB";
