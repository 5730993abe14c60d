/** Where the desk finds the captions of a transcript as WebVTT. */
export const deskCaptionsPath = (transcriptId: string) => `/desk/transcripts/${transcriptId}/captions.vtt`;
