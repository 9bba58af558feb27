// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import { address, asked, credential, instance, leave, loadedAnew, notify, published, refused, saved, SECOND, secret, settings, stage, texts, useStage, workflow, write } from './stage';
import { GreenApiWebhookTrigger } from '../../../nodes/GreenApiWebhookTrigger/GreenApiWebhookTrigger.node';
import { HookedWorkflow } from '../../engine/runWebhook';
import { badGateway502, type Credential, type Fault } from '../../simulator';

useStage();

/** For as many tries as the node makes. */
const fails = (method: string, fault: Fault = badGateway502()) => simulator.answerNext(method, ...Array.from({ length: 4 }, () => fault));

const NOTHING = { webhookUrl: '', webhookUrlToken: '' };
const FOREIGN = { webhookUrl: 'https://hooks.example.org/in', webhookUrlToken: ['their', 'own'].join(' ') };
const replaces = { options: { replaceWebhookAddress: true } };

const OUT_OF_REACH = expect.stringMatching(/^GREEN-API is out of reach/);

describe('publishing', () => {
	it('compares first, and registers the address with a secret in one request', async () => {
		stage();
		await workflow.publish();
		expect([asked().at(0), saved()]).toEqual(['getSettings', [{ webhookUrl: address(), webhookUrlToken: workflow.memory.token }]]);
	});

	it('makes a secret that is long, random and not the API token', async () => {
		const secrets: string[] = [];
		for (let number = 0; number < 20; number += 1) {
			await published();
			expect(secret()).toMatch(/^[0-9a-f]{64}$/);
			expect(secret()).not.toContain(instance().apiTokenInstance);
			secrets.push(secret());
		}
		expect(new Set(secrets).size).toBe(20);
		expect(new Set(secrets.map((text) => text.slice(0, 8))).size).toBe(20);
	});

	it('writes nothing where all is so, also without what the process remembers', async () => {
		await published();
		await workflow.publish();
		await workflow.restart({ asksAgain: true, nodeType: loadedAnew() });
		expect([[...new Set(asked())], saved()]).toEqual([['getSettings'], []]);
	});

	it.each([
		['webhookUrl', ''],
		['webhookUrl', 'https://old.example.com/webhook/5f0c1d2e/green-api-notifications'],
		['webhookUrlToken', ''],
		['webhookUrlToken', 'another'],
	] as const)('writes both, whichever differs: %s is "%s"', async (name, value) => {
		await published(replaces);
		const registered = { webhookUrl: address(), webhookUrlToken: secret() };
		settings()[name] = value;
		await workflow.publish();
		expect(saved()).toEqual([registered]);
	});

	it('makes two writes of a publishing and an unpublishing, with the same secret for the life of the node', async () => {
		stage();
		await workflow.publish();
		const registered = { webhookUrl: address(), webhookUrlToken: secret() };
		await leave();
		await workflow.publish();
		await leave();
		expect(saved()).toEqual([registered, NOTHING, registered, NOTHING]);
	});
});

describe('what was found', () => {
	it('is given back ten seconds after unpublishing, once', async () => {
		await published();
		await workflow.unpublish();
		await passTime(9 * SECOND);
		expect(asked()).toEqual([]);
		await passTime(2 * SECOND);
		expect(saved()).toEqual([NOTHING]);
		await passTime(3600 * SECOND);
		expect(saved()).toEqual([NOTHING]);
	});

	it('is not given back when the workflow is only published anew, however often, and is at its end', async () => {
		await published();
		const before = secret();
		for (const text of ['a', 'b', 'c']) await workflow.republish({ filters: { text } });
		await passTime(60 * SECOND);
		expect([saved(), secret(), settings().webhookUrl]).toEqual([[], before, address()]);
		await leave();
		expect([saved(), workflow.log]).toEqual([[NOTHING], []]);
	});

	it.each([
		['another address', 'https://new.example.org/in'],
		['none', ''],
		["another GREEN-API Webhook Trigger's", 'https://n8n.example.com/webhook/other/green-api-notifications'],
	])('is not given back where somebody has set %s meanwhile', async (_, webhookUrl) => {
		await published();
		await workflow.unpublish();
		Object.assign(settings(), { webhookUrl, webhookUrlToken: 'theirs' });
		await passTime(60 * SECOND);
		expect([saved(), settings()]).toEqual([[], expect.objectContaining({ webhookUrl, webhookUrlToken: 'theirs' })]);
	});

	it('stays for the next publishing where n8n is killed before it is given back', async () => {
		await published(replaces, FOREIGN);
		await workflow.unpublish();
		await passTime(5 * SECOND);
		await workflow.restart({ asksAgain: false, nodeType: loadedAnew() });
		await passTime(60 * SECOND);
		await workflow.publish();
		expect([saved(), (await write('goes on')).status, texts()]).toEqual([[], 200, ['goes on']]);
		await leave();
		expect(saved()).toEqual([FOREIGN]);
	});

	it('stays where GREEN-API is away, which is in the log, and is given back at the end of the next publishing', async () => {
		await published();
		fails('getSettings');
		await leave();
		await passTime(600 * SECOND);
		expect([saved(), workflow.log]).toEqual([[], [expect.stringMatching(/^GREEN-API Webhook Trigger: the instance's webhook address could not be given back \(GREEN-API is out of reach/)]]);
		await workflow.publish();
		await leave();
		expect(saved()).toEqual([NOTHING]);
	});
});

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

describe('the address of another n8n host', () => {
	it('is no foreign one where it is the same trigger that was called otherwise, and what was found first is given back', async () => {
		await published(replaces, FOREIGN);
		const before = secret();
		workflow.run = { ...workflow.run, n8nUrl: 'https://new.example.com/', parameters: {} };
		await workflow.publish();
		expect(saved()).toEqual([{ webhookUrl: address('new.example.com'), webhookUrlToken: before }]);
		await leave();
		expect(saved().at(-1)).toEqual(FOREIGN);
	});
});

describe('an n8n whose database was put back', () => {
	it('knows its address by the path, also under another host, and gives GREEN-API the new secret with it', async () => {
		await published();
		workflow.stored = '{}';
		workflow.run = { ...workflow.run, n8nUrl: 'https://new.example.com/' };
		await workflow.publish();
		expect(saved()).toEqual([{ webhookUrl: address('new.example.com'), webhookUrlToken: workflow.memory.token }]);
		expect((await write('goes on')).status).toBe(200);
	});
});

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
