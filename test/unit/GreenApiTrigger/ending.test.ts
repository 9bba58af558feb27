import type { IExecuteResponsePromiseData, IRun } from 'n8n-workflow';
import * as n8nWorkflow from 'n8n-workflow';
import { type Ending, endingOf, type Tidings } from '../../../nodes/GreenApiTrigger/ending';
import { nextAfter, type Next, removals } from '../../../nodes/GreenApiTrigger/removal';

const never = new Promise<never>(() => undefined);

const tidings = (told: Partial<Tidings>): Tidings => ({ done: never, answer: never, isOverdue: never, isClosed: () => false, ...told });

const errorNamed = (name: string, message = ''): Error => Object.assign(new (class extends Error {})(message), { constructor: { name } });

const endedBy = async (error: unknown, isClosed = false): Promise<Ending> => await endingOf(tidings({ done: Promise.reject(error as Error), isClosed: () => isClosed }));

describe('the end of an execution', () => {
	it.each<[IRun['status'], Ending['how']]>([
		['success', 'well'],
		['waiting', 'well'],
		['canceled', 'well'],
		['error', 'failed'],
		['crashed', 'failed'],
		['unknown', 'failed'],
	])('that n8n calls %s counts as: %s', async (status, how) => {
		expect(await endingOf(tidings({ done: Promise.resolve({ status } as IRun), answer: Promise.resolve({ statusCode: status === 'error' ? 200 : 500 }) }))).toEqual({ how });
	});

	it('that n8n does not start, since it knows it, counts as known', async () => {
		expect(await endingOf(tidings({ done: Promise.resolve(undefined) }))).toEqual({ how: 'known' });
	});

	it.each<[string, string, Ending, Ending]>([
		['ManualExecutionCancelledError', '', { how: 'well' }, { how: 'well' }],
		['TimeoutExecutionCancelledError', '', { how: 'failed' }, { how: 'failed' }],
		['SystemShutdownExecutionCancelledError', '', { how: 'left' }, { how: 'left' }],
		// Older versions have but this one, whoever has cancelled it.
		['ExecutionCancelledError', '', { how: 'well' }, { how: 'left' }],
		['Error', 'No active execution with ID "7" was found', { how: 'known' }, { how: 'known' }],
		['ExecutionNotFoundError', 'There is no active execution with this ID', { how: 'known' }, { how: 'known' }],
		['Error', 'The database is locked', { how: 'notStarted', reason: 'The database is locked' }, { how: 'notStarted', reason: 'The database is locked' }],
	])('by n8n\'s %s "%s" counts as it should, while the trigger is open and when it is closed', async (name, message, open, closed) => {
		expect([await endedBy(errorNamed(name, message)), await endedBy(errorNamed(name, message), true)]).toEqual([open, closed]);
	});

	it.each<[string, unknown, Ending]>([
		['an error that another process has handed over', { name: 'TimeoutExecutionCancelledError', constructor: undefined }, { how: 'failed' }],
		['nothing', undefined, { how: 'notStarted', reason: '' }],
		['null', null, { how: 'notStarted', reason: '' }],
		['a text', 'broken', { how: 'notStarted', reason: '' }],
	])('by %s', async (_, error, ending) => {
		expect(await endedBy(error)).toEqual(ending);
	});

	it.each(['ManualExecutionCancelledError', 'TimeoutExecutionCancelledError', 'SystemShutdownExecutionCancelledError'])('is known by a name that n8n has: %s', async (name) => {
		const classes = n8nWorkflow as unknown as Record<string, (new (id: string) => Error) | undefined>;
		const Thrown = classes[name];
		// Older versions of n8n have none of them.
		if (!Thrown) return;
		expect((await endedBy(new Thrown('7'))).how).not.toBe('notStarted');
	});

	it.each<[object, Ending['how']]>([
		[{}, 'well'],
		[{ statusCode: 500, body: { message: 'Workflow execution failed' } }, 'failed'],
	])('that n8n never tells, but answers with %j, counts as: %s', async (answer, how) => {
		expect(await endingOf(tidings({ answer: Promise.resolve(answer as IExecuteResponsePromiseData) }))).toEqual({ how });
	});

	it('is not known from a refused answer', async () => {
		const done = n8nWorkflow.sleep(600).then(() => ({ status: 'success' }) as IRun);
		expect(await endingOf(tidings({ answer: Promise.reject(new Error('No answer')), done }))).toEqual({ how: 'well' });
	});

	it('counts as failed from the moment on when it is overdue', async () => {
		expect(await endingOf(tidings({ isOverdue: Promise.resolve(true) }))).toEqual({ how: 'failed' });
	});
});

const ends: Ending[] = [{ how: 'well' }, { how: 'failed' }, { how: 'known' }, { how: 'left' }, { how: 'notStarted', reason: '' }];

it.each<[(typeof removals)[number], Next[]]>([
	['executionFinishes', ['remove', 'remove', 'remove', 'leave', 'tellWhy']],
	['executionFinishesSuccessfully', ['remove', 'repeatLater', 'repeat', 'leave', 'tellWhy']],
	['immediately', ['remove', 'remove', 'remove', 'leave', 'tellWhy']],
])('with %s the ends well, failed, known, left and not started lead to %j', (removal, next) => {
	expect(ends.map((ending) => nextAfter(removal, ending))).toEqual(next);
});
