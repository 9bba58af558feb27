/** A time as outputs show it in the time zone of the suites, which is three hours ahead all year round; any one without `milliseconds`. */
export const inMoscow = (milliseconds?: number): unknown =>
	milliseconds === undefined
		? expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+03:00$/)
		: new Date(Math.floor(milliseconds / 1000) * 1000 + 3 * 3_600_000).toISOString().replace('Z', '+03:00');
