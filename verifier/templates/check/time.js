// Points in time as Kreds writes them: whole seconds of UTC, `2026-10-12T16:30:00Z`.

/** Difference between two honest clocks, in seconds (schemas::limits::LEEWAY). */
export const LEEWAY = 60;

/** Seconds since 1970, when the value is a time in just this form; else undefined. */
export function seconds(value) {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)) return undefined;
  const moment = new Date(value);
  const same = !Number.isNaN(moment.getTime()) && moment.toISOString() === value.replace("Z", ".000Z");
  return same ? moment.getTime() / 1000 : undefined;
}

/** The text for that many seconds since 1970. */
export function written(moment) {
  return new Date(moment * 1000).toISOString().replace(".000Z", "Z");
}
