import { Failure } from '../../../../nodes/shared/failures/failure';
import { SharedAnswers } from '../../../../nodes/shared/transport/sharedAnswers';

it('asks the same question once, and gives all the same answer', async () => {
	const shared = new SharedAnswers();
	const ask = jest.fn(async () => await Promise.resolve({}));
	const [one, other] = await Promise.all([shared.once('a', ask), shared.once('a', ask)]);
	expect(await shared.once('a', ask)).toBe(one);
	expect([one === other, ask.mock.calls.length]).toEqual([true, 1]);
});

it('asks ten questions at a time, and the others after them, whatever became of those', async () => {
	const shared = new SharedAnswers();
	const open: Array<() => void> = [];
	const answers = Array.from({ length: 25 }, async (_, at) => await shared.once(String(at), async () => await new Promise<void>((_resolve, reject) => open.push(() => reject(new Error('no'))))).catch(() => at));
	const asked: number[] = [];
	while (asked.length < 3) {
		for (let turn = 0; turn < 20; turn++) await Promise.resolve();
		asked.push(open.length);
		for (const end of open.splice(0)) end();
	}
	expect(asked).toEqual([10, 10, 5]);
	expect(await Promise.all(answers)).toEqual(answers.map((_, at) => at));
});

it('asks no more of a kind after a failure that leaves no hope, until the next try', async () => {
	const shared = new SharedAnswers();
	await shared.once('number 0', async () => await Promise.reject(new Error('no'))).catch(() => undefined);
	expect(await shared.once('number 3', async () => await Promise.resolve(3))).toBe(3);
	const ending = new Failure({ title: 'spent', advice: '', mayBeDone: false, hopeless: true });
	await shared.once('number 1', async () => await Promise.reject(ending)).catch(() => undefined);
	const ask = jest.fn(async () => await Promise.resolve(1));
	await expect(shared.once('number 2', ask)).rejects.toThrow('spent');
	expect([await shared.once('link 2', ask), await new SharedAnswers(shared).once('number 2', ask), ask.mock.calls.length]).toEqual([1, 1, 2]);
});

it('hands on to the next try what was answered, and asks again what failed', async () => {
	const first = new SharedAnswers();
	await first.once('works', async () => await Promise.resolve(1));
	await first.once('fails', async () => await Promise.reject(new Error('no'))).catch(() => undefined);
	const next = new SharedAnswers(first);
	expect(await Promise.all(['works', 'fails'].map(async (question) => await next.once(question, async () => await Promise.resolve(2))))).toEqual([1, 2]);
});
