/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { methods } from '../../nodes/shared/api/methods';
import { packageRoot } from '../host/paths';
import { methodSections } from './greenApiMethods';
import { leftOut, onTheWay } from './leftOut';
import { METHODS_FILE, methodsDocument, operationsFor } from './methodsTable';

const all = methodSections.flatMap((section) => section.methods);

const isDeclared = (method: string): boolean => operationsFor(method).length > 0;

/** What the page says of a method that no operation is there for: exactly one of these must say it. */
const explanations = (method: string): string[] => [
	...(isDeclared(method) ? ['an operation'] : []),
	...(method in leftOut ? ['leftOut'] : []),
	...(method in onTheWay && !isDeclared(method) ? ['onTheWay'] : []),
];

it('lists every method as the nodes have it; if not, run `npx tsx test/documents/writeOperations.ts`', () => {
	expect(readFileSync(METHODS_FILE, 'utf8')).toBe(methodsDocument());
});

it('knows every method once, and all that the nodes ask', () => {
	expect(all.filter((method, at) => all.indexOf(method) !== at)).toEqual([]);
	const known = all.map((method) => method.toLowerCase());
	expect(Object.keys(methods).filter((method) => !known.includes(method.toLowerCase()))).toEqual([]);
	expect(Object.keys({ ...leftOut, ...onTheWay }).filter((method) => !all.includes(method))).toEqual([]);
});

it('says of each method which operation asks it, or why none does, and not both', () => {
	const told = all.map((method) => [method, explanations(method)] as const);
	expect(told.filter(([, words]) => words.length !== 1)).toEqual([]);
});

/** The methods that the sources ask for by name, besides the one that an operation is routed to. */
function askedByName(): string[] {
	const folder = join(packageRoot, 'nodes');
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
	const asked = files.flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/(?:\bask\(\s*(?:[\w.]+,\s*)?|return \{ method: )'(\w+)'/g)].map(([, name]) => name));
	return [...new Set(asked)].sort();
}

it('says of each method that is asked on the way what asks it', () => {
	const asked = askedByName();
	expect(asked).toEqual(expect.arrayContaining(['checkWhatsapp', 'receiveNotification', 'sendInteractiveButtonsReply', 'setSettings', 'uploadFile']));
	expect(asked.filter((method) => method !== 'sendMessage' && !(method in onTheWay))).toEqual([]);
});
