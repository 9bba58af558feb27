import { isObject } from '../isObject';
import { wordOf } from './text';

/** How a switch among the instance's settings is; undefined where GREEN-API does not say. It writes "yes" and "no". */
export function flagIn(settings: unknown, name: string): 'no' | 'yes' | undefined {
	const value = isObject(settings) ? settings[name] : undefined;
	const word = typeof value === 'boolean' ? String(value) : wordOf(value).trim().toLowerCase();
	if (word === 'yes' || word === 'true') return 'yes';
	return word === 'no' || word === 'false' ? 'no' : undefined;
}

/** Whether settings say that one of them is off. */
export const isOff = (settings: unknown, name: string): boolean => flagIn(settings, name) === 'no';
