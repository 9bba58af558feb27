/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { inspect } from 'node:util';

const PART = 12;

const partsOf = (secret: string): string[] => Array.from({ length: Math.max(1, secret.length - PART + 1) }, (_, at) => secret.slice(at, at + PART));

/** Fails when any twelve characters of the secret in a row show anywhere in a value, however deep. */
export function expectNoPartOf(secret: string, value: unknown): void {
	const everything = inspect(value, { depth: Infinity, showHidden: true, maxArrayLength: Infinity, maxStringLength: Infinity });
	const found = partsOf(secret).find((part) => everything.includes(part));
	const at = found === undefined ? -1 : everything.indexOf(found);
	expect(at < 0 ? '' : everything.slice(Math.max(0, at - 200), at + PART)).toBe('');
}
