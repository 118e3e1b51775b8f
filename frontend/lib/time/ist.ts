const ZONE = 'Asia/Kolkata';

type Style = 'time' | 'minute' | 'date' | 'dateTime' | 'full';

const OPTIONS: Record<Style, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  dateTime: {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  full: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Writes an instant in Indian Standard Time, whatever zone the reader's machine keeps. */
export function formatIst(instant: string | number | Date, style: Style, locale = 'en'): string {
  const key = `${locale}/${style}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(`${locale}-IN`, { ...OPTIONS[style], timeZone: ZONE });
    formatters.set(key, formatter);
  }
  return formatter.format(new Date(instant));
}

/** The calendar day in India, `2026-06-01`. */
export function istDay(instant: string | number | Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' }).format(
    new Date(instant),
  );
}

/** The value of a `datetime-local` field for an instant, on the Indian clock: `2026-06-01T11:30`. */
export function toIstField(instant: string | number | Date): string {
  return `${istDay(instant)}T${formatIst(instant, 'minute')}`;
}

/** The ISO-8601 instant that a `datetime-local` field means on the Indian clock. */
export function fromIstField(value: string): string {
  const withSeconds = value.length === 16 ? `${value}:00` : value;
  return `${withSeconds}+05:30`;
}

/** `02:14:09`, or `04:12` below an hour. Negative spans count as none. */
export function formatCountdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const pad = (part: number) => String(part).padStart(2, '0');
  const rest = `${pad(Math.floor((seconds % 3600) / 60))}:${pad(seconds % 60)}`;
  return seconds >= 3600 ? `${pad(Math.floor(seconds / 3600))}:${rest}` : rest;
}

/** An age in its largest sensible unit: `82 ms`, `4 s`, `3 min`, `2 h`. */
export function formatAge(milliseconds: number): string {
  if (milliseconds < 1000) {
    return `${Math.max(0, Math.round(milliseconds))} ms`;
  }
  if (milliseconds < 90_000) {
    return `${Math.round(milliseconds / 1000)} s`;
  }
  if (milliseconds < 5_400_000) {
    return `${Math.round(milliseconds / 60_000)} min`;
  }
  return `${Math.round(milliseconds / 3_600_000)} h`;
}
