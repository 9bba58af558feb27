import { inVirtualTime, virtualSleep } from '../../engine/virtualTime';
import { badGateway502, type Fault, tooManyRequests429 } from '../../simulator';
import { ANNA, MINUTE, activate, all, asked, credential, deliver, names, poll, post, receive, simulator, useStage, wait, workflow } from './stage';

useStage();

/** A poll that GREEN-API keeps waiting, and what is done meanwhile. */
async function whilePolling(meanwhile: () => Promise<void>, faults: Fault[] = [tooManyRequests429()]): Promise<void> {
	await wait(MINUTE);
	simulator.answerNext('getOutgoingStatuses', ...faults);
	const { registration } = workflow;
	const onceItWaits = async () => {
		// Time passes only when the poll, too, waits for something.
		await virtualSleep(1);
		await meanwhile();
	};
	await Promise.all([inVirtualTime(async () => await workflow.poll(registration)), inVirtualTime(onceItWaits)]);
}

describe.each([
	['counts', false],
	['does not count', true],
])('where the late result of a poll %s', (_, dropsLate) => {
	beforeEach(async () => {
		workflow.dropsLate = dropsLate;
		await activate();
	});

	it('a workflow that is published again meanwhile is started once by each event', async () => {
		const own = post();
		await poll();
		deliver(own, ANNA, 'read');
		const incoming = receive();
		await whilePolling(async () => await workflow.activate());
		expect(names().slice(1)).toEqual(dropsLate ? [] : [`newIncomingStatus ${incoming}`, `deliveryStatusChanged ${own} ${ANNA} read`]);
		await poll();
		await poll();
		const once = [`newOutgoingStatus ${own}`, `newIncomingStatus ${incoming}`, `deliveryStatusChanged ${own} ${ANNA} read`];
		expect(names()).toEqual(once);
		workflow.endProcess();
		await activate();
		await poll();
		expect(names()).toEqual(once);
	});

	it('it is not published with a form that cannot be used', async () => {
		await whilePolling(async () => {
			workflow.run.parameters = { ...all, events: [] };
			await expect(workflow.activate()).rejects.toThrow("'Events' is empty");
		});
	});

	it('it is not published with a credential that cannot be used', async () => {
		await whilePolling(async () => {
			workflow.run.credential = { ...credential, idInstance: 'mine' };
			await expect(workflow.activate()).rejects.toThrow("The credential's Instance ID must be a number");
		});
	});

	it.each([
		['all', all],
		['those of contacts', { ...all, events: ['newIncomingStatus'] }],
	])('it is not published with a token that GREEN-API does not accept, for events %j', async (_events, parameters) => {
		await whilePolling(async () => {
			workflow.run.parameters = parameters;
			workflow.run.credential = { ...credential, apiTokenInstance: 'f'.repeat(50) };
			await expect(workflow.activate()).rejects.toThrow('GREEN-API does not accept the API Token');
		});
	});

	it('it is not published while GREEN-API is out of reach, as at any other time', async () => {
		await whilePolling(async () => await expect(workflow.activate()).rejects.toThrow(/out of reach/), Array<Fault>(20).fill(badGateway502()));
	});
});

describe('a registration that n8n has left behind', () => {
	const both = [{ first: all, second: all }, { first: { ...all, events: ['newOutgoingStatus'] }, second: all }, { first: all, second: { ...all, events: ['newOutgoingStatus', 'newIncomingStatus'] } }];

	it.each(both)('gives nothing twice and takes nothing away (%#)', async ({ first, second }) => {
		workflow.run.parameters = first;
		await activate();
		const { registration } = workflow;
		workflow.run.parameters = second;
		await activate();
		const expected: string[] = [];
		for (let round = 0; round < 4; round++) {
			const [own, incoming] = [post(), receive()];
			await poll();
			await inVirtualTime(async () => await workflow.poll(registration));
			deliver(own, ANNA, 'read');
			await inVirtualTime(async () => await workflow.poll(registration));
			await poll();
			await poll();
			expected.push(`newOutgoingStatus ${own}`, `newIncomingStatus ${incoming}`, `deliveryStatusChanged ${own} ${ANNA} read`);
		}
		expect(names().sort()).toEqual(expected.sort());
	});

	it('polls while the other one does without asking anything', async () => {
		await activate();
		const { registration } = workflow;
		await activate();
		const own = post();
		const before = asked('getOutgoingStatuses').length;
		await whilePolling(async () => await workflow.poll(registration));
		expect(names()).toEqual([`newOutgoingStatus ${own}`]);
		// The other one's: one that is refused, and the same again.
		expect(asked('getOutgoingStatuses')).toHaveLength(before + 2);
	});
});

it('another process that takes over and gives back repeats nothing and loses nothing', async () => {
	await activate();
	const expected: string[] = [];
	for (const process of [1, 2, 1, 2, 1]) {
		expected.push(`newOutgoingStatus ${post()}`);
		await wait(MINUTE);
		workflow.endProcess(process);
		await activate();
		expected.push(`newOutgoingStatus ${post()}`);
		await poll();
		await poll();
	}
	expect(names()).toEqual(expected);
});

it('static data that is lost while n8n runs loses no event', async () => {
	await activate();
	const first = post();
	await poll();
	workflow.kept.stored = '{}';
	const second = post();
	await activate();
	await poll();
	expect(names()).toEqual([`newOutgoingStatus ${first}`, `newOutgoingStatus ${second}`]);
});
