// What the loading process is asked to do and what it answers.

export type Load = {
  port: number;
  /** Asked for one after the other, then from the start again. */
  paths: string[];
  requests: number;
  concurrency: number;
  headers?: Record<string, string>;
};

export type LoadResult = {
  /** Wall-clock, from the first request to the last answer. */
  seconds: number;
  /** Of all bodies, as they came over the wire. */
  bytes: number;
};

export type LoadAnswer = { result: LoadResult } | { failure: string };
