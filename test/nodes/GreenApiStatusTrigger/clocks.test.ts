import { virtualNow } from '../../engine/virtualTime';
import type { Fault } from '../../simulator';
import { ANNA, BORIS, HOUR, MINUTE, activate, all, asked, credential, deliver, names, poll, post, receive, simulator, stage, useStage, wait, workflow } from './stage';

useStage();

/** Sets n8n's clock so far ahead of GREEN-API's; behind it with a negative number. Milliseconds. */
const setClock = (ahead: number) => void jest.spyOn(Date, 'now').mockImplementation(() => virtualNow() + ahead);

afterEach(() => setClock(0));

const YEAR = 365 * 24 * HOUR;

describe.each([10 * MINUTE, -10 * MINUTE, 20_000, -20_000, 5 * HOUR, -5 * HOUR, YEAR, -YEAR])("where n8n's clock is %d ms ahead", (ahead) => {
	beforeEach(() => setClock(ahead));

	it('the trigger knows what was before it was published from what came later', async () => {
		stage(all, { journalLag: 2 * MINUTE });
		setClock(ahead);
		const before = post();
		deliver(before, ANNA, 'read');
		receive();
		await wait(MINUTE);
		await activate();
		await wait(1000);
		const [own, incoming] = [post(), receive()];
		deliver(before, BORIS, 'read');
		deliver(own, ANNA, 'delivered');
		for (let polls = 0; polls < 5; polls++) await poll();
		expect(names().sort()).toEqual([`deliveryStatusChanged ${before} ${BORIS} read`, `deliveryStatusChanged ${own} ${ANNA} delivered`, `newIncomingStatus ${incoming}`, `newOutgoingStatus ${own}`].sort());
		expect(workflow.kept.failures).toEqual([]);
	});

	it('it looks back no further than where it is right', async () => {
		await activate();
		await poll(7 * MINUTE);
		await poll(7 * MINUTE);
		expect(asked('getOutgoingStatuses').slice(1).map(({ query }) => query)).toEqual(Array(2).fill({ minutes: String(7 + 15) }));
	});
});

it.each([
	[0, 10 * MINUTE],
	[10 * MINUTE, 0],
	[0, -HOUR],
	[0, YEAR],
	[YEAR, 0],
	[-YEAR, HOUR],
])("nothing is lost or given twice when n8n's clock goes from %d to %d ms ahead between two polls, two hours apart", async (before, after) => {
	setClock(before);
	await activate();
	const first = post();
	await poll();
	await poll();
	const second = post();
	deliver(first, ANNA, 'read');
	await wait(MINUTE);
	const third = receive();
	setClock(after);
	await poll(2 * HOUR);
	setClock(before);
	await poll();
	expect(names()).toEqual([`newOutgoingStatus ${first}`, `newOutgoingStatus ${second}`, `newIncomingStatus ${third}`, `deliveryStatusChanged ${first} ${ANNA} read`]);
});

it('two contacts whose statuses have one idMessage are two events, one contact under two IDs is one', async () => {
	await activate();
	const idMessage = receive(ANNA);
	await poll();
	simulator.addIncomingStatus({ chatId: BORIS, idMessage }, credential.idInstance);
	await poll();
	const { incomingStatuses } = simulator.instance(credential.idInstance);
	incomingStatuses.forEach((row) => Object.assign(row, row.idMessage === idMessage && row.chatId === ANNA && { chatId: '100@lid', senderId: '100@lid' }));
	await poll();
	expect(workflow.events.map(({ event, senderId }) => [event, senderId])).toEqual([['newIncomingStatus', ANNA], ['newIncomingStatus', BORIS]]);
});

const odd: unknown[] = [null, 'row', 7, [], {}, { idMessage: {} }, { idMessage: null }, { idMessage: { toString: 1, valueOf: 1 } }];
const oddValues: unknown[] = [{}, [], { toString: 1, valueOf: 1 }, true, null, 'NaN', -1, 1e300];

it('odd rows keep no other row back, and nothing is given twice because of them', async () => {
	stage({ ...all, options: { from: ANNA, kind: ['text'] } });
	await activate();
	const own = post();
	const rows = (start: string, participant = false) => oddValues.map((timestamp, index) => ({
		...(participant ? { participant: `${start}${index}@c.us`, status: 'read' } : { idMessage: `${start}${index}`, statusMessage: timestamp, typeMessage: 'textMessage', textMessage: timestamp, senderId: timestamp, chatId: ANNA }),
		timestamp,
	}));
	const list = (start: string) => ({ status: 200, body: [...odd, ...rows(start)] });
	for (let polls = 0; polls < 2; polls++) {
		simulator.answerNext('getOutgoingStatuses', { status: 200, body: [...odd, ...rows('O'), { idMessage: own, timestamp: Math.floor(virtualNow() / 1000), typeMessage: 'textMessage' }] });
		simulator.answerNext('getIncomingStatuses', list('I'));
		simulator.answerNext('getStatusStatistic', ...Array<Fault>(9).fill({ status: 200, body: [...odd, { participant: {}, status: 'read' }, { participant: 'x', status: {} }, ...rows('P', true)] }));
		await poll();
	}
	expect(workflow.kept.failures).toEqual([]);
	const count = (event: string) => names().filter((name) => name.startsWith(event)).length;
	expect([count('newOutgoingStatus'), count('newIncomingStatus'), count('deliveryStatusChanged')]).toEqual([9, 8, 9 * 8]);
});
