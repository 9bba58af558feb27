/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { INodeExecutionData } from 'n8n-workflow';
import { refusal } from '../../../../nodes/shared/failures/failure';
import { Gate } from '../../../../nodes/shared/transport/gate';
import { Line } from '../../../../nodes/shared/transport/line';
import { Run } from '../../../../nodes/shared/transport/run';
import { passed, pending } from './turns';

const rows = (text: string): INodeExecutionData[] => [{ json: { text } }];

const instance = { apiUrl: 'https://api.example', idInstance: '1', apiTokenInstance: 'token', mediaUrl: '' };

describe('a question that items have in common', () => {
	const isEnough = (minutes: number) => (asked: number) => asked >= minutes;

	it('is asked once, also where another one was enough', async () => {
		const run = new Run(2, new Line());
		const ask = jest.fn(async () => rows('rows'));
		for (let item = 0; item < 2; item++) expect(await run.answerTo(60, ask, isEnough(60))).toEqual(rows('rows'));
		expect(ask).toHaveBeenCalledTimes(1);
		await run.answerTo(90, ask, isEnough(90));
		expect(ask).toHaveBeenCalledTimes(2);
		await run.answerTo(70, ask, isEnough(70));
		expect(ask).toHaveBeenCalledTimes(2);
	});

	it('is asked again after a failure', async () => {
		const run = new Run(2, new Line());
		const failure = refusal('Broke off', 'Again');
		await expect(run.answerTo(60, async () => await Promise.reject(failure), isEnough(60))).rejects.toBe(failure);
		expect(await run.answerTo(60, async () => rows('rows'), isEnough(60))).toEqual(rows('rows'));
	});

	it('is asked anew in the next try', async () => {
		const first = new Run(1, new Line());
		await first.answerTo(60, async () => rows('old'), isEnough(60));
		expect(await new Run(1, new Line(), first.outcomes).answerTo(60, async () => rows('new'), isEnough(60))).toEqual(rows('new'));
	});
});

describe('the instance of a run', () => {
	it('is read once, and its token is known from then on', async () => {
		const run = new Run(2, new Line());
		const read = jest.fn(async () => await Promise.resolve(instance));
		expect(await run.token()).toBe('');
		expect([await run.instance(read), await run.instance(read), await run.token()]).toEqual([instance, instance, 'token']);
		expect(read).toHaveBeenCalledTimes(1);
	});

	it('gives no token where it cannot be read', async () => {
		const run = new Run(1, new Line());
		await expect(run.instance(async () => await Promise.reject(refusal('No credential', 'Choose one')))).rejects.toThrow('No credential');
		expect(await run.token()).toBe('');
	});
});

it('gives items that overlap a signal each, which aborts when the execution is stopped or with what ends the run; else n8n\'s own', () => {
	const [stop, line, hopeless] = [new AbortController(), new Line(undefined, undefined, 2), refusal('Over', '').with({ hopeless: true })];
	const overlapping = new Run(2, line);
	expect([new Run(1, new Line()).signalFrom(stop.signal), new Run(1, new Line()).signalFrom()]).toEqual([stop.signal, undefined]);
	const [stoppable, other] = [overlapping.signalFrom(stop.signal), overlapping.signalFrom()];
	stop.abort();
	expect([stoppable?.aborted, other?.aborted]).toEqual([true, false]);
	line.noteFailure(hopeless);
	expect(other?.reason).toBe(hopeless);
});

