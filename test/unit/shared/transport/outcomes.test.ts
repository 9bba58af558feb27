import type { INodeExecutionData } from 'n8n-workflow';
import { Failure, refusal } from '../../../../nodes/shared/failures/failure';
import { Outcomes } from '../../../../nodes/shared/transport/outcomes';
import { pending } from './turns';

const answer = (text: string): INodeExecutionData[] => [{ json: { text } }];
const open = new Failure({ title: 'Broke off', advice: 'Look', mayBeDone: true });
const piece = { item: 0, name: 'Anna' };
const others = [{ item: 1, name: 'Anna' }, { item: 0, name: 'Boris' }];

const never = async (): Promise<INodeExecutionData[]> => await Promise.reject(new Error('It was done again'));
const broken = async (): Promise<INodeExecutionData[]> => await Promise.reject(open);
const posted = async (): Promise<INodeExecutionData[]> => await Promise.resolve(answer('posted'));

describe('a piece of work in a later try', () => {
	it('has the earlier answer, and is not done again', async () => {
		const outcomes = new Outcomes();
		await outcomes.once(piece, posted);
		expect(await outcomes.once(piece, never)).toEqual(answer('posted'));
		expect([outcomes.done, outcomes.isDone(piece), ...others.map((other) => outcomes.isDone(other))]).toEqual([1, true, false, false]);
	});

	it('has nothing to do with other pieces of its item, nor with other items', async () => {
		const outcomes = new Outcomes();
		await outcomes.once(piece, posted);
		for (const other of others) expect(await outcomes.once(other, async () => answer('another'))).toEqual(answer('another'));
		expect(outcomes.done).toBe(3);
	});

	it('stays open where it was left open', async () => {
		const outcomes = new Outcomes();
		await expect(outcomes.once(piece, broken)).rejects.toBe(open);
		await expect(outcomes.once(piece, never)).rejects.toBe(open);
		expect([outcomes.isOpen(piece), outcomes.isDone(piece), outcomes.done]).toEqual([true, false, 0]);
	});

	it('is done again where it was left open and that is harmless, and is known as done then', async () => {
		const outcomes = new Outcomes();
		await expect(outcomes.once(piece, broken, true)).rejects.toBe(open);
		expect(outcomes.isOpen(piece)).toBe(true);
		expect(await outcomes.once(piece, async () => answer('deleted'), true)).toEqual(answer('deleted'));
		expect([outcomes.isOpen(piece), outcomes.isDone(piece)]).toEqual([false, true]);
	});

	it('is not repeated once it was answered, even where that is harmless', async () => {
		const outcomes = new Outcomes();
		await outcomes.once(piece, posted, true);
		expect(await outcomes.once(piece, never, true)).toEqual(answer('posted'));
	});

	it('is done again where it certainly was not done', async () => {
		const outcomes = new Outcomes();
		await expect(outcomes.once(piece, async () => await Promise.reject(refusal('Refused', 'Mend it')))).rejects.toBeInstanceOf(Failure);
		expect([outcomes.isOpen(piece), outcomes.isDone(piece)]).toEqual([false, false]);
		expect(await outcomes.once(piece, posted)).toEqual(answer('posted'));
	});
});

describe('a piece of work that an earlier try is still at', () => {
	it.each<[string, INodeExecutionData[] | Failure]>([['an answer', answer('posted')], ['left open', open]])('ends alike for both: with %s', async (_, outcome) => {
		const outcomes = new Outcomes();
		const { work, end } = pending();
		const going = outcomes.once(piece, async () => {
			await work;
			if (outcome instanceof Failure) throw outcome;
			return outcome;
		});
		const second = outcomes.once(piece, never);
		end();
		const settled = await Promise.allSettled([going, second]);
		expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as unknown)))).toEqual([outcome, outcome]);
	});

	it('is done by the later one when it is known that it certainly was not done', async () => {
		const outcomes = new Outcomes();
		const { work, end } = pending();
		const going = outcomes.once(piece, async () => {
			await work;
			throw refusal('Refused', 'Mend it');
		});
		const second = outcomes.once(piece, posted);
		end();
		await expect(going).rejects.toMatchObject({ facts: { title: 'Refused' } });
		expect(await second).toEqual(answer('posted'));
	});
});

describe('what n8n was given for a piece', () => {
	it('shows what a later try gives', () => {
		const outcomes = new Outcomes();
		const given = outcomes.shown(piece, answer('failed'));
		const ofOthers = others.map((other) => outcomes.shown(other, answer('its own')));
		expect(outcomes.shown(piece, answer('posted'))).toEqual(answer('posted'));
		expect([given, ...ofOthers]).toEqual([answer('posted'), answer('its own'), answer('its own')]);
	});

	it('shows it in all earlier tries, with what does not show of it', () => {
		const hidden = (): INodeExecutionData =>
			Object.defineProperty({ json: { error: 'failed' } }, 'error', { value: new Error('failed'), configurable: true });
		const [first, second, third] = [hidden(), hidden(), { json: { text: 'posted' }, pairedItem: { item: 0 } }];
		const outcomes = new Outcomes();
		for (const item of [first, second, third]) outcomes.shown(piece, [item]);
		expect([first, second].map((item) => [item, item.error])).toEqual([[third, undefined], [third, undefined]]);
		outcomes.shown(piece, [third]);
		expect(third).toEqual({ json: { text: 'posted' }, pairedItem: { item: 0 } });
	});

	it('stays as it is where a later try gives nothing', () => {
		const outcomes = new Outcomes();
		const given = outcomes.shown(piece, answer('failed'));
		expect(outcomes.shown(piece, [])).toEqual([]);
		expect(given).toEqual(answer('failed'));
	});
});

describe('the names of the pieces of an item', () => {
	it.each<[string, string[], string[], string[]]>([
		['the only one keeps its name, whatever an expression gives the second time', ['Anna'], ['Boris'], ['Anna']],
		['several are known by their own names, in any order', ['Anna', 'Boris'], ['Boris', 'Anna'], ['Boris', 'Anna']],
		['the only one is still known when more have come', ['Anna'], ['Boris', 'Anna'], ['Boris', 'Anna']],
		['the only one that is left of several is known by its own name', ['Anna', 'Boris'], ['Boris'], ['Boris']],
		['one who was not there before is somebody else', ['Anna', 'Boris'], ['Clara'], ['Clara']],
	])('%s', (_, first, second, expected) => {
		const outcomes = new Outcomes();
		expect(outcomes.namesFor(0, first)).toEqual(first);
		expect([outcomes.namesFor(0, second), outcomes.namesFor(1, second)]).toEqual([expected, second]);
	});
});
