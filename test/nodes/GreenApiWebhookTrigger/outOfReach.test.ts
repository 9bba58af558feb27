// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import { address, leave, loadedAnew, notify, published, refused, saved, SECOND, secret, settings, stage, useStage, workflow, write } from './stage';
import { badGateway502, type Fault } from '../../simulator';

useStage();

/** For as many tries as the node makes. */
const fails = (method: string, fault: Fault = badGateway502()) => simulator.answerNext(method, ...Array.from({ length: 4 }, () => fault));

const OUT_OF_REACH = expect.stringMatching(/^GREEN-API is out of reach/);

describe('when GREEN-API is away', () => {
	it.each([
		['getSettings', 'activate'],
		['getSettings', 'init'],
		['setSettings', 'activate'],
		['setSettings', 'init'],
	] as const)('at %s of the first publishing (%s): it is refused with a remedy and nothing is half done', async (method, activation) => {
		stage();
		fails(method);
		const [title, remedy] = await refused(async () => await workflow.publish(activation));
		expect([title, remedy.length > 20]).toEqual([OUT_OF_REACH, true]);
		expect([settings().webhookUrl, workflow.isPublished, workflow.stored]).toEqual(['', false, '{}']);
	});

	it('while n8n starts, what was registered counts', async () => {
		await published();
		fails('getSettings');
		await workflow.restart({ asksAgain: true, nodeType: loadedAnew() });
		expect([workflow.isPublished, saved(), (await notify({})).status]).toEqual([true, [], 200]);
	});

	it('while n8n starts under another address, it does not', async () => {
		await published();
		fails('getSettings');
		workflow.run = { ...workflow.run, n8nUrl: 'https://new.example.com/' };
		expect(await refused(async () => await workflow.restart({ asksAgain: true }))).toEqual([OUT_OF_REACH, expect.any(String)]);
	});

	it.each<[string, Fault]>([
		['a wrong token', { status: 401 }],
		['an instance that is gone', { status: 403 }],
	])('a fault that does not pass is refused while n8n starts, too: %s', async (_, fault) => {
		await published();
		simulator.answerNext('getSettings', fault);
		await expect(workflow.restart({ asksAgain: true })).rejects.toThrow();
		expect([workflow.isPublished, saved()]).toEqual([false, []]);
	});

	it('in the middle of a publishing that GREEN-API has done: a look shows that it is done, and what was found is given back', async () => {
		const found = { webhookUrl: 'https://hooks.example.org/in', webhookUrlToken: 'theirs' };
		stage({ options: { replaceWebhookAddress: true } }, found);
		fails('setSettings', { cut: 'after' });
		await workflow.publish();
		expect([settings().webhookUrl, secret()]).toEqual([address(), workflow.memory.token]);
		await passTime(60 * SECOND);
		await leave();
		expect(settings()).toMatchObject(found);
	});

	it('while n8n starts and a setting is off by now: it goes on, and the log says which events are missing', async () => {
		await published();
		Object.assign(settings(), { incomingWebhook: 'no' });
		await workflow.restart({ asksAgain: true, nodeType: loadedAnew() });
		expect([workflow.isPublished, saved(), (await write('goes on')).status]).toEqual([true, [], 200]);
		expect(workflow.log).toContainEqual(expect.stringMatching(/Some of the chosen events do not come.*incomingWebhook/));
	});
});
