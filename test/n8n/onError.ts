import type { OnError } from 'n8n-workflow';
import type { World } from '../host/world';
import { quota466, tooManyRequests429, validation400 } from '../simulator';
import { admitted, BAD_ITEM, contentOf, numbered, operations, type Operation } from './operations';
import { callNode, openStage, outputOf, type Called, type Stage } from './stage';
import { startTogether } from './together';

const [sendText] = operations;
const [first, second, third] = numbered(3);
const ITEMS = [first, BAD_ITEM, third];

interface Outcome {
	stage: Stage;
	called: Called;
}

let paths = 0;

async function tried(world: World, { node, seed }: Operation, onError: OnError, items = ITEMS, prepare: (stage: Stage) => void = () => undefined): Promise<Outcome> {
	const stage = await openStage(world, seed(items.length, Date.now()));
	prepare(stage);
	try {
		return { stage, called: await callNode(world, stage, `on-error-${++paths}`, { ...node, onError }, items) };
	} finally {
		await stage.close();
	}
}

const numbersOf = (operation: Operation, { stage, called }: Outcome, output = 0): number[] =>
	outputOf(called.execution, operation.node.name, output).map(({ json }) => operation.numberIn(json, stage.instance));

/** What an execution that stopped tells about it. */
function stopOf({ execution }: Called) {
	const { error } = execution.data.resultData;
	return { status: execution.status, message: error?.message ?? '', description: String(error?.description), item: error && 'context' in error ? error.context.itemIndex : undefined };
}

const posted = ({ stage }: Outcome): unknown[] => stage.simulator.requests.filter(({ taken }) => taken).map(contentOf);

/** Every operation with a bad item between two good ones. */
export function describeBadItem(world: () => World): void {
	describe.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)('a bad item between two good ones with %s', (onError) => {
		let outcomes: Array<Promise<Outcome>>;
		beforeAll(() => {
			outcomes = startTogether(operations.map((operation) => async () => await tried(world(), operation, onError)));
		});

		test.each(operations.map((operation, index) => [operation.node.name, operation, index] as const))('%s', async (name, operation, index) => {
			const outcome = await outcomes[index];
			const { stage, called } = outcome;
			if (onError === 'stopWorkflow') {
				expect(stage.simulator.requests).toEqual([]);
				expect(called.status).toBe(500);
				expect(stopOf(called)).toEqual(expect.objectContaining({ status: 'error', message: expect.stringContaining(operation.refusedField), item: 1 }));
				return;
			}
			const refused = { error: expect.stringContaining(operation.refusedField), details: expect.stringMatching(/\w/) };
			const [regular, failed] = [outputOf(called.execution, name), outputOf(called.execution, name, 1)];
			expect(admitted(stage.simulator.requests).map(contentOf)).toEqual([operation.content(1), operation.content(3)]);
			expect([called.status, called.execution.status]).toEqual([200, 'success']);
			if (onError === 'continueRegularOutput') {
				expect([regular[0], regular[2]].map(({ json }) => operation.numberIn(json, stage.instance))).toEqual([1, 3]);
				expect(regular.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
				expect(regular[1].json).toEqual(refused);
			} else {
				expect(numbersOf(operation, outcome)).toEqual([1, 3]);
				expect(regular.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
				expect(failed.map(({ json }) => json)).toEqual([expect.objectContaining(refused)]);
				expect(failed[0].pairedItem).toEqual({ item: 1 });
			}
		});
	});
}

const ITEMS_IN_ORDER = [first, second, third];

/** What GREEN-API's refusals do to the items after them. */
export function describeRefusals(world: () => World): void {
	describe('an answer of GREEN-API that refuses the second item', () => {
		const refuse = (stage: Stage) => stage.simulator.answerNext('sendTextStatus', { delay: 0 }, validation400("Validation failed. Details: 'font' must be one of [SERIF]"));

		test('stops the execution there, and says what was posted and what was not', async () => {
			const outcome = await tried(world(), sendText, 'stopWorkflow', ITEMS_IN_ORDER, refuse);
			expect(posted(outcome)).toEqual([sendText.content(1)]);
			expect(outcome.stage.simulator.requests).toHaveLength(2);
			const stop = stopOf(outcome.called);
			expect(stop).toEqual(expect.objectContaining({ status: 'error', message: "GREEN-API did not accept the request: 'font' must be one of [SERIF]", item: 1 }));
			expect(stop.description).toContain('1 of 3 items had been posted before it');
			expect(stop.description).toContain('the items after it were not sent');
		});

		test('is an item of its own with Continue, and the third item is posted', async () => {
			const outcome = await tried(world(), sendText, 'continueRegularOutput', ITEMS_IN_ORDER, refuse);
			expect(posted(outcome)).toEqual([sendText.content(1), sendText.content(3)]);
			const [, refused] = outputOf(outcome.called.execution, 'sendText');
			expect(refused).toEqual(expect.objectContaining({ json: { error: expect.stringContaining("'font'"), details: expect.stringContaining('HTTP 400') }, pairedItem: { item: 1 } }));
		});
	});

	test('a token that GREEN-API repeats in its answer is not shown', async () => {
		const echo = ({ simulator, instance }: Stage) => simulator.answerNext('sendTextStatus', validation400(`no such route: sendTextStatus/${instance.apiTokenInstance}`));
		const { stage, called } = await tried(world(), sendText, 'stopWorkflow', ITEMS_IN_ORDER, echo);
		expect(stopOf(called).message).toMatch(/no such route: sendTextStatus\/[^\d]/);
		expect(called.execution.stored).not.toContain(stage.instance.apiTokenInstance);
		expect(JSON.stringify(called.data)).not.toContain(stage.instance.apiTokenInstance);
	});

	test('429s cost time and nothing else: every item is posted once, in order, and none has failed', async () => {
		const limit = (stage: Stage) => stage.simulator.answerNext('sendTextStatus', tooManyRequests429(), { delay: 0 }, tooManyRequests429());
		const outcome = await tried(world(), sendText, 'continueErrorOutput', ITEMS_IN_ORDER, limit);
		expect(outcome.stage.simulator.requests.map(({ status }) => status)).toEqual([429, 200, 429, 200, 200]);
		expect(posted(outcome)).toEqual([1, 2, 3].map(sendText.content));
		expect(numbersOf(sendText, outcome)).toEqual([1, 2, 3]);
		expect(outputOf(outcome.called.execution, 'sendText', 1)).toEqual([]);
	});

	test('after a spent quota nothing more is sent with Continue, and every item after it says why', async () => {
		const outcome = await tried(world(), sendText, 'continueErrorOutput', ITEMS_IN_ORDER, ({ simulator }) => simulator.answerNext('sendTextStatus', { delay: 0 }, quota466()));
		expect(outcome.stage.simulator.requests).toHaveLength(2);
		expect(numbersOf(sendText, outcome)).toEqual([1]);
		const failed = outputOf(outcome.called.execution, 'sendText', 1);
		expect(failed.map(({ json, pairedItem }) => [json.error, pairedItem])).toEqual([1, 2].map((item) => [expect.stringContaining("The tariff's requests"), { item }]));
	});
}
