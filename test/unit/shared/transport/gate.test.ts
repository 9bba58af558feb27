/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { refusal } from '../../../../nodes/shared/failures/failure';
import { failureFrom } from '../../../../nodes/shared/failures/thrown';
import { Gate } from '../../../../nodes/shared/transport/gate';
import { fateOf, passed, pending, refused } from './turns';

/** The waits that a gate has begun, each ended by hand in place of a minute. */
let waits: Array<{ milliseconds: number; controller: AbortController }> = [];

beforeEach(() => {
	waits = [];
	jest.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
		const controller = new AbortController();
		waits.push({ milliseconds, controller });
		return controller.signal;
	});
});

afterEach(() => jest.restoreAllMocks());

/** Lets the latest wait come to its end. */
async function endWait(): Promise<void> {
	waits.at(-1)?.controller.abort();
	await new Promise(setImmediate);
}

/** Lets the first wait end, in which n8n has started what there is, and another one, in which it starts none. */
async function startNoMore(): Promise<void> {
	await endWait();
	await endWait();
}

const isRunning = async (): Promise<boolean> => await Promise.resolve(false);
const isOver = async (): Promise<boolean> => await Promise.resolve(true);

/** What items that stand before it see. */
const seen = async ({ opened }: Gate): Promise<string> => await fateOf(opened.then(() => 'work', failureFrom));

const gateWith = (size: number, started: number, { pause = 0, over = isRunning } = {}): Gate => {
	const gate = new Gate(size, pause, over);
	for (let item = 0; item < started; item++) gate.enter(passed());
	return gate;
};

it('opens when all are there and checked', async () => {
	const gate = gateWith(3, 1);
	const check = pending();
	gate.enter(check.work);
	gate.enter(refused(refusal('Empty', 'Fill it')));
	expect([await seen(gate), gate.isOpen]).toEqual(['waits', false]);
	check.end();
	expect([await seen(gate), gate.isOpen]).toEqual(['is sent', true]);
});

it('fails where n8n starts no further item, and says how many it has started and what to do', async () => {
	const gate = gateWith(3, 2);
	await startNoMore();
	await expect(gate.opened).rejects.toMatchObject({
		facts: {
			title: 'n8n has started only 2 of 3 items',
			advice: expect.stringMatching(/^Nothing was sent, .*Run the node again\..*continue in the node's settings/) as string,
			mayBeDone: false,
		},
	});
	expect(gate.isOpen).toBe(false);
});

it('goes on waiting as long as items still come', async () => {
	const gate = gateWith(3, 1);
	await endWait();
	gate.enter(passed());
	await endWait();
	expect(await seen(gate)).toBe('waits');
	gate.enter(passed());
	expect(await seen(gate)).toBe('is sent');
});

it('fails when the items that still came were not the last', async () => {
	const gate = gateWith(3, 1);
	await endWait();
	gate.enter(passed());
	await startNoMore();
	expect(await seen(gate)).toBe('n8n has started only 2 of 3 items');
});

it('gives checks all the time that they need once n8n has started all', async () => {
	const gate = gateWith(2, 1);
	const check = pending();
	gate.enter(check.work);
	await endWait();
	expect(waits).toHaveLength(1);
	check.end();
	expect(await seen(gate)).toBe('is sent');
});

it('waits so much longer as n8n was told to pause between items', () => {
	gateWith(2, 1, { pause: 30_000 });
	gateWith(2, 1);
	expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([90_000, 60_000]);
});

it('has nothing to wait for with one item', async () => {
	expect(await seen(gateWith(1, 1))).toBe('is sent');
	expect(waits).toEqual([]);
});

it('says nothing where n8n has ended the try: nobody would hear of it', async () => {
	const gate = gateWith(2, 1, { over: isOver });
	await startNoMore();
	expect(await seen(gate)).toBe('waits');
	expect(waits).toHaveLength(2);
});

it('says nothing, and asks nothing more of the execution, when it was given up for the next try', async () => {
	const over = jest.fn(isRunning);
	const gate = gateWith(2, 1, { over });
	gate.giveUp();
	await startNoMore();
	expect(await seen(gate)).toBe('waits');
	expect(over).not.toHaveBeenCalled();
});

it('says nothing once it is open', async () => {
	const over = jest.fn(isRunning);
	const gate = gateWith(2, 2, { over });
	await startNoMore();
	expect(await seen(gate)).toBe('is sent');
	expect(over).not.toHaveBeenCalled();
});

it('fails nobody where no item stands before it', async () => {
	gateWith(2, 0);
	// What nobody handles would end the test run.
	await endWait();
});
