// What a media type says of how a file is treated.

/** Video or sound: it is inspected and played, and no text is drawn from it. */
export const isRecording = (mediaType: string) => /^(video|audio)\//.test(mediaType);
