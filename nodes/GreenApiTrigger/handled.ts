import type { ITriggerFunctions } from 'n8n-workflow';
import { isObject } from '../shared/isObject';
import type { Station } from '../shared/notifications/station';
import { triggerOf } from '../shared/triggerOf';

/** How many keys are stored: n8n stores them with each start of the workflow. */
const STORED = 300;

/** How much of a key is enough to tell some thousand messages apart. */
const LENGTH = 12;

const stored = (key: string): string => key.slice(0, LENGTH);

/** The messages that a trigger has been given, by the keys of their notifications, and the moment up to which none is open. */
export class Handled {
	private readonly times = new Map<string, number>();

	private newest: string[] = [];

	/** What came before does not count for this process. Milliseconds. */
	from: number;

	/** Up to when all is known to be handled. Milliseconds. */
	upTo: number;

	/** Since when it counts by the clock of `performance`, where nothing was known: n8n's other clock may be wrong. Milliseconds. */
	private begun?: number;

	constructor(memory: unknown) {
		const { upTo, keys } = isObject(memory) ? memory : {};
		if (typeof upTo !== 'number') this.begun = performance.now();
		this.upTo = typeof upTo === 'number' ? upTo : Date.now();
		this.from = this.upTo;
		for (const key of typeof keys === 'string' ? keys.split(',') : []) this.note(key, Infinity);
	}

	/** Sets right what is known by n8n's clock. `now` is by GREEN-API's. Milliseconds. */
	setRight(now: number): void {
		if (this.begun !== undefined) this.from = this.upTo = now - (performance.now() - this.begun);
		this.begun = undefined;
		this.from = Math.min(this.from, now);
	}

	has(key: string): boolean {
		return this.times.has(stored(key));
	}

	/** Notes a message by its key, and when it was sent, in milliseconds. */
	note(key: string, at: number): void {
		this.times.set(stored(key), at);
		this.newest = [...this.newest.slice(1 - STORED), stored(key)];
	}

	/** Forgets the keys of messages that are older. */
	forget(before: number): void {
		for (const [key, at] of this.times) if (at < before) this.times.delete(key);
	}

	/** What is to be stored. */
	get memory() {
		return { upTo: this.upTo, keys: this.newest.join(',') };
	}
}

/** What the triggers of this process know, by their stations: a new registration may begin with older static data. */
const inProcess = new WeakMap<Station, Map<string, Handled>>();

const keyFor = ({ idInstance }: Station): string => `journal ${idInstance}`;

const triggersAt = (station: Station): Map<string, Handled> => {
	const triggers = inProcess.get(station) ?? new Map<string, Handled>();
	inProcess.set(station, triggers);
	return triggers;
};

/** What a trigger has handled of an instance; where nothing is known, all before now. */
export function handledAt(station: Station, context: ITriggerFunctions): Handled {
	const triggers = triggersAt(station);
	const handled = triggers.get(triggerOf(context)) ?? new Handled(context.getWorkflowStaticData('node')[keyFor(station)]);
	triggers.set(triggerOf(context), handled);
	store(handled, station, context);
	return handled;
}

/** Puts it into the static data, which n8n stores with the next start of the workflow. */
export function store(handled: Handled, station: Station, context: ITriggerFunctions): void {
	context.getWorkflowStaticData('node')[keyFor(station)] = handled.memory;
}

/** Forgets what is known, so that nothing of the time counts in which nobody has looked. */
export function forgetHandled(station: Station, context: ITriggerFunctions): void {
	triggersAt(station).delete(triggerOf(context));
	const memory = context.getWorkflowStaticData('node');
	if (keyFor(station) in memory) delete memory[keyFor(station)];
}
