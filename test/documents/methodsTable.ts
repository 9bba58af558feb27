/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { join } from 'node:path';
import { type Method, methods as ofNodes } from '../../nodes/shared/api/methods';
import { packageRoot } from '../host/paths';
import { type TitledOperation, titledOperations } from '../titledOperations';
import { methodSections } from './greenApiMethods';
import { leftOut, onTheWay } from './leftOut';
import { repeated } from './operationsTable';

export const METHODS_FILE = join(packageRoot, 'docs', 'METHODS.md');

const ABOUT = `# GREEN-API's methods

Every method of [GREEN-API for WhatsApp](https://green-api.com/en/docs/api/), and the operation that asks it; [OPERATIONS.md](OPERATIONS.md) has the same from the side of the operations, with their pace, and [NODES.md](NODES.md) says what they ask for and give. GREEN-API's products for other messengers and for calls are other APIs.

A method without an operation you can ask with n8n's **HTTP Request** node: as *Authentication* choose *Predefined Credential Type* and **GREEN API**, as URL \`{apiUrl}/waInstance{idInstance}/{method}\` without the token, and as *Method* the verb of its row. The credential puts the token into the address. That node keeps no pace, a retry sends again what it has sent, and it shows answers as they are: [SECURITY.md](../SECURITY.md) says what they may bear.

*Requests a second* is what GREEN-API allows each instance, where its documentation says it, else one; the nodes keep to it, and send again what is refused with 429. *Made again* says whether the nodes repeat a request by themselves after an answer that leaves open whether GREEN-API did what was asked, such as a 502 or a connection that broke off.

This page is written by \`npx tsx test/documents/writeOperations.ts\`.
`;

/** Methods are the same in any case: the documentation writes some both ways. */
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The operations that are there for a method. */
export const operationsFor = (method: string): TitledOperation[] => titledOperations.filter(({ operation }) => same(operation.method, method));

/** All that the page says of who asks a method: its operations, else what asks it on the way or takes its place. */
export const titlesFor = (method: string): string => [...operationsFor(method).map(({ title }) => title), onTheWay[method], leftOut[method]?.why].filter(Boolean).join(', ');

/** Why no operation asks a method, and how it is asked otherwise. */
function whyNone(method: string): string {
	if (!(method in leftOut)) return `Asked by ${onTheWay[method]}`;
	const { why, request } = leftOut[method];
	return request ? `${why}. By HTTP Request: ${request}` : why;
}

const NONE = '–';

/** How often a method may be asked, and whether the nodes repeat it; nothing for one that they do not ask. */
function paceOf(method: string): [perSecond: string, repeats: string] {
	const found = Object.entries<Method>(ofNodes).find(([name]) => same(name, method));
	return found ? [String(found[1].perSecond), repeated(found[1].change)] : [NONE, NONE];
}

/** A row: the methods, what asks them, how often and how many times, and what else there is to say. */
type Row = [methods: string[], operations: string, perSecond: string, repeats: string, notes: string];

function rowOf(method: string): Row {
	const operations = operationsFor(method);
	if (operations.length === 0) return [[method], NONE, ...paceOf(method), whyNone(method)];
	const name = `[${method}](${operations[0].operation.example.page})`;
	return [[name], operations.map(({ title }) => title).join(', '), ...paceOf(method), method in onTheWay ? `Also asked by ${onTheWay[method]}` : ''];
}

/** Methods of which the same is to be said stand in one row. */
function together(rows: Row[], [[name], ...said]: Row): Row[] {
	const last = rows.at(-1);
	const isSame = last !== undefined && said.every((words, at) => last[at + 1] === words);
	return isSame ? [...rows.slice(0, -1), [[...last[0], name], ...said]] : [...rows, [[name], ...said]];
}

const asLine = (cells: string[]): string => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');

const HEADER = ['GREEN-API method', 'Operation', 'Requests a second', 'Made again', 'Notes'];

/** The document that lists every method of GREEN-API, in Markdown. */
export const methodsDocument = (): string => {
	const tables = methodSections.map(({ heading, methods }) => {
		const rows = methods.map(rowOf).reduce(together, []).map(([names, ...said]) => [names.join(', '), ...said]);
		return `## ${heading}\n\n${[HEADER, HEADER.map(() => '---'), ...rows].map(asLine).join('\n')}\n`;
	});
	return [ABOUT, ...tables].join('\n');
};
