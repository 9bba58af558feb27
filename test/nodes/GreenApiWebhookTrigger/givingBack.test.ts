// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import { GreenApiWebhookTrigger } from '../../../nodes/GreenApiWebhookTrigger/GreenApiWebhookTrigger.node';
import { HookedWorkflow } from '../../engine/runWebhook';
import type { Credential } from '../../simulator';
import { address, credential, FOREIGN, leave, NOTHING, published, replaces, SECOND, settings, useStage, workflow } from './stage';

useStage();

describe('two triggers of one instance, of which the second replaces the first', () => {
	const second = () => new HookedWorkflow(new GreenApiWebhookTrigger(), { credential: { ...credential }, parameters: replaces });

	it.each([
		['the first', true],
		['the second', false],
	])('give back what was before both, where %s is unpublished first', async (_, isFirst) => {
		await published(replaces, FOREIGN);
		const other = second();
		await other.publish();
		for (const one of isFirst ? [workflow, other] : [other, workflow]) {
			await one.unpublish();
			await passTime(15 * SECOND);
		}
		expect(settings()).toMatchObject(FOREIGN);
	});

	it('give the place back to the first where that is published again meanwhile', async () => {
		await published(replaces, FOREIGN);
		const other = second();
		await other.publish();
		await leave();
		await workflow.publish();
		await other.publish();
		await other.unpublish();
		await passTime(15 * SECOND);
		expect(settings().webhookUrl).toBe(address());
		await leave();
	});
});

describe('a workflow that is published with the credential of another instance', () => {
	/** Publishes it with another credential, for which n8n ends it first. */
	async function publishWith(other: Credential): Promise<void> {
		await workflow.unpublish();
		workflow.run = { ...workflow.run, credential: { ...other } };
		await workflow.publish();
	}

	function another(): [Credential, ReturnType<typeof settings>] {
		const other = simulator.addInstance();
		const { settings: theirs } = simulator.instance(other.idInstance);
		return [other, Object.assign(theirs, { incomingWebhook: 'yes' as const })];
	}

	it('gives back what it has found in the old one, and then in the new one', async () => {
		await published(replaces, FOREIGN);
		const [other, theirs] = another();
		await publishWith(other);
		await passTime(15 * SECOND);
		expect([settings(), theirs]).toEqual([expect.objectContaining(FOREIGN), expect.objectContaining({ webhookUrl: address() })]);
		await leave();
		expect([settings(), theirs]).toEqual([expect.objectContaining(FOREIGN), expect.objectContaining(NOTHING)]);
	});

	it('and with the old one again at once gives back the same', async () => {
		await published(replaces, FOREIGN);
		const [other, theirs] = another();
		await publishWith(other);
		await publishWith(credential);
		await passTime(15 * SECOND);
		expect([settings(), theirs]).toEqual([expect.objectContaining({ webhookUrl: address() }), expect.objectContaining(NOTHING)]);
		await leave();
		expect(settings()).toMatchObject(FOREIGN);
	});
});