describe('how far a run is', () => {
	const namesOf = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index));

	/** A run of items with so many pieces of work each, of which these are done. */
	async function runWith(pieces: number[], done: Array<[item: number, index: number]>, size = pieces.length): Promise<Run> {
		const run = new Run(size, new Line());
		for (const [item, count] of pieces.entries()) run.expect(item, namesOf(count));
		for (const [item, index] of done) await run.outcomes.once({ item, name: String(index) }, async () => rows('done'));
		return run;
	}

	it.each<[string, number[], Array<[number, number]>, number, object]>([
		['nothing is done', [1, 1], [], 2, { pieces: 2, done: 0, isDone: false, hasOnePieceEach: true }],
		['an item is done', [1, 1], [[0, 0]], 2, { pieces: 2, done: 1, isDone: false, hasOnePieceEach: true }],
		['all are done', [1, 1], [[0, 0], [1, 0]], 2, { pieces: 2, done: 2, isDone: true, hasOnePieceEach: true }],
		['a piece is missing', [1, 2], [[0, 0], [1, 0]], 2, { pieces: 3, done: 2, isDone: false, hasOnePieceEach: false }],
		['another piece is missing', [1, 2], [[0, 0], [1, 1]], 2, { pieces: 3, done: 2, isDone: false, hasOnePieceEach: false }],
		['all pieces are done', [1, 2], [[0, 0], [1, 0], [1, 1]], 2, { pieces: 3, done: 3, isDone: true, hasOnePieceEach: false }],
		['an item is not known yet', [1], [[0, 0]], 2, { pieces: 1, done: 1, isDone: false, hasOnePieceEach: true }],
		['an earlier try has done more', [1, 1], [[0, 0], [0, 1], [1, 0]], 2, { pieces: 2, done: 2, isDone: true, hasOnePieceEach: true }],
		['an earlier try has done others', [1, 1], [[0, 0], [0, 1]], 2, { pieces: 2, done: 1, isDone: false, hasOnePieceEach: true }],
	])('is known where %s', async (_, pieces, done, size, expected) => {
		const run = await runWith(pieces, done, size);
		expect({ pieces: run.pieces, done: run.done, isDone: run.isDone, hasOnePieceEach: run.hasOnePieceEach }).toEqual(expected);
	});

	it('is known of each item', async () => {
		const run = await runWith([1, 2, 1], [[0, 0], [1, 0]], 4);
		expect([0, 1, 2, 3].map((item) => run.isItemDone(item))).toEqual([true, false, false, false]);
	});

	it('knows the last piece of the last item', async () => {
		const run = await runWith([1, 2], []);
		const places = [[0, 0], [1, 0], [1, 1]];
		expect(places.map(([item, index]) => run.isLast(item, index))).toEqual([false, false, true]);
		expect(places.map(([item, index]) => run.pieceAt(item, index))).toEqual([{ item: 0, name: '0' }, { item: 1, name: '0' }, { item: 1, name: '1' }]);
	});
});

describe('a try that begins while an earlier one, which n8n has ended, still sends', () => {
	it('waits for what is at work and for what has lined up, and does none of it again', async () => {
		const done: string[] = [];
		const slow = pending();
		const go = async ({ line, outcomes }: Run, item: number, name: string): Promise<INodeExecutionData[]> => {
			const { turn, leave } = line.enter(item, passed());
			try {
				await turn;
				return await outcomes.once({ item, name: '' }, async () => {
					done.push(`${name} does ${item}`);
					if (item === 0) await slow.work;
					return rows(`${item} by ${name}`);
				});
			} finally {
				leave();
			}
		};
		const first = new Run(3, new Line());
		const ofFirst = [go(first, 0, 'first'), go(first, 1, 'first')];
		await new Promise(setImmediate);
		const second = new Run(3, new Line(undefined, first.line.end), first.outcomes);
		const ofSecond = [go(second, 0, 'second'), go(second, 1, 'second'), go(second, 2, 'second')];
		await new Promise(setImmediate);
		expect(done).toEqual(['first does 0']);
		slow.end();
		expect(await Promise.all(ofFirst)).toEqual([rows('0 by first'), rows('1 by first')]);
		expect(await Promise.all(ofSecond)).toEqual([rows('0 by first'), rows('1 by first'), rows('2 by second')]);
		expect(done).toEqual(['first does 0', 'first does 1', 'second does 2']);
	});
});

it('is given up with its line, whose gate then waits for nobody', () => {
	const gate = new Gate(2, 0, async () => false);
	const giveUp = jest.spyOn(gate, 'giveUp');
	new Run(2, new Line(gate)).line.giveUp();
	expect(giveUp).toHaveBeenCalledTimes(1);
});
