// What is not kept as evidence, and why, in words for people.

const programs =
  /^application\/(x-msdownload|x-elf|x-mach-binary|vnd\.microsoft\.portable-executable|x-msi|java-vm|wasm|x-apple-diskimage|vnd\.android\.package-archive|x-ms-shortcut|x-deb|x-rpm|x-google-chrome-extension|x-ms-application)$/;

/** Null when files of this type and size may be kept. */
export function refusalOfKind(mediaType: string, size: number): string | null {
  if (size === 0) return "The file is empty: it has no bytes.";
  if (programs.test(mediaType)) return "The file is a program, and no programs are kept.";
  if (mediaType === "image/svg+xml") {
    return "The file is an SVG drawing, which can carry scripts. Keep it as PDF or PNG.";
  }
  return null;
}
