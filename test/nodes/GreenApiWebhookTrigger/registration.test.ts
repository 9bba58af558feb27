// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import { address, asked, FOREIGN, instance, leave, loadedAnew, NOTHING, published, replaces, saved, SECOND, secret, settings, stage, texts, useStage, workflow, write } from './stage';
import { badGateway502, type Fault } from '../../simulator';

useStage();

/** For as many tries as the node makes. */
const fails = (method: string, fault: Fault = badGateway502()) => simulator.answerNext(method, ...Array.from({ length: 4 }, () => fault));

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
