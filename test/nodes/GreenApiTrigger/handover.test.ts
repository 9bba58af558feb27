// First, since the nodes must find its clock in place.
import { useVirtualSimulator } from '../../engine/virtualSuite';
import { inVirtualTime, passTime, virtualNow, virtualSleep } from '../../engine/virtualTime';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApiTrigger } from '../../../nodes/GreenApiTrigger/GreenApiTrigger.node';
import { type Ending, TriggeredWorkflow, useTriggeredWorkflows } from '../../engine/runTrigger';
import { FINISHES, reading, SUCCESSFULLY } from './reading';

useVirtualSimulator();
useTriggeredWorkflows();

const SLOW = 20_000;

/** Reads with executions that take a while for the text slow, and end so. */
function slowReading(form: INodeParameters, ending: Ending = 'success') {
	const made = reading(form, { knowsKeys: false });
	made.workflow.onExecution = async ({ items: [{ json }] }) => {
		if (json.text !== 'slow') return 'success';
		await virtualSleep(SLOW);
		return ending;
	};
	return made;
}

describe('a workflow that is published anew while an execution is under way', () => {
	it.each([[FINISHES], [SUCCESSFULLY]])('with %j: the new trigger waits for it, and starts it no second time', async (form) => {
		const { workflow, write, waiting, texts } = slowReading(form);
		await workflow.publish();
		['slow', 'next'].forEach((text) => write(text));
		await passTime(5000);
		await workflow.republish({ ...form, options: { simplify: true } });
		await passTime(5000);
		expect([texts(), waiting()]).toEqual([['slow'], 2]);
		await passTime(SLOW);
		expect([texts(), waiting()]).toEqual([['slow', 'next'], 0]);
	});

	it('counts its tries on', async () => {
		const { workflow, write, waiting, texts } = slowReading(SUCCESSFULLY, 'error');
		await workflow.publish();
		['slow', 'next'].forEach((text) => write(text));
		await passTime(5000);
		await workflow.republish();
		await passTime(10 * SLOW);
		expect([texts(), waiting()]).toEqual([['slow', 'slow', 'slow', 'next'], 0]);
	});

	it('removes it although the workflow is not published any more', async () => {
		const { workflow, write, waiting, asked } = slowReading(FINISHES);
		await workflow.publish();
		['slow', 'next'].forEach((text) => write(text));
		await passTime(5000);
		await workflow.unpublish();
		const before = asked('receiveNotification');
		await passTime(2 * SLOW);
		expect([waiting(), asked('receiveNotification')]).toEqual([1, before]);
	});

	it('leaves it in the queue when n8n ends it for its own end', async () => {
		const { workflow, write, waiting } = reading(FINISHES, { graceMs: 1000 });
		workflow.onExecution = () => 'never';
		await workflow.publish();
		write('one');
		await passTime(5000);
		await inVirtualTime(async () => await workflow.stop());
		await passTime(60_000);
		expect([workflow.executions.map(({ status }) => status), waiting()]).toEqual([['shutDown'], 1]);
	});
});

describe('unpublishing', () => {
	it('ends a long poll at once', async () => {
		const { workflow, instance } = reading();
		await workflow.publish();
		await passTime(3000);
		expect(instance.bell.listeners).toBe(1);
		const began = virtualNow();
		await workflow.unpublish();
		expect(virtualNow()).toBe(began);
		await passTime(10);
		expect(instance.bell.listeners).toBe(0);
	});
});

describe('a second workflow on the same instance', () => {
	const secondOf = ({ workflow: { run } }: ReturnType<typeof reading>) => new TriggeredWorkflow(new GreenApiTrigger(), run);

	it('is refused with the name of the first, which goes on', async () => {
		const first = reading();
		await first.workflow.publish();
		await passTime(1000);
		// n8n shows no more than the message of a refused publishing.
		await expect(secondOf(first).publish()).rejects.toThrow(
			/^The workflow ".*" reads this instance's queue already, with its node "Trigger"\. .*: see the example "One trigger, a workflow for each chat"\. .*publish this one again$/,
		);
		first.write('one');
		await passTime(1000);
		expect(first.texts()).toEqual(['one']);
	});

	it('takes the place once the first is not published any more', async () => {
		const first = reading();
		await first.workflow.publish();
		await passTime(1000);
		await first.workflow.unpublish();
		const second = secondOf(first);
		await second.publish();
		first.write('one');
		await passTime(1000);
		expect(second.events.map(({ text }) => text)).toEqual(['one']);
		await second.unpublish();
	});
});
