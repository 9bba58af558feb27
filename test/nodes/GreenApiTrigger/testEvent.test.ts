// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import { asked, credential, instance, MINUTE, newInstance, saved, SECOND, stageWorkflow, texts, told, useStage, workflow, write } from './stage';
import type { INodeParameters, NodeApiError } from 'n8n-workflow';
import { expectNoToken } from '../../engine/expectNoToken';
import { badGateway502, expired400, type Fault, incomingText, notAuthorized400, unauthorized401 } from '../../simulator';

useStage();

const HOW_TO_MAKE_ONE = /^Make one, such as a message to this account from another phone, and fetch again\. .*published GREEN-API Trigger .* may have taken it first$/;

/** What the editor shows in place of an event. */
async function refusalOf(): Promise<[message: string, description: unknown]> {
	const fetched = workflow.fetchTestEvent().then(
		(items) => Promise.reject(new Error(`It gives ${JSON.stringify(items)}`)),
		(error: NodeApiError) => error,
	);
	await passTime(MINUTE);
	const error = await fetched;
	expectNoToken(error, credential.apiTokenInstance);
	return [error.message, error.description];
}

async function eventOf(): Promise<unknown[]> {
	const fetched = workflow.fetchTestEvent();
	await passTime(10 * SECOND);
	return (await fetched).map(({ json }) => json);
}

describe('Fetch Test Event', () => {
	it('shows the head of the queue, as often as wanted, and leaves all as it is', async () => {
		stageWorkflow({ options: { clearWebhookAddress: true, switchOnSettings: true } }, { incomingWebhook: 'no' });
		write('first', 'second');
		const before = JSON.stringify(instance().settings);
		expect([...(await eventOf()), ...(await eventOf())]).toMatchObject([{ event: 'messageReceived', text: 'first' }, { text: 'first' }]);
		expect([instance().notifications.length, JSON.stringify(instance().settings)]).toEqual([2, before]);
		expect([workflow.stored, saved(), asked('deleteNotification'), workflow.executions]).toEqual(['{}', [], [], []]);
	});

	it.each<[string, INodeParameters, unknown]>([
		['simplified', {}, { event: 'messageReceived', text: 'Hello' }],
		["as GREEN-API's own", { options: { simplify: false } }, { event: 'messageReceived', typeWebhook: 'incomingMessageReceived' }],
	])('shows it %s', async (_, parameters, shown) => {
		stageWorkflow(parameters);
		write('Hello');
		expect(await eventOf()).toMatchObject([shown]);
	});

	it('waits a few seconds for one', async () => {
		stageWorkflow();
		const fetched = eventOf();
		await passTime(4 * SECOND);
		write('just in time');
		expect(await fetched).toMatchObject([{ text: 'just in time' }]);
	});

	it('shows what a published trigger is at work with, and disturbs neither that one nor its place', async () => {
		stageWorkflow();
		workflow.onExecution = () => 'never';
		await workflow.publish();
		write('at work');
		await passTime(SECOND);
		expect(await eventOf()).toMatchObject([{ text: 'at work' }]);
		workflow.cancel(workflow.executions[0]);
		workflow.onExecution = () => 'success';
		write('next');
		await passTime(SECOND);
		expect([texts(), told()]).toEqual([['at work', 'next'], []]);
	});

	it.each<[string, object, [unknown, unknown]]>([
		['how to make one', {}, ['No notification waits in the queue', expect.stringMatching(HOW_TO_MAKE_ONE)]],
		['which settings are off', { incomingWebhook: 'no' }, ['No notification waits in the queue', expect.stringMatching(/^Switch on in the instance's settings: 'Receive notifications about incoming messages and files' \(incomingWebhook\); it takes up to five minutes\. Make one/)]],
		['whose webhook address keeps it back', { webhookUrl: 'https://hooks.example.com/in/secret' }, ['The instance sends its notifications to a webhook at hooks.example.com, so its queue cannot be read', expect.not.stringContaining('secret')]],
	])('says in words %s', async (_, settings, words) => {
		stageWorkflow({}, settings);
		expect(await refusalOf()).toEqual(words);
		expect(saved()).toEqual([]);
	});

	it.each<[string, INodeParameters, unknown, string]>([
		['another event', {}, { typeWebhook: 'stateInstanceChanged', stateInstance: 'authorized' }, 'accountStateChanged'],
		['a filter', { filters: { text: 'order' } }, incomingText({ text: 'Hello' }), 'messageReceived'],
		['what nobody knows', {}, null, 'other'],
	])('says that the form leaves out what waits first: %s', async (_, parameters, body, event) => {
		stageWorkflow(parameters);
		simulator.notify(body, credential.idInstance);
		write('behind it');
		expect(await refusalOf()).toEqual([`The notification that waits first is left out by this form: ${event}`, expect.stringMatching(/^GREEN-API shows only the first one\. Add its event/)]);
		expect(instance().notifications).toHaveLength(2);
	});

	it.each<[string, Fault, string, RegExp]>([
		['a wrong token', unauthorized401(), 'GREEN-API does not accept the API Token', /^Copy apiTokenInstance/],
		['an expired instance', expired400(), 'The instance has expired', /^Renew the instance/],
		['an account that is not linked', notAuthorized400(), 'The instance is not linked to a WhatsApp account', /scan the QR code/],
		['GREEN-API away', badGateway502(), 'GREEN-API is out of reach for the moment', /^Run the node again/],
		['a page', { status: 200, body: '<html></html>' }, "GREEN-API's answer is not a notification", /apiUrl of the instance/],
	])('names cause and remedy: %s', async (_, fault, title, advice) => {
		stageWorkflow();
		write('1');
		simulator.answerNext('receiveNotification', ...Array.from({ length: 4 }, () => fault));
		expect(await refusalOf()).toEqual([title, expect.stringMatching(advice)]);
	});

	it('names what is wrong with the settings when they cannot be had either', async () => {
		stageWorkflow();
		simulator.answerNext('getSettings', unauthorized401());
		expect(await refusalOf()).toEqual(['GREEN-API does not accept the API Token', expect.any(String)]);
	});

	it.each<[string, INodeParameters, string, string]>([
		['a form', { events: [] }, 'events', ''],
		['another choice', { deleteFromQueueWhen: 'never' }, 'Delete From Queue When', 'executionFinishes, executionFinishesSuccessfully, immediately'],
	])('refuses what cannot be used, and asks nothing: %s', async (_, parameters, title, advice) => {
		stageWorkflow(parameters);
		expect(await refusalOf()).toEqual([expect.stringMatching(new RegExp(title, 'i')), expect.stringContaining(advice)]);
		expect(simulator.requests).toEqual([]);
	});

	it('refuses a credential that cannot be used', async () => {
		stageWorkflow({}, {}, { ...newInstance(), idInstance: 'instance' });
		expect(await refusalOf()).toEqual(["The credential's Instance ID must be a number such as 7103000000", expect.stringMatching(/^Copy idInstance/)]);
	});
});
