import { createHash } from 'crypto';
import type { IBinaryData, IDataObject, IExecutePaginationFunctions, IExecuteSingleFunctions } from 'n8n-workflow';
import { isObject } from '../isObject';

/** A file that an item's work takes from the item: under which name, and what n8n holds of it. */
export interface TakenFile {
	field: string;
	binary: IBinaryData;
}

/** Says which file of its item an operation takes for what the form holds; undefined for none. */
export type FileOf = (form: IDataObject, context: IExecuteSingleFunctions) => TakenFile | undefined;

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

/** Which file it is. A stored one's id ends with what is its alone; before that n8n names the execution, which it may do anew. */
const markOf = ({ field, binary: { id, data } }: TakenFile): string[] => [field, id ? id.split(/[/:]/).slice(-1)[0] : hashOf(data)];

/**
 * What tells one work for an item from another, as a short hash: what its user has entered, before expressions have their
 * values, the method, the instance, and the file. An expression that gives another value the second time is the same work; all
 * that the user changed makes it a new one. How the request travels ('Request Options') is left out.
 */
export function workOf(context: IExecutePaginationFunctions, method: string, idInstance: string, file?: TakenFile): string {
	const entered = canonical({ ...context.getNode().parameters, requestOptions: undefined });
	return hashOf(JSON.stringify([entered, method, idInstance, ...(file ? markOf(file) : [])]));
}
