// Where a word goes on across the end of a range: fixed ranges of letters and digits, so that every program agrees on
// them. The twin of desk.cuts_word; tests/db/whole-words.test.ts holds them together.

const inWord = new Uint8Array(0x10000);
const ranges = [
  "30-39 41-5A 61-7A AA B5 BA C0-D6 D8-F6 F8-2B8 370-374 376-37D 37F 386 388-3F5 3F7-481 483-559",
  "560-588 591-5BD 5BF 5C1-5C2 5C4-5C5 5C7-5F2 610-61A 620-669 66E-6D3 6D5-6DC 6DF-6E8 6EA-6FC 6FF",
  "710-7F5 7FA-7FD 800-82D 840-85B 860-887 889-88F 897-8E1 8E3-963 966-96F 971-9F1 9FC 9FE-A75 A81-AEF",
  "AF9-B6F B71 B82-BEF C00-C6F C80-C83 C85-D4E D54-D57 D5F-D6F D7A-DF3 F00 F18-F19 F20-F29 F35 F37 F39",
  "F3E-F84 F86-FBC FC6 10A0-10FA 10FC-135F 1380-138F 13A0-13FD 1401-166C 166F-167F 1681-169A 16A0-16EA",
  "16F1-1734 1740-1773 180B-180D 180F-193B 1B80-1BF3 1C00-1C37 1C40-1C7D 1C80-1CBF 1D00-1DBF 1E00-1FBC",
  "1FBE 1FC2-1FCC 1FD0-1FDB 1FE0-1FEC 1FF2-1FFC 2C00-2CE4 2CEB-2CF3 2D00-2D6F 2D7F-2DFF A4D0-A4FD",
  "A500-A60C A610-A672 A674-A67D A67F-A6E5 A722-A788 A78B-A827 A840-A873 A880-A8C5 A8D0-A8F7 A8FB",
  "A8FD-A92D A930-A953 A960-A97C AAE0-AAEF AAF2-AB5A AB5C-AB69 AB70-ABEA ABEC-D7A3 FB00-FB28 FB2A-FBB1",
  "FBD3-FD3D FD50-FD8F FD92-FDC7 FDF0-FDFB FE70-FEFC FF10-FF19 FF21-FF3A FF41-FF5A",
];
for (const range of ranges.join(" ").split(" ")) {
  const [first = 0, last = first] = range.split("-").map((hex) => Number.parseInt(hex, 16));
  inWord.fill(1, first, last + 1);
}

// Marks above a letter, and what print does not show.
const passed =
  "[\\u00AD\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u200B\\u2060\\u20D0-\\u20FF\\uFE00-\\uFE0F\\uFE20-\\uFE2F\\uFEFF]+";
const passedBefore = new RegExp(`${passed}$`);
const passedAfter = new RegExp(`^${passed}`);

/** As far as is looked past the end of a range. Every character that counts is one UTF-16 unit. */
const reach = 16;

/** Whether a range of UTF-16 units begins or ends inside a word of the text. Scripts without spaces have no such ends. */
export const cutsWord = (text: string, { start, end }: { start: number; end: number }): boolean =>
  goesOn(text, start) || goesOn(text, end);

function goesOn(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - reach), at).replace(passedBefore, "");
  const after = text.slice(at, at + reach).replace(passedAfter, "");
  return isInWord(before.charCodeAt(before.length - 1)) && isInWord(after.charCodeAt(0));
}

const isInWord = (unit: number) => inWord[unit] === 1;
