// First, since the nodes must find its clock in place.
import '../engine/virtualTime';
import { run, server, useSecondServer } from './useSecondServer';
import type { INode } from 'n8n-workflow';
import { runnable } from '../engine/answerQuestion';
import { bytesOf } from '../engine/binary';
import { exampleFiles, exampleForm } from '../examples';
import { type TitledOperation, titledOperations, waits } from '../titledOperations';
import type { Seen } from './server';
import { isOwn, know, seed } from './seed';

useSecondServer();

/** What cannot be done twice: a contact that is there and a status that is gone are refused. */
const ONCE = ['addContact', 'deleteStatus'];

/** What is there twice, or destroys twice, where it is asked twice: no request of the pages has a mark by which GREEN-API would know it again. */
const ONE_WAY = /^(send(?!Typing)|forward|createGroup|clear)/;

/** What simplified rows leave out on purpose, or the pages call deprecated. */
const LEFT_OUT = ['backgroundColor', 'fileName', 'mimeType', 'proxyInstance'];

const methodOf = ({ operation: { method } }: TitledOperation): string => method.replace(/^G/, 'g');

const asked = (operation: TitledOperation): Seen[] => server.of(methodOf(operation));

async function runExample(operation: TitledOperation, settings?: Partial<INode>) {
	const { form, request } = operation.operation.example;
	const { chatId, idMessage } = { ...form, ...request } as Record<string, string | undefined>;
	if (idMessage) know(server, String(chatId), idMessage);
	else seed(server, chatId);
	if (methodOf(operation) === 'setSettings') server.account.settings.incomingWebhook = 'no';
	const items = waits(operation) || ONCE.includes(methodOf(operation)) ? [{}] : [{}, {}];
	const outcome = await run(operation.node, { parameters: exampleForm(operation), items, files: exampleFiles(operation, items.length), settings });
	return { ...outcome, inputs: items.length };
}

/** All that an answer tells, wherever it stands in it. */
const valuesIn = (value: unknown, key = ''): Array<[string, unknown]> =>
	typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([name, inner]) => valuesIn(inner, Array.isArray(value) ? key : name))
		: [[key, value]];

/** Not a number, which comes out as a time or in another unit, and not one of the pages' own words, for which nodes have plainer ones. */
const isTelling = ([key, value]: [string, unknown]): boolean =>
	typeof value === 'string' && !/^[A-Za-z]*$/.test(value) && !LEFT_OUT.includes(key) && !isOwn(value);

describe.each(runnable(titledOperations).map((operation) => [operation.title, operation] as const))('%s', (_, operation) => {
	it('asks for nothing that the pages do not allow, and keeps what the answer tells', async () => {
		const { items, error, status, inputs } = await runExample(operation);
		expect([error?.message, status]).toEqual([undefined, waits(operation) ? 'waiting' : 'success']);
		expect(server.refused).toEqual([]);
		expect(asked(operation).length).toBeGreaterThan(0);
		expect(items.filter(({ json }) => 'error' in json)).toEqual([]);
		expect(items.length).toBeGreaterThanOrEqual(inputs);
		// n8n keeps files in the items or stores them, as it is set up.
		const files = items.flatMap((item) => Object.keys(item.binary ?? {}).map(async (field) => (await bytesOf(item, field)).toString('base64')));
		const kept = JSON.stringify([items.map(({ json, binary }) => [json, binary]), await Promise.all(files)]);
		const told = asked(operation).flatMap(({ answer }) => (answer === '' ? [] : valuesIn(JSON.parse(answer) as unknown)));
		expect(told.filter(isTelling).filter(([, value]) => !kept.includes(JSON.stringify(value).slice(1, -1)))).toEqual([]);
	});

	it('does once what was asked for, where a gateway lost the answer and the node is tried again', async () => {
		server.next(methodOf(operation), 502, { taken: true });
		const { error, status } = await runExample(operation, { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 });
		if (!ONE_WAY.test(methodOf(operation))) return expect([error?.message, status]).toEqual([undefined, 'success']);
		expect(error?.message).toMatch(/may have been/);
		expect(asked(operation)).toHaveLength(1);
	});
});
