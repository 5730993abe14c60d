/** Where a notice stands by itself: "/corrections/S-1042/2", the number of the statement and the version it made. */
export const noticePath = ({ number, version }: { number: number; version: number }) =>
  `/corrections/S-${number}/${version}`;
