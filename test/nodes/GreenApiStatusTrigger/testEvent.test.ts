import { inVirtualTime } from '../../engine/virtualTime';
import { type Instance, unauthorized401 } from '../../simulator';
import { all, ANNA, credential, deliver, HOUR, nameOf, post, simulator, stage, useStage, wait, workflow } from './stage';

useStage();

describe('Fetch Test Event', () => {
	const fetch = async () => await inVirtualTime(async () => await workflow.fetchTestEvent());

	it('shows the latest real event of each chosen kind, and remembers nothing', async () => {
		const [older, own] = [post(), (await wait(1000), post())];
		deliver(older, ANNA, 'read');
		await wait(1000);
		const [incoming] = simulator.instance(credential.idInstance).incomingStatuses;
		const { stored } = workflow.kept;
		for (let times = 0; times < 2; times++) {
			expect((await fetch())?.map(nameOf)).toEqual([`newOutgoingStatus ${older}`, `newIncomingStatus ${incoming.idMessage}`, `deliveryStatusChanged ${older} ${ANNA} read`]);
		}
		expect(own).not.toBe(older);
		expect(workflow.kept.stored).toBe(stored);
	});

	it('looks back thirty days when the last one was quiet', async () => {
		stage({ ...all, events: ['newOutgoingStatus'] });
		const own = post();
		await wait(20 * 24 * HOUR);
		expect((await fetch())?.map(nameOf)).toEqual([`newOutgoingStatus ${own}`]);
	});

	const nothing: Array<[events: string[], settings: Partial<Instance['settings']>, advice: RegExp]> = [
		[['newOutgoingStatus'], {}, /^Post a status, wait two minutes, and fetch again/],
		[['newIncomingStatus'], { incomingWebhook: 'yes' }, /^Let a contact post a status/],
		[['newOutgoingStatus', 'deliveryStatusChanged'], { outgoingWebhook: 'no' }, /setting outgoingWebhook is off.*Post a status, and let a contact view it/],
		[['newIncomingStatus'], { incomingWebhook: 'no' }, /setting incomingWebhook is off/],
	];

	it.each(nothing)('says what to do when there is nothing of %s', async (events, settings, advice) => {
		stage({ ...all, events }, { incomingStatuses: [] });
		Object.assign(simulator.instance(credential.idInstance).settings, settings);
		await expect(fetch()).rejects.toMatchObject({ name: 'NodeOperationError', message: 'There is no such event in the last 30 days', description: expect.stringMatching(advice) });
	});

	it('that fails says why', async () => {
		simulator.answerNext('getOutgoingStatuses', unauthorized401());
		await expect(fetch()).rejects.toThrow('GREEN-API does not accept the API Token');
	});
});
