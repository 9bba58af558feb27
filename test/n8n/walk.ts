import type { IDataObject } from 'n8n-workflow';
import { atOnce, type Method, type MethodName, methods } from '../../nodes/shared/api/methods';
import type { World } from '../host/world';
import { admitted, type AlikeOperation, alikeOperations, contentOf, forNames, numbered, operations, type Operation, ownOf } from './operations';
import { callNode, openStage, outputOf, type Called, type Stage } from './stage';
import { startTogether } from './together';

type Any = AlikeOperation | Operation;

const all: Any[] = [...operations, ...alikeOperations];

/** One operation given a list of items by webhook. */
interface Walk {
	operation: Any;
	count: number;
	stage: Stage;
	called: Called;
}

/** How many walks were begun: each has a webhook of its own. */
let walks = 0;

/** Gives so many items to an operation in a workflow called by webhook, on a stage of its own. */
async function walk(world: World, operation: Any, count: number): Promise<Walk> {
	const stage = await openStage(world, operation.seed(count, Date.now()));
	try {
		return { operation, count, stage, called: await callNode(world, stage, `${operation.node.name}-${(walks += 1)}`, operation.node, numbered(count)) };
	} finally {
		await stage.close();
	}
}

/** A busy machine brings a request to GREEN-API early now and then; a node without a pace would have one of six refused. */
const MOST_REFUSED = 0.1;

const FEW = 10;

/** Requests as they are compared: those that overlap may overtake each other on the way. */
const known = (contents: unknown[], { apiMethod }: Any): unknown[] | Set<string> =>
	atOnce(methods[apiMethod as MethodName]) > 1 ? new Set(contents.map((content) => JSON.stringify(content))) : contents;

/**
 * Expects that GREEN-API took each item once and in order, was asked for names at most once, and refused next to none for being one too
 * many; and that each item has its answer, which points to it: a 429 is no item's failure.
 */
function expectWalked({ operation, count, stage, called }: Walk): void {
	const { apiMethod, verb, node } = operation;
	const { instance, simulator } = stage;
	const items = numbered(count);
	expect(called.execution.data.resultData.error).toBeUndefined();
	expect([called.status, called.execution.status]).toEqual([200, 'success']);

	const requests = ownOf(simulator.requests, operation);
	const accepted = admitted(requests);
	expect(accepted.map((request) => [request.method, request.apiMethod, request.status])).toEqual(items.map(() => [verb, apiMethod, 200]));
	expect(known(accepted.map(contentOf), operation)).toEqual(known(items.map((_, index) => operation.content(index + 1)), operation));
	expect(forNames(simulator.requests).length).toBeLessThanOrEqual(1);
	const asked = requests.filter(({ apiMethod: asking }) => asking !== '');
	expect(asked.length - count).toBeLessThanOrEqual(Math.max(FEW, count * MOST_REFUSED));

	const answers = called.data as IDataObject[];
	if ('numberIn' in operation) expect(answers.map((answer) => operation.numberIn(answer, instance))).toEqual(items.map(({ n }) => n));
	else expect(answers).toHaveLength(count);
	const stored = outputOf(called.execution, node.name);
	expect(stored.map(({ json }) => json)).toEqual(answers);
	expect(stored.map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
}

/** How many walks n8n is given at the same time. */
const AT_ONCE = 16;

const walkAll = (world: World, some: typeof all, count: number): Array<Promise<Walk>> =>
	startTogether(some.map((operation) => async () => await walk(world, operation, 'most' in operation ? Math.min(count, operation.most ?? count) : count)), AT_ONCE);

const byName = (some: typeof all) => some.map(({ node }, index) => [node.name, index] as const);

/** What decides how a long list goes: the allowance, and whether something is changed that must not be repeated. */
function kindOf({ apiMethod }: { apiMethod: string }): string {
	const { perSecond, change }: Method = methods[apiMethod as MethodName];
	return JSON.stringify([perSecond, change?.isRepeatable]);
}

/** One operation of each kind. */
const oneOfEachKind = all.filter((operation, at) => !('most' in operation) && all.findIndex((other) => kindOf(other) === kindOf(operation)) === at);

const LONG = 300;

/** A read takes a second. */
const LONGEST_WALK = 15 * 60_000;

/**
 * Every operation with lists, and one of each kind with a long one: these start before the tests of `others`, which run meanwhile, and are
 * looked at after them.
 */
export function describeLists(world: () => World, others: () => void): void {
	let long: Array<Promise<Walk>>;
	beforeAll(() => {
		long = walkAll(world(), oneOfEachKind, LONG);
	});

	describe.each([1, 30])('a list of %d', (count) => {
		let short: Array<Promise<Walk>>;
		beforeAll(() => {
			short = walkAll(world(), all, count);
		});

		test.each(byName(all))('%s', async (_, index) => expectWalked(await short[index]), LONGEST_WALK);
	});

	others();

	describe(`a list of ${LONG}`, () => {
		test.each(byName(oneOfEachKind))('%s', async (_, index) => expectWalked(await long[index]), LONGEST_WALK);
	});
}
