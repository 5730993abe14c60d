// Small PDF files made on the spot: lines of Helvetica at places, a picture instead of words, a lock.

export type PdfLine = { text: string; x?: number; y?: number; size?: number };
export type PdfPage = { lines?: readonly (PdfLine | string)[]; picture?: boolean };

export type PdfOptions = {
  title?: string;
  /** As a document locked with a password has it. */
  locked?: boolean;
};

/** Points: US letter. Lines given as words alone stand below each other, from 72 points under the top. */
export const letterPage = { width: 612, height: 792 };

export function aPdf(pages: readonly PdfPage[], { title, locked }: PdfOptions = {}): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const font = add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const pixel =
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8";
  const picture = add(stream(`${pixel} /Filter /ASCIIHexDecode`, "80>"));
  const tree = objects.length + pages.length * 2 + 1;
  const kids = pages.map((page) => {
    const content = add(stream("<<", contentOf(page)));
    const resources = `<< /Font << /F1 ${font} 0 R >> /XObject << /I1 ${picture} 0 R >> >>`;
    const box = `[0 0 ${letterPage.width} ${letterPage.height}]`;
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox ${box} /Resources ${resources} /Contents ${content} 0 R >>`,
    );
  });
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`);
  const root = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  const info = add(`<< /Title (${escaped(title ?? "")}) >>`);
  const lock = locked
    ? ` /Encrypt ${add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"5a".repeat(32)}> /U <${"a5".repeat(32)}> >>`)} 0 R /ID [<00> <00>]`
    : "";
  return assemble(objects, `/Root ${root} 0 R /Info ${info} 0 R${lock}`);
}

/** A document of `pages` full pages, 45 lines each; every line says its page and its number. */
export function aLongPdf(pages: number): Buffer {
  const line = (page: number, number: number) =>
    `Page ${page}, line ${number}: the council heard the same words again and wrote them down as said.`;
  return aPdf(
    Array.from({ length: pages }, (_, page) => ({
      lines: Array.from({ length: 45 }, (_, number) => line(page + 1, number + 1)),
    })),
  );
}

function contentOf({ lines = [], picture }: PdfPage): string {
  const drawn = picture ? "q 400 0 0 500 100 150 cm /I1 Do Q\n" : "";
  return (
    drawn +
    lines
      .map((given, index) => {
        const { text, x = 72, y, size = 11 } = typeof given === "string" ? { text: given } : given;
        const top = y ?? 72 + index * size * 1.3;
        return `BT /F1 ${size} Tf ${x} ${letterPage.height - top} Td (${escaped(text)}) Tj ET`;
      })
      .join("\n")
  );
}

function assemble(objects: readonly string[], trailer: string): Buffer {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

const stream = (dictionary: string, content: string) =>
  `${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;

// Curly quotes and dashes stand at other places in this encoding than in Unicode.
const winAnsi: Record<string, string> = {
  "‘": "\x91",
  "’": "\x92",
  "“": "\x93",
  "”": "\x94",
  "–": "\x96",
  "—": "\x97",
};

const escaped = (text: string) =>
  text.replace(/[‘’“”–—]/g, (sign) => winAnsi[sign] ?? sign).replace(/[\\()]/g, (sign) => `\\${sign}`);
