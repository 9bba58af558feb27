import type { IExecutePaginationFunctions, INode } from 'n8n-workflow';
import { refusal } from '../../../../nodes/shared/failures/failure';
import { doneEarlier } from '../../../../nodes/shared/transport/doneEarlier';
import { methods } from '../../../../nodes/shared/api/methods';
import { Line } from '../../../../nodes/shared/transport/line';
import { Run } from '../../../../nodes/shared/transport/run';
import { keyFor } from '../../../../nodes/shared/transport/sameWork';

const WORK = { whole: '0123456789abcdef.1', only: '0123456789abcdef.' };

const KEY = keyFor(WORK);

/** What n8n tells of an item in an execution that is retried, and what an earlier execution has kept for both of its items. */
function retrying(item: number, settings: Partial<INode>) {
	const kept = { 0: Object.fromEntries([0, 1].map((index) => [index, { [KEY]: [{ idMessage: `earlier ${index}` }] }])) };
	const context = {
		getItemIndex: () => item,
		getNode: () => ({ name: 'Send Status', type: 'sendStatus', ...settings }),
		getExecuteData: () => ({ node: { name: 'Send Status' } }),
		getMode: () => 'retry',
		continueOnFail: () => settings.onError !== undefined,
		getContext: () => kept,
		getWorkflowDataProxy: () => ({ $runIndex: 0 }),
	} as unknown as IExecutePaginationFunctions;
	return { kept, context };
}

/** A run of two items, whose work is so many pieces each. */
function runOfTwo(pieces = 1): Run {
	const run = new Run(2, new Line());
	for (const item of [0, 1]) run.expect(item, Array.from({ length: pieces }, (_, index) => String(index)));
	return run;
}

/** Ends an item whose pieces of work went so, and gives the items of which something is still kept. */
const end = async (settings: Partial<INode>, ...works: Array<() => Promise<never[]>>) => {
	const { kept, context } = retrying(0, settings);
	const run = runOfTwo(works.length);
	for (const [index, work] of works.entries()) await run.outcomes.once(run.pieceAt(0, index), work).catch(() => undefined);
	doneEarlier(context, run, methods.sendTextStatus).end();
	return Object.keys(kept[0] ?? {});
};

const fail = async () => await Promise.reject(refusal('The credential cannot be read', 'Try again'));
const succeed = async () => await Promise.resolve([]);
const continues = { onError: 'continueRegularOutput' } as const;
const retries = { retryOnFail: true };

describe('what was done for an item earlier, when the item ends', () => {
	it.each<[string, Partial<INode>, () => Promise<never[]>, string[]]>([
		['stays when n8n would stop at a failure, which a retry comes back to', {}, fail, ['0', '1']],
		['stays when others are not done', {}, succeed, ['0', '1']],
		['stays when the next try comes back to the item, which failed', { ...continues, ...retries }, fail, ['0', '1']],
		['goes when the run itself knows the item as done', { ...continues, ...retries }, succeed, ['1']],
		['goes when nothing comes back to the item, which failed', continues, fail, ['1']],
		['goes when nothing comes back to the item, which is done', continues, succeed, ['1']],
	])('%s', async (_, settings, work, left) => {
		expect(await end(settings, work)).toEqual(left);
	});

	it('stays when the next try comes back to one of its pieces', async () => {
		const again = { ...continues, ...retries };
		expect([await end(again, succeed, fail), await end(again, fail, succeed), await end(again, succeed, succeed)]).toEqual([['0', '1'], ['0', '1'], ['1']]);
	});

	it('goes piece by piece when nothing comes back to what is done', () => {
		const again = { ...continues, ...retries };
		const { kept, context } = retrying(0, again);
		const past = doneEarlier(context, runOfTwo(2), methods.sendTextStatus);
		past.keep(WORK, []);
		expect(kept[0][0]).toEqual({});
		past.end();
		expect(Object.keys(kept[0])).toEqual(['1']);
	});

	it('goes with the last item, and with it the run', () => {
		const { kept, context } = retrying(0, continues);
		const run = runOfTwo();
		doneEarlier(context, run, methods.sendTextStatus).end();
		doneEarlier({ ...context, getItemIndex: () => 1 }, run, methods.sendTextStatus).end();
		expect(kept).toEqual({});
	});
});

