/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { inspect } from 'node:util';

/** Fails when the token shows anywhere in a value: in its text, an error's stack or cause, or a property however deep. */
export function expectNoToken(value: unknown, token: string): void {
	const everything = inspect(value, { depth: Infinity, showHidden: true, maxArrayLength: Infinity, maxStringLength: Infinity });
	const at = token === '' ? -1 : everything.indexOf(token);
	const surroundings = at < 0 ? '' : everything.slice(Math.max(0, at - 200), at + 20);
	expect(surroundings).toBe('');
}
