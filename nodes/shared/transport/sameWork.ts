import { createHash } from 'crypto';
import type { IBinaryData, INode } from 'n8n-workflow';
import { isObject } from '../isObject';

/** What n8n holds of a file, and the binary field in which it lies. */
interface File {
	field: string;
	binary: IBinaryData;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** What n8n's editor notes beside a choice, for itself. */
const NOTE = /^cachedResult/;

/**
 * A parameter in a form that is the same for the same work: keys in order, and nothing of what is empty, so that a field
 * which a newer version of the node has, with nothing in it, makes no difference.
 */
export function canonical(value: unknown): unknown {
	if (Array.isArray(value)) return value.length > 0 ? value.map(canonical) : undefined;
	if (!isObject(value)) return value || undefined;
	const keys = Object.keys(value).filter((key) => !NOTE.test(key) && canonical(value[key]) !== undefined).sort();
	return keys.length > 0 ? Object.fromEntries(keys.map((key) => [key, canonical(value[key])])) : undefined;
}

/** The marks of files that lie in their items: to make one takes its time, and all pieces of an item ask for it. */
const marks = new WeakMap<IBinaryData, string>();

/**
 * Which file it is. A stored one's id ends with what is its alone; before that n8n names the execution, which another one may name anew.
 */
export function markOf(binary: IBinaryData): string {
	const { id, data } = binary;
	const mark = marks.get(binary) ?? (id ? id.split(/[/:]/).slice(-1)[0] : hashOf(data));
	marks.set(binary, mark);
	return mark;
}

/** One piece of work for an item: by what method of which instance, with which of the item's files. */
interface Work {
	/** What tells it from the item's other pieces. */
	name: string;
	/** Whether the item has no other one. */
	isOnly: boolean;
	method: string;
	idInstance: string;
	files: File[];
}

/** What the works of items are known by: all of it, and what an item's only piece is known by whatever its name. */
export interface WorkKey {
	whole: string;
	only?: string;
}

/** What stands behind the key of an item's only piece of work. */
const ONLY = '!';

/** What was kept for this work: under its own key, or for an item's only piece under any name that the only one had. */
export function keptFor<Kept>(kept: Record<string, Kept> = {}, { whole, only }: WorkKey): Kept | undefined {
	const known = kept[whole] ?? kept[`${whole}${ONLY}`];
	if (known || only === undefined) return known;
	return Object.entries(kept).find(([key]) => key.startsWith(only) && key.endsWith(ONLY))?.[1];
}

/** Under which key a work is kept. */
export const keyFor = ({ whole, only }: WorkKey): string => (only === undefined ? whole : `${whole}${ONLY}`);

/**
 * What tells one work for an item from another, as short hashes: what the node's user has entered, before expressions have their
 * values, the method, the instance and the files, and then the name of the piece. An expression that gives another value the second
 * time is the same work, but for the names of several pieces: a list of recipients may come in another order. All that the user
 * changed makes it a new one. How the request travels ('Request Options') is left out.
 */
export function workOf({ parameters }: INode, { name, isOnly, method, idInstance, files }: Work): WorkKey {
	const entered = canonical({ ...parameters, requestOptions: undefined });
	const item = hashOf(JSON.stringify([entered, method, idInstance, ...files.flatMap(({ field, binary }) => [field, markOf(binary)])]));
	return { whole: `${item}.${hashOf(name)}`, ...(isOnly && { only: `${item}.` }) };
}
