// English months and seasons, as we print them and as people type them.

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const SEASONS: Record<string, string> = {
  spring: "21",
  summer: "22",
  autumn: "23",
  fall: "23",
  winter: "24",
};

export function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

export function shortMonthName(month: number): string {
  return monthName(month).slice(0, 3);
}

/** 1 to 12 for "July", "Jul", "jul." or "Sept.", else null. */
export function monthNumber(word: string): number | null {
  const plain = word.toLowerCase().replace(/\.$/, "");
  const index = MONTHS.findIndex((name) => {
    const month = name.toLowerCase();
    return plain === month || plain === month.slice(0, 3);
  });
  if (index >= 0) return index + 1;
  return plain === "sept" ? 9 : null;
}

export function seasonName(code: string): string {
  return Object.entries(SEASONS).find(([, season]) => season === code)?.[0] ?? "";
}

/** The EDTF season code, "21" (spring) to "24" (winter), else null. */
export function seasonCode(word: string): string | null {
  const plain = word.toLowerCase();
  return Object.hasOwn(SEASONS, plain) ? (SEASONS[plain] ?? null) : null;
}
