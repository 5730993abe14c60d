// What the loading process is asked to do and what it answers.

/** Pages asked for, one after the other, then from the start again. */
export type PagesLoad = { paths: string[]; headers?: Record<string, string> };

/** Statements taken from draft to publication, four calls each: logged, submitted, approved, published. */
export type PublicationsLoad = { drafts: object[]; reporterToken: string; editorToken: string };

export type Load = {
  port: number;
  /** Pages, or whole publications. */
  requests: number;
  concurrency: number;
} & (PagesLoad | PublicationsLoad);

export type LoadResult = {
  /** Wall-clock, from the first request to the last answer. */
  seconds: number;
  /** The last body that came. */
  last: string;
};

export type LoadAnswer = { result: LoadResult } | { failure: string };
