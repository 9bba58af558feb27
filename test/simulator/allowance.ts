const WINDOW_MS = 1000;

/** When requests were let through, by instance and method. */
export type Windows = Map<string, number[]>;

/**
 * Lets a request through unless its instance and method had `perSecond` of them within the last second (docs: "Rate limits").
 * Less than one a second means one in so many seconds. A refused one does not count, so a caller that keeps knocking is not kept out for longer.
 *
 * @param key of instance and method
 * @param now milliseconds
 * @returns whether the request may pass
 */
export function admit(windows: Windows, key: string, perSecond: number, now: number): boolean {
	const recent = (windows.get(key) ?? []).filter((at) => now - at < WINDOW_MS / Math.min(1, perSecond));
	const admitted = recent.length < Math.max(1, perSecond);
	windows.set(key, admitted ? [...recent, now] : recent);
	return admitted;
}
