import type { IExecutePaginationFunctions, NodeApiError } from 'n8n-workflow';
import { type MethodName, methods } from '../../../../nodes/shared/api/methods';
import { Failure, type FailureFacts } from '../../../../nodes/shared/failures/failure';
import { Line } from '../../../../nodes/shared/transport/line';
import { report } from '../../../../nodes/shared/transport/report';
import { Run } from '../../../../nodes/shared/transport/run';

const TOKEN = 'd75b3a66'.repeat(6);
const credential = { apiUrl: 'https://api.example.com', mediaUrl: '', idInstance: '11', apiTokenInstance: TOKEN };

/** A run of items with so many pieces of work each, of which the first `done` are done; n8n's functions for an item of it; its log. */
async function runWith(pieces: number[], done: number, over: object = {}) {
	const run = new Run(pieces.length, new Line());
	for (const [item, count] of pieces.entries()) run.expect(item, Array.from({ length: count }, (_, index) => String(index)));
	const ids = pieces.flatMap((count, item) => Array.from({ length: count }, (_, index) => ({ item, index })));
	for (const { item, index } of ids.slice(0, done)) await run.outcomes.once(run.pieceAt(item, index), async () => await Promise.resolve([]));
	const log = jest.fn();
	const contextOf = (item: number) =>
		({
			continueOnFail: () => false,
			getCredentials: async () => await Promise.resolve(credential),
			getExecuteData: () => ({ node: { name: 'Node' } }),
			getExecutionCancelSignal: () => undefined,
			getExecutionId: () => '7',
			getItemIndex: () => item,
			getNode: () => ({ name: 'Node', type: 'node' }),
			logger: { info: log },
			...over,
		}) as unknown as IExecutePaginationFunctions;
	return { run, contextOf, log, next: ids[done] };
}

const failing = (facts: Partial<FailureFacts> = {}) => new Failure({ title: 'Title', advice: 'Advice', mayBeDone: false, ...facts });

const LOOK = 'Look at Get Outgoing Statuses before you send it again: if it is there, it was posted';

describe('a failure says', () => {
	it.each<[string, MethodName, Partial<FailureFacts>, number[], number, string, string]>([
		['what happened and what to do', 'sendTextStatus', {}, [1], 0, 'Title', 'Advice'],
		['the same where nothing was to be changed', 'getContacts', { mayBeDone: true }, [1, 1], 0, 'Title', 'Advice'],
		['that it may be done', 'sendTextStatus', { mayBeDone: true }, [1], 0, 'The status may have been posted. Title', LOOK],
		['what to mend beside that', 'sendTextStatus', { mayBeDone: true, hopeless: true }, [1], 0, 'The status may have been posted. Title', `Advice. ${LOOK}`],
		['that it may be done again', 'deleteStatus', { mayBeDone: true }, [1], 0, 'The status may have been deleted. Title', 'Advice. Deleting it once more does no harm'],
		['that nothing was done', 'sendTextStatus', {}, [1, 1], 0, 'Title', 'Advice. Nothing was posted before it; the items after it were not sent'],
		['how much was done', 'archiveChat', {}, [1, 1, 1], 1, 'Title', 'Advice. 1 of 3 items had been archived before it, and no retry repeats them; the items after it were not sent'],
		['nothing of others where it is the last', 'sendTextStatus', {}, [1, 1], 1, 'Title', 'Advice. 1 of 2 items had been posted before it, and no retry repeats them'],
		['how many messages were sent', 'sendLocation', {}, [2, 1], 1, 'Title', 'Advice. 1 of 3 messages had been sent before it, and no retry repeats them; the messages after it were not sent'],
		['how many statuses were posted', 'sendTextStatus', {}, [3], 2, 'Title', 'Advice. 2 of 3 statuses had been posted before it, and no retry repeats them'],
	])('%s', async (...[, method, facts, pieces, done, message, description]) => {
		const { run, contextOf, next } = await runWith(pieces, done);
		await expect(report(failing(facts), contextOf(next.item), run, methods[method], next)).rejects.toMatchObject({ message, description, context: { itemIndex: next.item } });
	});

	it('nothing of other items with On Error = Continue, and stands in the output', async () => {
		const { run, contextOf } = await runWith([1, 1], 0, { continueOnFail: () => true });
		const json = { error: 'The status may have been posted. Title', details: `${LOOK} (HTTP 502)` };
		expect(await report(failing({ mayBeDone: true, httpCode: '502' }), contextOf(0), run, methods.sendTextStatus, { index: 0 })).toEqual([{ json, pairedItem: { item: 0 } }]);
	});

	it.each([true, false])('no token, whether the run has read it or not: %p', async (isRead) => {
		const { run, contextOf } = await runWith([1], 0);
		if (isRead) await run.instance(async () => await Promise.resolve(credential));
		const { message } = (await report(failing({ title: `Odd: ${TOKEN}` }), contextOf(0), run, methods.getContacts, { index: 0 }).catch((error: unknown) => error)) as NodeApiError;
		expect(message).toBe('Odd: [token]');
	});
});

describe("n8n's log", () => {
	const stopped = { getExecutionCancelSignal: () => AbortSignal.abort(), continueOnFail: () => true };

	it.each<[string, MethodName, boolean, number, object, string[]]>([
		['how far a run came that was stopped, once', 'sendTextStatus', false, 1, stopped, ['Execution 7 was stopped in "Node": 1 of 3 items had been posted']],
		['that one more may be done', 'sendTextStatus', true, 0, stopped, ['Execution 7 was stopped in "Node": 0 of 3 items had been posted, and one more may have been']],
		['nothing where nothing was done', 'sendTextStatus', false, 0, stopped, []],
		['nothing where nothing was to be changed', 'getContacts', true, 1, stopped, []],
		['nothing where the execution was not stopped', 'sendTextStatus', true, 1, { continueOnFail: () => true }, []],
	])('tells %s', async (...[, method, mayBeDone, done, over, told]) => {
		const { run, contextOf, log } = await runWith([1, 1, 1], done, over);
		for (const item of [1, 2]) await report(failing({ mayBeDone }), contextOf(item), run, methods[method], { index: 0 });
		expect(log.mock.calls.flat()).toEqual(told);
	});
});
