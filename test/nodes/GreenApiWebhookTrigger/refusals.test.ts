// First, since the nodes must find its clock in place.
import { passTime } from '../../engine/virtualTime';
import { address, asked, credential, leave, published, refused, replaces, saved, SECOND, settings, stage, texts, useStage, workflow, write } from './stage';
import { GreenApiTrigger } from '../../../nodes/GreenApiTrigger/GreenApiTrigger.node';
import { TriggeredWorkflow, useTriggeredWorkflows } from '../../engine/runTrigger';

useStage();
useTriggeredWorkflows();

const publish = async () => await refused(async () => await workflow.publish());

/** What stands behind the host of a foreign address may be a secret. */
const HIDDEN = 'hidden-9f3';
const FOREIGN = { webhookUrl: `https://hooks.example.org:8443/in/${HIDDEN}?key=${HIDDEN}`, webhookUrlToken: ['their', HIDDEN].join(' ') };

describe('an address that is there already', () => {
	it.each([
		[FOREIGN.webhookUrl, 'a webhook at hooks.example.org:8443'],
		[`https://user:${HIDDEN}@hooks.example.org/in`, 'a webhook at hooks.example.org'],
		[`https://n8n.example.com/webhook/${HIDDEN}`, 'a webhook of this n8n (n8n.example.com)'],
		[`https://other.example.com/webhook/${HIDDEN}/green-api-notifications`, 'a GREEN-API Webhook Trigger at other.example.com'],
		[`https://n8n.example.com/webhook/${HIDDEN}/green-api-notifications`, 'a GREEN-API Webhook Trigger at n8n.example.com'],
		[`${HIDDEN} is no address`, 'a webhook address'],
	])('is left alone, and told with whose it is and no more: %s', async (webhookUrl, owner) => {
		stage({}, { ...FOREIGN, webhookUrl });
		const [title, remedy] = await publish();
		expect([title, remedy]).toEqual([`The instance sends its notifications to ${owner} already`, expect.stringContaining("'Replace Webhook Address'")]);
		await passTime(60 * SECOND);
		expect([title, remedy, ...workflow.log].join(' ')).not.toContain(HIDDEN);
		expect([saved(), workflow.stored, settings()]).toEqual([[], '{}', expect.objectContaining({ webhookUrl })]);
	});

	it('is replaced where the form allows it, and given back with its token', async () => {
		await published(replaces, FOREIGN);
		expect(settings().webhookUrl).toBe(address());
		expect([(await write('Hello')).status, texts()]).toEqual([200, ['Hello']]);
		await workflow.republish({});
		await leave();
		expect(saved()).toEqual([FOREIGN]);
	});

	it('is refused and replaced as the form says, where somebody sets it between two publishings', async () => {
		await published();
		await leave();
		Object.assign(settings(), FOREIGN);
		expect(await publish()).toEqual([expect.stringMatching(/a webhook at hooks/), expect.any(String)]);
		workflow.run.parameters = replaces;
		await workflow.publish();
		await leave();
		expect(settings()).toMatchObject(FOREIGN);
	});
});

describe('an n8n that GREEN-API cannot reach', () => {
	it.each([
		['http://localhost:5678/', 'localhost:5678'],
		['http://127.0.0.1:5678/', '127.0.0.1:5678'],
		['http://0.0.0.0:5678/', '0.0.0.0:5678'],
		['http://10.1.2.3/', '10.1.2.3'],
		['http://172.16.5.4:5678/', '172.16.5.4:5678'],
		['https://192.168.1.20/', '192.168.1.20'],
		['http://100.64.0.7/', '100.64.0.7'],
		['http://169.254.169.254/', '169.254.169.254'],
		['http://[::1]:5678/', '[::1]:5678'],
		['http://[fd00::5]/', '[fd00::5]'],
		['http://[::ffff:192.168.1.1]/', '[::ffff:c0a8:101]'],
		['http://n8n:5678/', 'n8n:5678'],
		['https://n8n.local/', 'n8n.local'],
		['https://n8n.company.internal/', 'n8n.company.internal'],
		['https://192-168-1-20.sslip.io/', '192-168-1-20.sslip.io'],
		['n8n.example.com/', 'n8n.example.com/webhook/'],
	])('is refused before anything is written: %s', async (n8nUrl, host) => {
		stage({}, {}, { n8nUrl });
		const [title, remedy] = await publish();
		expect([title.startsWith(`GREEN-API cannot reach n8n at ${host}`), remedy]).toEqual([true, expect.stringMatching(/WEBHOOK_URL.*GREEN-API Trigger/)]);
		await passTime(60 * SECOND);
		expect([saved(), workflow.stored]).toEqual([[], '{}']);
	});

	it.each(['https://n8n.example.com/', 'https://n8n.example.com:8443/sub/', 'http://93.184.216.34:5678/', 'http://[2606:2800:220:1::1]/', 'https://app.93.184.216.34.nip.io/'])('is none: %s', async (n8nUrl) => {
		await published({}, {}, { n8nUrl });
		expect([settings().webhookUrl.startsWith(n8nUrl), workflow.isPublished]).toEqual([true, true]);
	});
});

