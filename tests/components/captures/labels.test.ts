import { describe, expect, test } from "vitest";
import { fileLine, fileName, mediaTypeInWords, sizeInWords } from "@/components/captures/labels";

describe("mediaTypeInWords", () => {
  test.each([
    ["application/pdf", "PDF"],
    ["text/html; charset=utf-8", "Web page"],
    ["VIDEO/MP4", "Video (MP4)"],
    ["audio/x-wav", "Audio (WAV)"],
    ["application/x-mystery", "application/x-mystery"],
    ["", "Unknown kind"],
  ])("says %s as %s", (mediaType, words) => {
    expect(mediaTypeInWords(mediaType)).toBe(words);
  });
});

describe("sizeInWords", () => {
  test.each([
    [0, "0 bytes"],
    [1, "1 byte"],
    [999, "999 bytes"],
    [1_000, "1.0 kB"],
    [9_949, "9.9 kB"],
    [91_230, "91 kB"],
    [999_499, "999 kB"],
    [999_600, "1.0 MB"],
    [268_435_456, "268 MB"],
    [2_147_483_648, "2.1 GB"],
    [5_000_000_000_000_000, "5000 TB"],
  ])("says %i bytes as %s", (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });
});

describe("fileName", () => {
  test("is the name it came with, else what it is", () => {
    expect(fileName({ name: "release.pdf", method: "pasted" })).toBe("release.pdf");
    expect(fileName({ name: "", method: "pasted" })).toBe("Pasted text");
    expect(fileName({ name: "" })).toBe("File without a name");
  });
});

describe("fileLine", () => {
  const file = { name: "", method: "pasted" as const, mediaType: "text/plain", size: 812 };

  test("says what a file is called, what it is, how large, and of which source", () => {
    expect(fileLine(file, "in Remarks at the depot")).toBe(
      "Pasted text · Plain text · 812 bytes · in Remarks at the depot",
    );
    expect(fileLine({ ...file, method: "fetched", size: null })).toBe("File without a name · Plain text");
  });
});
