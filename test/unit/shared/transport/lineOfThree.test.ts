import { Failure, refusal } from '../../../../nodes/shared/failures/failure';
import { Gate } from '../../../../nodes/shared/transport/gate';
import { Line } from '../../../../nodes/shared/transport/line';
import { fateOf, fatesOf, passed, pending } from './turns';

const hopeless = new Failure({ title: 'Wrong token', advice: 'Correct it', mayBeDone: false, hopeless: true });
const empty = refusal('Empty', 'Fill it');

describe('a line in which three items may be at work at once', () => {
	const NAMES = ['is sent', 'waits', 'is left out'];
	const enterAll = (line: Line, count: number) => Array.from({ length: count }, (_, item) => line.enter(item, passed()));
	const countsOf = async (items: Parameters<typeof fatesOf>[0]): Promise<number[]> => {
		const fates = await fatesOf(items);
		return NAMES.map((name) => fates.filter((fate) => fate === name).length);
	};

	it('gives the first one its turn alone, then three, and one more for each that leaves', async () => {
		const items = enterAll(new Line(undefined, undefined, 3), 6);
		expect(await countsOf(items)).toEqual([1, 5, 0]);
		items[0].leave();
		expect(await countsOf(items)).toEqual([4, 2, 0]);
		items[1].leave();
		expect(await countsOf(items)).toEqual([5, 1, 0]);
	});

	it('gives the turns in order, so that one whose check takes its time holds those behind it', async () => {
		const line = new Line(undefined, undefined, 3);
		const check = pending();
		const items = [line.enter(0, passed()), line.enter(1, check.work), line.enter(2, passed())];
		items[0].leave();
		expect(await fatesOf(items)).toEqual(['is sent', 'waits', 'waits']);
		check.end();
		expect(await countsOf(items)).toEqual([3, 0, 0]);
	});

	it('leaves out those that wait when one at work fails with On Error = Stop, and shows no other failure', async () => {
		const line = new Line(new Gate(6, 0, async () => true), undefined, 3);
		const items = enterAll(line, 6);
		items[0].leave();
		expect(await countsOf(items)).toEqual([4, 2, 0]);
		expect(line.over.aborted).toBe(false);
		expect(line.noteFailure(empty)).toBe(empty);
		expect(line.noteFailure(hopeless)).toBe('nothing');
		expect([line.over.reason, line.ending]).toEqual([empty, empty]);
		for (const { leave } of items) leave();
		expect(await countsOf(items)).toEqual([4, 0, 2]);
	});

	it('fails the rest with what is hopeless with On Error = Continue, and those at work with what they meet', async () => {
		const line = new Line(undefined, undefined, 3);
		const items = enterAll(line, 6);
		items[0].leave();
		await items[3].turn;
		expect([line.noteFailure(empty), line.over.aborted]).toEqual([empty, false]);
		expect([line.noteFailure(hopeless), line.over.reason, line.noteFailure(empty)]).toEqual([hopeless, hopeless, empty]);
		for (const { leave } of items) leave();
		expect((await fatesOf(items)).slice(4)).toEqual(['Wrong token', 'Wrong token']);
	});

	it('is at its end when all have left', async () => {
		const line = new Line(undefined, undefined, 3);
		expect([line.overlaps, new Line().overlaps]).toEqual([true, false]);
		const items = enterAll(line, 3);
		const { turn } = new Line(undefined, line.end).enter(3, passed());
		for (const { leave } of [items[2], items[0], items[1]]) {
			expect(await fateOf(turn)).toBe('waits');
			leave();
		}
		expect(await fateOf(turn)).toBe('is sent');
	});
});
