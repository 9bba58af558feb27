// First, since `send` must find its clock in place.
import { inVirtualTime, virtualNow, virtualSleep } from '../../../engine/virtualTime';
import type { Failure } from '../../../../nodes/shared/failures/failure';
import { failureIn } from '../../../../nodes/shared/failures/judge';
import { type Method, methods } from '../../../../nodes/shared/api/methods';
import { newPace } from '../../../../nodes/shared/transport/pace';
import { send } from '../../../../nodes/shared/transport/send';
import { fc } from '../../../properties/fixed';
import { oddRetryAfters } from './retryAfters';

const PATIENCE = 120_000;

const answered = (statusCode: number, retryAfter?: string): Failure => failureIn({ statusCode, headers: { ...(retryAfter !== undefined && { 'retry-after': retryAfter }) }, body: {} })!;

/** When the requests start that all meet one of these answers, one after the other, and when the last is given up. */
async function startsOf(method: Method, answers: (index: number) => Failure, way = 20): Promise<{ starts: number[]; end: number }> {
	const starts: number[] = [];
	await inVirtualTime(async () => {
		const transmit = async () => {
			starts.push(virtualNow());
			await virtualSleep(way);
			throw answers(starts.length - 1);
		};
		await send(transmit, method, newPace()).catch(() => undefined);
	});
	return { starts, end: virtualNow() };
}

describe('a request that GREEN-API refuses for ever', () => {
	it.each(oddRetryAfters)('is not sent more often with a Retry-After of %j, and not for longer than two minutes', async (header) => {
		for (const method of [methods.sendTextStatus, methods.getContacts, methods.uploadFile]) {
			const { starts, end } = await startsOf(method, () => answered(429, header));
			expect(starts.filter((start, index) => index > 0 && start - starts[index - 1] < 1000)).toEqual([]);
			expect(end - starts[0]).toBeLessThanOrEqual(PATIENCE + 3000);
		}
	});
});

it('a request that is refused with a Retry-After is sent again when that is over', async () => {
	const { starts } = await startsOf(methods.sendTextStatus, () => answered(429, '7'));
	expect(starts[1] - starts[0]).toBeGreaterThanOrEqual(7000);
});

const retryAfter = fc.oneof(fc.constantFrom(...oddRetryAfters), fc.integer({ min: 0, max: 130 }).map(String), fc.constant(undefined));

it('several Retry-Afters do not add up beyond the patience, whichever answers bear them', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(429, 502, 503), retryAfter), { minLength: 1, maxLength: 12 }), async (answers) => {
			const { starts, end } = await startsOf(methods.getContacts, (index) => answered(...answers[index % answers.length]), 1);
			// Requests and the caution after the last refusal come on top of the waits.
			expect(end - starts[0]).toBeLessThanOrEqual(PATIENCE + 3000 + starts.length);
		}),
	);
});
