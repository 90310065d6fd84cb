/** A day in a calendar file. `uid` stays the same for the same thing, so that a second import moves it instead of doubling it. */
export type CalendarDay = {
  readonly uid: string;
  readonly day: string;
  readonly title: string;
  readonly text: string;
  /** When it was last changed, ISO. */
  readonly changedAt: string;
};

/** An iCalendar file (RFC 5545) of whole days: lines end in CRLF and are folded at 75 bytes, commas and semicolons are escaped. */
export function calendarFile(name: string, days: readonly CalendarDay[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Michishirube//statistics//JA",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function eventLines({ uid, day, title, text, changedAt }: CalendarDay): readonly string[] {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${changedAt.replace(/[-:]/g, "").replace(/\.\d+/, "")}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${next.replaceAll("-", "")}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

const bytes = new TextEncoder();

/** Continuation lines begin with a space; a character is never cut. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = "";
  for (const sign of line) {
    if (bytes.encode(current + sign).length > 75) {
      lines.push(current);
      current = ` ${sign}`;
    } else current += sign;
  }
  return [...lines, current].join("\r\n");
}
