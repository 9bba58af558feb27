const HOURS_AHEAD = 3;

/** A moment, in milliseconds since 1970, as outputs show it in the time zone of the suites; they know whole seconds only. */
export const inMoscow = (at: number): string => new Date(Math.floor(at / 1000) * 1000 + HOURS_AHEAD * 3_600_000).toISOString().replace('Z', '+03:00');

/** Any time as outputs show it there. */
export const anyTime: unknown = expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+03:00$/);
