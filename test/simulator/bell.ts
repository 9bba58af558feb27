/** What requests wait for that are held until something changes. */
export interface Bell {
	/** Lets all who wait look again. */
	ring: () => void;
	/** Calls `listener` whenever it rings, until what it returns is called. */
	listen: (listener: () => void) => () => void;
	/** How many listen. */
	readonly listeners: number;
}

/** A bell that nobody hears yet. */
export function newBell(): Bell {
	const listeners = new Set<() => void>();
	return {
		ring: () => [...listeners].forEach((listener) => listener()),
		listen: (listener) => {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		get listeners() {
			return listeners.size;
		},
	};
}

/** An object whose every change rings, also one that a test makes by hand. */
export const ringing = <Value extends object>(value: Value, { ring }: Bell): Value =>
	new Proxy(value, {
		set(target, key, given) {
			const isSet = Reflect.set(target, key, given);
			ring();
			return isSet;
		},
	});
