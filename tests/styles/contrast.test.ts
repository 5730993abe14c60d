// The contrast table of the visual direction, computed from styles/tokens.css.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../styles/tokens.css", import.meta.url), "utf8");

const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light: light ?? "", dark: dark ?? "" }],
  ),
);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(text: string, ground: string, mode: "light" | "dark"): number {
  const [one, other] = [text, ground].map((name) => {
    const colour = tokens.get(name);
    if (!colour) throw new Error(`There is no colour --${name}`);
    return luminance(colour[mode]);
  });
  const [lighter, darker] = [Math.max(one ?? 0, other ?? 0), Math.min(one ?? 0, other ?? 0)];
  return (lighter + 0.05) / (darker + 0.05);
}

// Text, ground, and the contrast promised in light and in dark.
const promised: [text: string, ground: string, light: number, dark: number][] = [
  ["ink", "paper", 17.1, 15.6],
  ["ink-2", "paper", 7.4, 9.2],
  ["ink-3", "paper", 5.5, 6.8],
  ["rule-strong", "paper", 3.8, 4.5],
  ["link", "paper", 8.0, 9.3],
  ["visited", "paper", 8.6, 9.0],
  ["ink", "marker", 14.2, 7.5],
  ["link", "marker", 4.5, 4.5],
  ["draft", "draft-fill", 6.5, 7.3],
  ["review", "review-fill", 7.1, 9.1],
  ["changes", "changes-fill", 6.4, 7.6],
  ["approved", "approved-fill", 7.0, 7.6],
  ["published", "published-fill", 7.7, 8.1],
  ["corrected", "corrected-fill", 7.0, 7.6],
  ["retracted", "retracted-fill", 7.4, 7.4],
  ["ink", "surface", 17.8, 14.3],
  ["chart-1", "paper", 7.7, 4.5],
  ["chart-2", "paper", 5.9, 4.5],
];

describe("the colours", () => {
  test.each(promised)("--%s on --%s is as readable as promised", (text, ground, light, dark) => {
    expect(contrast(text, ground, "light")).toBeGreaterThanOrEqual(light);
    expect(contrast(text, ground, "dark")).toBeGreaterThanOrEqual(dark);
  });

  test.each(["ink", "ink-2", "ink-3", "link", "visited", "retracted"])(
    "--%s is readable on every ground of a page",
    (text) => {
      for (const ground of ["paper", "surface", "sunk"]) {
        expect(contrast(text, ground, "light")).toBeGreaterThanOrEqual(4.5);
        expect(contrast(text, ground, "dark")).toBeGreaterThanOrEqual(4.5);
      }
    },
  );
});
