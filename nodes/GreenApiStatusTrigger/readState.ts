import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/isObject';
import { steps } from './deliveries';
import { type Memory, type State, VERSION, type Watch, type Watched } from './state';

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const isStep = (value: unknown): value is number => isNumber(value) && value in steps;

/** The values of an object that are usable; empty for anything else than an object. */
function usable<Value>(values: unknown, isUsable: (value: unknown) => value is Value): Record<string, Value> {
	const entries = isObject(values) ? Object.entries(values) : [];
	return Object.fromEntries(entries.filter((entry): entry is [string, Value & IDataObject[string]] => isUsable(entry[1])));
}

function readMemory(memory: unknown, asOfAll: unknown): Memory | undefined {
	if (!isObject(memory) || !isNumber(memory.since) || !isObject(memory.known)) return undefined;
	const { since, asOf = asOfAll, forgotten } = memory;
	return { since, asOf: isNumber(asOf) ? asOf : since, known: usable(memory.known, isNumber), ...(isNumber(forgotten) && { forgotten }) };
}

function readWatched(watched: IDataObject): Watched {
	const { ends, row, changed, asked, reached, about, postedSince } = watched;
	return {
		ends: Number(ends),
		row: typeof row === 'string' ? row : '',
		changed: changed === true,
		asked: isNumber(asked) ? asked : 0,
		reached: usable(reached, isStep),
		about: isObject(about) ? about : {},
		...(postedSince === true && { postedSince }),
	};
}

const isWatched = (value: unknown): value is IDataObject => isObject(value) && isNumber(value.ends);

function readWatch(watch: unknown): Watch | undefined {
	if (!isObject(watch) || !isNumber(watch.since) || !isObject(watch.statuses)) return undefined;
	const statuses = Object.entries(usable(watch.statuses, isWatched));
	return { since: watch.since, statuses: Object.fromEntries(statuses.map(([id, watched]) => [id, readWatched(watched)])) };
}

/**
 * The state that an earlier poll has left, if it is about this instance; undefined for another one. Any JSON can stand there, also the
 * state of an older or newer version of this node: what cannot be used of it is left out.
 */
export function readState({ state }: IDataObject, idInstance: string): State | undefined {
	if (!isObject(state) || state.idInstance !== idInstance) return undefined;
	const outgoing = readMemory(state.outgoing, state.asOf);
	const incoming = readMemory(state.incoming, state.asOf);
	const watch = readWatch(state.watch);
	return {
		version: VERSION,
		idInstance,
		ahead: isNumber(state.ahead) ? state.ahead : 0,
		...(outgoing && { outgoing }),
		...(incoming && { incoming }),
		// A watch is of no use without the journal's memory, which says which statuses were looked at.
		...(outgoing && watch && { watch }),
	};
}
