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

/** One piece of work for an item: which of its pieces, by what method of which instance, with which of the item's files. */
interface Work {
	index: number;
	method: string;
	idInstance: string;
	files: File[];
}

/**
 * What tells one work for an item from another, as a short hash: what the node's user has entered, before expressions have their
 * values, the method, the instance, the files, and which piece of the item's work it is. An expression that gives another value the
 * second time is the same work; all that the user changed makes it a new one. How the request travels ('Request Options') is left out.
 */
export function workOf({ parameters }: INode, { index, method, idInstance, files }: Work): string {
	const entered = canonical({ ...parameters, requestOptions: undefined });
	return hashOf(JSON.stringify([entered, method, idInstance, index, ...files.flatMap(({ field, binary }) => [field, markOf(binary)])]));
}
