// What is done with measured numbers.

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new Error("There is no median of nothing");
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Three digits that count: 0.0312, 1.52, 213. */
export const figure = (value: number) =>
  value === 0
    ? "0"
    : value >= 100
      ? value.toFixed(0)
      : value.toFixed(value >= 10 ? 1 : value >= 1 ? 2 : value >= 0.1 ? 3 : 4);

export const times = (value: number) => `${value >= 10 ? value.toFixed(1) : value.toFixed(2)}×`;

export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
