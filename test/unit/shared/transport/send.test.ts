// First, since `send` must find its clock in place.
import { inVirtualTime, virtualNow, virtualSleep } from '../../../engine/virtualTime';
import { Failure, refusal } from '../../../../nodes/shared/failures/failure';
import { failureIn } from '../../../../nodes/shared/failures/judge';
import { type MethodName, methods } from '../../../../nodes/shared/api/methods';
import { newPace, paceOf } from '../../../../nodes/shared/transport/pace';
import { send, sendOnce } from '../../../../nodes/shared/transport/send';
import { factsOfRejected } from '../../factsOf';

it.each([
	['send', send],
	['sendOnce', sendOnce],
] as const)('%s makes no request once the execution is stopped, and says for certain that it made none', async (name, sendWith) => {
	const transmit = jest.fn(async () => await Promise.resolve('sent'));
	const sent = sendWith(transmit, methods.sendTextStatus, paceOf(name, 'sendTextStatus'), AbortSignal.abort());
	expect(await factsOfRejected(sent)).toMatchObject({ title: 'The execution was canceled', mayBeDone: false, hopeless: true });
	expect(transmit).not.toHaveBeenCalled();
});

const answered = (statusCode: number): Failure => failureIn({ statusCode, headers: {}, body: {} })!;
const BUSY = answered(429);

/** What becomes of a request that is answered so, one answer after the other, and then with success. */
async function outcomeOf(method: MethodName, answers: Failure[], mayBeDoneBefore = false, sendWith = send) {
	const left = [...answers];
	let requests = 0;
	const transmit = async () => {
		requests += 1;
		await virtualSleep(20);
		const failure = left.shift();
		if (failure) throw failure;
		return 'sent';
	};
	const sent = inVirtualTime(async () => await sendWith(transmit, methods[method], newPace(), undefined, mayBeDoneBefore));
	const outcome = await sent.catch(({ facts: { httpCode, mayBeDone, hopeless = false } }: Failure) => ({ httpCode, mayBeDone, hopeless }));
	return { requests, outcome };
}

describe('a request', () => {
	const repeat = (failure: Failure, times: number): Failure[] => Array<Failure>(times).fill(failure);

	it.each<[string, MethodName, Failure[], boolean, unknown, number]>([
		['succeeds at once', 'getContacts', [], false, 'sent', 1],
		['succeeds after refusals and faults', 'getContacts', [BUSY, answered(502), BUSY, answered(503)], false, 'sent', 5],
		['is given up at the fourth fault', 'getContacts', repeat(answered(502), 4), false, { httpCode: '502', mayBeDone: true, hopeless: false }, 4],
		['is given up at a refusal of another kind', 'getContacts', [BUSY, answered(401)], false, { httpCode: '401', mayBeDone: false, hopeless: true }, 2],
		['stays in doubt though a later try is refused', 'deleteStatus', [answered(502), answered(401)], false, { httpCode: '401', mayBeDone: true, hopeless: true }, 2],
		['stays in doubt where an earlier try of the node left it so', 'sendTextStatus', [answered(400)], true, { httpCode: '400', mayBeDone: true, hopeless: false }, 1],
		['leaves no hope after refusals for two minutes', 'sendTextStatus', repeat(BUSY, 1000), false, { httpCode: '429', mayBeDone: false, hopeless: true }, expect.any(Number) as number],
	])('%s', async (...[, method, answers, mayBeDoneBefore, outcome, requests]) => {
		expect(await outcomeOf(method, answers, mayBeDoneBefore)).toEqual({ outcome, requests });
	});

	it.each([429, 502])('is made once whatever happens, where it can be done without: %i', async (status) => {
		expect((await outcomeOf('getContacts', [answered(status)], false, sendOnce)).requests).toBe(1);
	});

	it.each([
		['may be done where the execution is stopped meanwhile', new Error('stopped'), { title: 'The execution was canceled', mayBeDone: true }],
		['fails with its own failure where another one has ended the run meanwhile', refusal('Another one', ''), { title: 'Its own', mayBeDone: false }],
	])('%s', async (_, reason, facts) => {
		const stop = new AbortController();
		const transmit = async () => {
			stop.abort(reason);
			return await Promise.reject(refusal('Its own', ''));
		};
		expect(await factsOfRejected(send(transmit, methods.getContacts, newPace(), stop.signal))).toMatchObject(facts);
	});
});

describe('requests at one a second', () => {
	let starts: Array<[name: string, seconds: number]>;
	let begin: (name: string, answers?: Array<() => void>, signal?: AbortSignal) => Promise<unknown>;

	beforeEach(() => {
		const [pace, begun] = [newPace(), virtualNow()];
		starts = [];
		begin = async (name, answers = [], signal = undefined) => {
			const transmit = async () => {
				starts.push([name, Math.floor((virtualNow() - begun) / 1000)]);
				await virtualSleep(20);
				answers.shift()?.();
			};
			return await inVirtualTime(async () => await send(transmit, methods.getContacts, pace, signal).catch(() => undefined));
		};
	});

	it('let one that was refused go ahead of those that wait', async () => {
		jest.spyOn(Math, 'random').mockReturnValueOnce(0);
		const refuse = () => {
			throw BUSY;
		};
		await Promise.all([begin('first', [refuse]), begin('second'), begin('third')]);
		expect(starts).toEqual([['first', 0], ['first', 1], ['second', 2], ['third', 3]]);
	});

	it('have the turn of one whose execution is stopped while it waits', async () => {
		const stop = new AbortController();
		await Promise.all([begin('first', [() => stop.abort()]), begin('second', [], stop.signal)]);
		await begin('third');
		expect(starts).toEqual([['first', 0], ['third', 1]]);
	});
});
