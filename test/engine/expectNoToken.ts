/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { inspect } from 'node:util';

/** So many characters of a token in a row are as bad as the whole. */
const PART = 12;

const partsOf = (token: string): string[] => Array.from({ length: Math.max(1, token.length - PART + 1) }, (_, at) => token.slice(at, at + PART));

/** Fails when any part of the token shows anywhere in a value: in its text, an error's stack or cause, or a property however deep. */
export function expectNoToken(value: unknown, token: string): void {
	if (token === '') return;
	const everything = inspect(value, { depth: Infinity, showHidden: true, maxArrayLength: Infinity, maxStringLength: Infinity });
	const found = partsOf(token).find((part) => everything.includes(part));
	const at = found === undefined ? -1 : everything.indexOf(found);
	expect(at < 0 ? '' : everything.slice(Math.max(0, at - 200), at + PART)).toBe('');
}
