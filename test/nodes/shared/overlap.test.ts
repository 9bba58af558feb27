// First, since the nodes must find its clock in place.
import { virtualNow } from '../../engine/virtualTime';
import { atOnce, type Method, methods } from '../../../nodes/shared/api/methods';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import type { NodeRun } from '../../engine/runNode';
import { simulator, useSimulator } from '../../engine/useSimulator';
import { runNode } from '../../engine/virtualSuite';
import { until } from '../../host/until';
import { asUsual, type Fault, tooManyRequests429, unauthorized401, validation400 } from '../../simulator';

// The virtual clock does not wait for requests that are under way, so it would bring them too early.
useSimulator({ clock: virtualNow, limits: false });

const AT_ONCE = atOnce(methods.checkWhatsapp);
const ITEMS = 2 * AT_ONCE;

const FIRST_NUMBER = 79001110000;

const numberOf = (item: number): string => `${FIRST_NUMBER + item}@c.us`;

/** Checks so many numbers; these faults are for the first requests. */
async function check(faults: Fault[], more: Partial<NodeRun> = {}) {
	simulator.answerNext('checkWhatsapp', ...faults);
	const items = Array.from({ length: ITEMS }, (_, item) => ({ item }));
	const parameters = { resource: 'contact', operation: 'checkWhatsapp', phoneNumber: `={{ ${FIRST_NUMBER} + $json.item }}` };
	return await runNode(new GreenApi(), { credential: simulator.addInstance(), items, parameters, ...more });
}

/** The items whose numbers were asked for, as the requests came. */
const itemsAsked = (): number[] => simulator.requests.map(({ body }) => Number.parseInt((body as { chatId: string }).chatId) - FIRST_NUMBER);

const hanging = Array<Fault>(ITEMS).fill({ hang: true });

const reached = async (count: number) => await until(`${count} requests`, 60, async () => simulator.requests.length >= count || undefined);

describe('what may be under way at once', () => {
	const atOnceOf = (isMeant: (method: Method) => boolean) => new Set(Object.values<Method>(methods).filter(isMeant).map(atOnce));

	it('is one request of a method that changes something, or that is allowed once a second; else what two seconds allow', () => {
		expect(atOnceOf(({ change }) => change !== undefined)).toEqual(new Set([1]));
		expect(atOnceOf(({ perSecond }) => perSecond === 1)).toEqual(new Set([1]));
		expect(AT_ONCE).toBe(20);
	});

	it('is one request until the first is answered', async () => {
		const { status } = await check(hanging, { stopper: (stop) => void reached(1).then(stop) });
		expect([status, itemsAsked()]).toEqual(['canceled', [0]]);
	});

	it('is no more than that, however late the answers are, and a stop ends all of it', async () => {
		const { status } = await check([asUsual, ...hanging], { stopper: (stop) => void reached(1 + AT_ONCE).then(stop) });
		expect(status).toBe('canceled');
		expect(itemsAsked().sort((a, b) => a - b)).toEqual(Array.from({ length: 1 + AT_ONCE }, (_, item) => item));
	});
});

it('comes out in the order of the items, whichever is answered first', async () => {
	const latestFirst = Array.from({ length: AT_ONCE }, (_, item): Fault => ({ delay: 5 * (AT_ONCE - item) }));
	const { items } = await check([asUsual, ...latestFirst]);
	expect(items.map(({ json, pairedItem }) => [json.phoneNumber, pairedItem])).toEqual(items.map((_, item) => [numberOf(item), { item }]));
	expect(items).toHaveLength(ITEMS);
});