describe('settings without which the events do not come', () => {
	const polls = { events: ['messageReceived', 'pollVote'] };

	it('are named, and nothing is written', async () => {
		stage(polls, { pollMessageWebhook: 'no' });
		expect(await publish()).toEqual([expect.stringMatching(/^Some of the chosen events do not come, since a setting of the instance is off: .*poll/i), expect.stringContaining("'Switch On Settings'")]);
		expect([saved(), workflow.stored]).toEqual([[], '{}']);
	});

	it('are switched on in the same request where the form allows it, and stay so at the end', async () => {
		stage({ ...polls, options: { switchOnSettings: true } }, { incomingWebhook: 'no' });
		await workflow.publish();
		await leave();
		expect(saved()).toEqual([
			{ incomingWebhook: 'yes', pollMessageWebhook: 'yes', webhookUrl: address(), webhookUrlToken: workflow.memory.token },
			{ webhookUrl: '', webhookUrlToken: '' },
		]);
		expect(settings()).toMatchObject({ incomingWebhook: 'yes', pollMessageWebhook: 'yes' });
	});

	it('are switched on alone where the address stands', async () => {
		await published();
		await workflow.republish({ ...polls, options: { switchOnSettings: true } });
		expect(saved()).toEqual([{ pollMessageWebhook: 'yes' }]);
	});
});

describe('beside a GREEN-API Trigger of this n8n', () => {
	const reader = (parameters = {}) => new TriggeredWorkflow(new GreenApiTrigger(), { credential: { ...credential }, parameters });

	it('that reads the same instance, it is refused with the name of that workflow, until that is unpublished', async () => {
		stage();
		const other = reader();
		await other.publish();
		await passTime(SECOND);
		expect(await publish()).toEqual([expect.stringMatching(/^The workflow ".+" reads this instance's queue with its GREEN-API Trigger$/), expect.stringContaining('Unpublish that workflow')]);
		expect(saved()).toEqual([]);
		await other.unpublish();
		await workflow.publish();
		expect(settings().webhookUrl).toBe(address());
	});

	it('that reads another instance, it is none of its business', async () => {
		stage();
		const other = reader();
		stage();
		await other.publish();
		await passTime(SECOND);
		await workflow.publish();
		expect(settings().webhookUrl).toBe(address());
	});

	it('that clears webhook addresses, its own stands, and calls go on', async () => {
		await published();
		const other = reader({ options: { clearWebhookAddress: true } });
		await other.publish();
		await passTime(600 * SECOND);
		expect([settings().webhookUrl, saved(), other.failures.map(({ message }) => message)]).toEqual([address(), [], [expect.stringContaining('a GREEN-API Webhook Trigger at n8n.example.com')]]);
		await other.unpublish();
		await passTime(60 * SECOND);
		expect([settings().webhookUrl, (await write('Hello')).status, texts()]).toEqual([address(), 200, ['Hello']]);
	});
});

describe("the editor's test", () => {
	it('is refused with the way to go instead, and asks nothing', async () => {
		stage();
		expect(await refused(async () => await workflow.listenForTest())).toEqual(['GREEN-API sends notifications to a published workflow only', expect.stringContaining('GREEN-API Trigger')]);
		await passTime(60 * SECOND);
		expect([asked(), workflow.log]).toEqual([[], []]);
	});

	it('leaves the published workflow as it is', async () => {
		await published();
		await refused(async () => await workflow.listenForTest());
		await passTime(60 * SECOND);
		expect([asked(), settings().webhookUrl, (await write('Hello')).status]).toEqual([[], address(), 200]);
	});

	it('does not keep a workflow that was just unpublished from giving back what it found', async () => {
		await published(replaces, FOREIGN);
		await workflow.unpublish();
		await refused(async () => await workflow.listenForTest());
		await passTime(60 * SECOND);
		expect(saved()).toEqual([FOREIGN]);
	});
});

describe('a form that cannot be used', () => {
	it.each([
		[{ filters: { pattern: '(' } }, /Text Matches/],
		[{ events: ['nothing'] }, /Events/],
		[{ options: { replaceWebhookAddress: 'perhaps' } }, /Replace Webhook Address/],
	])('is refused before anything is asked: %j', async (parameters, named) => {
		stage(parameters);
		expect((await publish())[0]).toMatch(named);
		expect(saved()).toEqual([]);
	});

	it('of a published workflow ends its registration, as n8n does not publish it any more', async () => {
		await published();
		await refused(async () => await workflow.republish({ filters: { pattern: '(' } }));
		await passTime(60 * SECOND);
		expect([workflow.isPublished, saved()]).toEqual([false, [{ webhookUrl: '', webhookUrlToken: '' }]]);
	});
});
