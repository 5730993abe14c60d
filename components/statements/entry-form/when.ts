/** "at 14:02" today, else with the day. Where no script runs, the time is that of the server's clock in UTC. */
export function whenInWords(iso: string, script: boolean): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return "";
  if (!script) return `on ${iso.slice(0, 10)} at ${iso.slice(11, 16)} UTC`;
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(time);
  if (time.toDateString() === new Date().toDateString()) return `at ${clock}`;
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" }).format(
    time,
  );
  return `on ${day} at ${clock}`;
}
