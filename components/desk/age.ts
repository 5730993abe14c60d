// How long ago something was, in one unit. Only on the desk, and always beside the day itself.

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "just now", "12 min", "5 h", "3 days", "2 months". Both are ISO instants. */
export function ageInWords(since: string, now: string): string {
  const age = Math.max(0, Date.parse(now) - Date.parse(since));
  if (age < minute) return "just now";
  if (age < hour) return `${Math.floor(age / minute)} min`;
  if (age < day) return `${Math.floor(age / hour)} h`;
  const days = Math.floor(age / day);
  if (days < 60) return days === 1 ? "1 day" : `${days} days`;
  const months = Math.floor(days / 30.44);
  return months < 24 ? `${months} months` : `${Math.floor(days / 365.25)} years`;
}
