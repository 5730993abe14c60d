/** Where readers download a file; only those of record.files are there. */
export const filePath = (captureId: string) => `/files/${captureId}`;
