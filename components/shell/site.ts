/** The newsroom that publishes this record. */
export type Site = {
  newsroom: string;
  /** Scheme and host, without a slash at the end. */
  origin: string;
};
