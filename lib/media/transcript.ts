/** One timed line as readers see it; the correction, where there is one, laid over what the file says. */
export type PublicCue = {
  position: number;
  /** Milliseconds of file time. */
  startMs: number;
  endMs: number;
  speaker: string;
  text: string;
  /** What the file says, where a correction lies over it. */
  original?: string;
};

/** A burned-in clock: what it reads at which moment of file time. */
export type BurnedInClock = { reads: string; atMs: number; note: string };
