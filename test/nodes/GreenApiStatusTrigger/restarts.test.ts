import { inVirtualTime } from '../../engine/virtualTime';
import { tooManyRequests429 } from '../../simulator';
import { ANNA, HOUR, MINUTE, activate, asked, credential, deliver, names, poll, post, receive, simulator, wait, workflow, useStage } from './stage';

useStage();

describe('n8n', () => {
	beforeEach(activate);

	it.each(['starts again', 'publishes again'])('that %s after quiet polls misses nothing and repeats nothing', async (what) => {
		const first = post();
		await poll();
		for (let polls = 0; polls < 3; polls++) await poll();
		const second = post();
		deliver(first, ANNA, 'read');
		await wait(MINUTE);
		if (what === 'starts again') workflow.endProcess();
		await activate();
		await poll();
		expect(names()).toEqual([`newOutgoingStatus ${first}`, `newOutgoingStatus ${second}`, `deliveryStatusChanged ${first} ${ANNA} read`]);
	});

	it('that ends in the middle of a poll gives its events after the next start', async () => {
		const first = post();
		await inVirtualTime(async () => await workflow.lose());
		await wait(MINUTE);
		await activate();
		await poll();
		expect(names()).toEqual([`newOutgoingStatus ${first}`]);
	});

	it('that was away for a week catches up', async () => {
		const [first, second] = [post(), (await wait(5 * 24 * HOUR), receive())];
		deliver(first, ANNA, 'delivered');
		await wait(2 * 24 * HOUR);
		await activate();
		expect(names()).toEqual([`newOutgoingStatus ${first}`, `newIncomingStatus ${second}`, `deliveryStatusChanged ${first} ${ANNA} delivered`]);
	});

	it('that was away for forty days looks back thirty', async () => {
		post();
		await wait(40 * 24 * HOUR);
		const latest = post();
		await poll();
		expect(names()).toEqual([`newOutgoingStatus ${latest}`]);
		expect(asked('getOutgoingStatuses').at(-1)?.query).toEqual({ minutes: '43200' });
	});

	it('with the credential of another instance starts afresh', async () => {
		post();
		const other = simulator.addInstance({ idInstance: `${credential.idInstance}0`, scriptedDelivery: true });
		simulator.addStatus({}, other.idInstance);
		workflow.run.credential = other;
		await activate();
		const { idMessage } = (await wait(1000), simulator.addStatus({}, other.idInstance));
		await poll();
		expect(names()).toEqual([`newOutgoingStatus ${idMessage}`]);
	});

	it('that polls while a poll waits gets nothing from the second one, and everything once', async () => {
		const idMessage = post();
		await wait(MINUTE);
		simulator.answerNext('getOutgoingStatuses', tooManyRequests429());
		const first = inVirtualTime(async () => await workflow.poll());
		const second = inVirtualTime(async () => await workflow.poll());
		await Promise.all([first, second]);
		expect(asked('getIncomingStatuses')).toHaveLength(2);
		expect(names()).toEqual([`newOutgoingStatus ${idMessage}`]);
		await poll();
		expect(workflow.kept.executions).toHaveLength(1);
	});
});