describe('many numbers of one item', () => {
	const numbers = Array.from({ length: ITEMS }, (_, item) => FIRST_NUMBER + item);

	const listed = (lists: number[][]): Partial<NodeRun> => ({
		items: lists.map((list) => ({ list })),
		parameters: { resource: 'contact', operation: 'checkWhatsapp', phoneNumber: '={{ $json.list }}' },
	});

	it('overlap as many items do: the first one alone', async () => {
		const { status } = await check(hanging, { ...listed([numbers]), stopper: (stop) => void reached(1).then(stop) });
		expect([status, itemsAsked()]).toEqual(['canceled', [0]]);
	});

	it('overlap as many items do: as many at once', async () => {
		const { status } = await check([asUsual, ...hanging], { ...listed([numbers]), stopper: (stop) => void reached(1 + AT_ONCE).then(stop) });
		expect([status, itemsAsked().length]).toEqual(['canceled', 1 + AT_ONCE]);
	});

	it('are no more at once for several items together: each has its part', async () => {
		const lists = [numbers.slice(0, 1), numbers.slice(1, 20), numbers.slice(20)];
		const PART = Math.floor(AT_ONCE / lists.length);
		const count = lists.length + PART * (lists.length - 1);
		const { status } = await check([asUsual, asUsual, asUsual, ...hanging], { ...listed(lists), stopper: (stop) => void reached(count).then(stop) });
		expect([status, itemsAsked().length]).toEqual(['canceled', count]);
	});

	it('come out in their order, each with what it was asked for', async () => {
		const latestFirst = Array.from({ length: AT_ONCE }, (_, item): Fault => ({ delay: 5 * (AT_ONCE - item) }));
		const { items } = await check([asUsual, ...latestFirst], listed([numbers.slice(0, 5), numbers.slice(5)]));
		expect(items.map(({ json, pairedItem }) => [json.phoneNumber, pairedItem])).toEqual(numbers.map((_, item) => [numberOf(item), { item: item < 5 ? 0 : 1 }]));
	});

	it('stop at a failure, whose words are shown', async () => {
		const { error, items } = await check([asUsual, { delay: 50 }, validation400("'chatId' is not allowed")], { ...listed([numbers]), settings: { onError: 'stopWorkflow' } });
		expect([error?.message, items]).toEqual([expect.stringMatching(/'chatId' is not allowed/), []]);
		expect(simulator.requests.length).toBeLessThanOrEqual(1 + AT_ONCE);
	});
});

describe('a failure while others are under way', () => {
	/** The request that meets a fault; the others that are under way with it are answered later. */
	const FAULTY = 3;
	const meets = (fault: Fault): Fault[] => Array.from({ length: ITEMS }, (_, item) => (item === FAULTY ? fault : { delay: item === 0 ? 0 : 100 }));
	const faultyItem = (): number => itemsAsked()[FAULTY];

	it.each<[string, Fault, RegExp]>([
		['is refused', validation400("'chatId' is not allowed"), /'chatId' is not allowed/],
		['leaves no hope', unauthorized401(), /does not accept the API Token/],
	])('stops the run where it %s: nothing is sent any more, and its words are shown', async (_, fault, title) => {
		const { error, items } = await check(meets(fault), { settings: { onError: 'stopWorkflow' } });
		expect([error?.message, error?.context.itemIndex, items]).toEqual([expect.stringMatching(title), faultyItem(), []]);
		expect(simulator.requests.length).toBeLessThanOrEqual(1 + AT_ONCE);
	});

	it('without hope fails those that wait, with On Error = Continue; those under way come through', async () => {
		const { items } = await check(meets(unauthorized401()), { settings: { onError: 'continueRegularOutput' } });
		expect(simulator.requests.length).toBeLessThanOrEqual(1 + AT_ONCE);
		expect(items.map(({ json }) => json.error === undefined)).toEqual(items.map((_, item) => itemsAsked().includes(item) && item !== faultyItem()));
		expect(new Set(items.flatMap(({ json }) => json.error ?? []))).toEqual(new Set([expect.stringMatching(/does not accept the API Token/)]));
		expect(items).toHaveLength(ITEMS);
	});

	it('concerns its item alone where it is no more than that, with On Error = Continue', async () => {
		const { items } = await check(meets(validation400("'chatId' is not allowed")), { settings: { onError: 'continueRegularOutput' } });
		expect(items.flatMap(({ json }, item) => (json.error === undefined ? [] : [item]))).toEqual([faultyItem()]);
		expect(new Set(itemsAsked()).size).toBe(ITEMS);
	});

	it('that another program causes is repeated for each of them', async () => {
		const { items, error } = await check([asUsual, ...Array<Fault>(8).fill(tooManyRequests429())]);
		expect([error?.message, items.map(({ json }) => json.phoneNumber)]).toEqual([undefined, Array.from({ length: ITEMS }, (_, item) => numberOf(item))]);
	});
});