describe('what is done for an item', () => {
	const ofRetries = [{ idMessage: 'new' }];
	const past = (run: Run, kept: object, over: object) =>
		doneEarlier({ ...retrying(0, {}).context, getContext: () => kept, ...over } as IExecutePaginationFunctions, run, methods.sendTextStatus);

	it('is kept with the execution, under a mark, until all of the run is done', async () => {
		const [run, kept] = [runOfTwo(), {}];
		const { keep: keepDone, end: endItem } = past(run, kept, { getMode: () => 'manual' });
		keepDone(WORK, [{ json: { idMessage: 'new' } }]);
		endItem();
		expect(kept).toEqual({ mark: expect.any(String), 0: { 0: { [KEY]: ofRetries } } });
		for (const item of [0, 1]) await run.outcomes.once(run.pieceAt(item, 0), succeed);
		endItem();
		expect(kept).toEqual({});
	});

	it('is not kept with On Error = Continue, nor for retries where the execution is none', () => {
		const kept = { mark: 'of its own' };
		past(runOfTwo(), kept, { continueOnFail: () => true }).keep(WORK, [{ json: { idMessage: 'new' } }]);
		expect(kept).toEqual({});
		past(runOfTwo(), { mark: 'of none' }, { getMode: () => 'manual' }).keep(WORK, [{ json: { idMessage: 'new' } }]);
		expect(past(runOfTwo(), { mark: 'of none' }, {}).recall(WORK)).toBeUndefined();
	});
});

it('is asked for by the retry of an execution alone, and for nothing that only reads', () => {
	const { context } = retrying(0, {});
	const recalled = (over: object, method: keyof typeof methods = 'sendTextStatus') =>
		doneEarlier({ ...context, ...over }, runOfTwo(), methods[method]).recall(WORK);
	expect(recalled({})).toEqual([{ json: { idMessage: 'earlier 0' }, pairedItem: { item: 0 } }]);
	expect([recalled({ getMode: () => 'manual' }), recalled({}, 'getOutgoingStatuses')]).toEqual([undefined, undefined]);
	expect(recalled({ getExecuteData: () => ({ node: { name: 'Agent' } }) })).toBeUndefined();
	expect(recalled({ getNode: () => ({ name: 'Send Status', type: 'sendStatusTool' }) })).toBeUndefined();
	expect(recalled({ getItemIndex: () => 2 })).toBeUndefined();
	expect(recalled({ getWorkflowDataProxy: () => ({ $runIndex: 1 }) })).toBeUndefined();
});

describe('what the retries of one execution have done', () => {
	const another = () => {
		const { context, kept } = retrying(0, {});
		return { context, kept: Object.assign(kept, { mark: 'the same' }) };
	};
	const keep = (context: IExecutePaginationFunctions, work: string) =>
		doneEarlier(context, runOfTwo(), methods.sendTextStatus).keep({ whole: work }, [{ json: { idMessage: work } }]);
	const recall = (context: IExecutePaginationFunctions, work: string) =>
		doneEarlier(context, runOfTwo(), methods.sendTextStatus).recall({ whole: work })?.map(({ json }) => json);

	it('is known to each of them, though nobody can change it for the others', () => {
		keep(another().context, 'posted');
		for (const json of recall(another().context, 'posted') ?? []) json.idMessage = 'changed';
		const found = [recall(another().context, 'posted'), recall(another().context, 'not posted'), recall(retrying(0, {}).context, 'posted')];
		expect(found).toEqual([[{ idMessage: 'posted' }], undefined, undefined]);
	});

	it('is forgotten after that of a hundred others', () => {
		keep(another().context, 'posted');
		const others = Array.from({ length: 99 }, () => retrying(0, {}).context);
		for (const context of others) keep(context, 'other');
		expect(recall(another().context, 'posted')).toHaveLength(1);
		for (const context of [...others, retrying(0, {}).context]) keep(context, 'other');
		expect(recall(another().context, 'posted')).toBeUndefined();
	});
});
