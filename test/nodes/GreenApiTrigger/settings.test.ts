// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import { asked, credential, HOUR, instance, MINUTE, newInstance, publish, saved, SECOND, texts, told, useStage, workflow, workflowWith, write } from './stage';
import type { INodeParameters } from 'n8n-workflow';
import { eventNames } from '../../../nodes/shared/notifications/events';
import { badGateway502, type Fault, notAuthorized400, starting400 } from '../../simulator';

useStage();

const OFF = 'Some of the chosen events do not come, since ';
const incoming = "'Receive notifications about incoming messages and files' (incomingWebhook)";
const polls = "'Receive notifications about polls' (pollMessageWebhook)";
const ALL = [
	'stateWebhook, incomingWebhook, incomingBlockWebhook, outgoingWebhook, incomingCallWebhook, deletedMessageWebhook, editedMessageWebhook',
	'incomingMessageStatusWebhook, markIncomingMessagesReaded, which is to be off, outgoingAPIMessageWebhook, outgoingMessageWebhook, outgoingCallWebhook, pollMessageWebhook',
].join(', ');
const state = "'Receive notifications about changes in the account authorization state' (stateWebhook)";

describe('settings that the events need and that are off', () => {
	it.each<[string, INodeParameters, object, string[]]>([
		['one', {}, { incomingWebhook: 'no' }, [`${OFF}a setting of the instance is off: ${incoming}`]],
		['two', { events: ['pollVote', 'accountStateChanged'] }, {}, [`${OFF}settings of the instance are off: ${polls}, ${state}`]],
		['three, of one event and another', { events: ['pollVote', 'accountStateChanged'] }, { incomingWebhook: 'no' }, [`${OFF}settings of the instance are off: ${incoming}, ${polls}, ${state}`]],
		['all that there are', { events: [...eventNames] }, { incomingWebhook: 'no', outgoingWebhook: 'no', markIncomingMessagesReaded: 'yes' }, [`${OFF}settings of the instance are off: ${ALL}`]],
		['one that is to be off', { events: ['messageRead'] }, { incomingMessageStatusWebhook: 'yes', markIncomingMessagesReaded: 'yes' }, [`${OFF}a setting of the instance is off: 'Mark incoming messages as read' (markIncomingMessagesReaded), which is to be off`]],
		['none, since all are on', {}, {}, []],
		['none, since the event needs none', { events: ['other'] }, { incomingWebhook: 'no' }, []],
		['none, since GREEN-API does not tell them', {}, { incomingWebhook: undefined }, []],
	])('are named once: %s', async (_, parameters, settings, titles) => {
		await publish(parameters, settings);
		await passTime(3 * HOUR);
		expect([told(), saved(), asked('getSettings').length]).toEqual([titles, [], 1]);
	});

	it('do not keep it from reading what comes', async () => {
		await publish({}, { incomingWebhook: 'no' });
		write('all the same');
		await passTime(SECOND);
		expect([texts(), workflow.failureTexts[0][1]]).toEqual([['all the same'], expect.stringMatching(/^Switch them on with Account > Update Settings .*'Switch On Settings'.*up to five minutes$/)]);
	});

	it('are named beside the webhook address, each once', async () => {
		await publish({}, { incomingWebhook: 'no', webhookUrl: 'https://hooks.example.com/in' });
		await passTime(30 * MINUTE);
		expect(told()).toEqual([expect.stringMatching(/incomingWebhook/), expect.stringMatching(/hooks\.example\.com/)]);
	});
});

describe('with Switch On Settings', () => {
	const switchOn = { switchOnSettings: true };

	it.each<[string, INodeParameters, object, object[]]>([
		['exactly those that differ', { events: ['pollVote', 'accountStateChanged', 'messageReceived'], options: switchOn }, { stateWebhook: 'yes', incomingWebhook: 'no' }, [{ incomingWebhook: 'yes', pollMessageWebhook: 'yes' }]],
		['one that is to be off', { events: ['messageRead'], options: switchOn }, { incomingMessageStatusWebhook: 'yes', markIncomingMessagesReaded: 'yes' }, [{ markIncomingMessagesReaded: 'no' }]],
		['nothing where nothing differs', { options: switchOn }, {}, []],
		['the webhook address in the same request', { options: { ...switchOn, clearWebhookAddress: true } }, { incomingWebhook: 'no', webhookUrl: 'https://hooks.example.com/in' }, [{ incomingWebhook: 'yes', webhookUrl: '' }]],
		['no webhook address that it may not clear', { options: switchOn }, { incomingWebhook: 'no', webhookUrl: 'https://hooks.example.com/in' }, [{ incomingWebhook: 'yes' }]],
	])('writes %s', async (_, parameters, settings, written) => {
		await publish(parameters, settings);
		await passTime(HOUR);
		expect([saved(), told().filter((title) => title.startsWith(OFF))]).toEqual([written, []]);
	});

	it('waits quietly while the instance starts, and reads then', async () => {
		simulator.answerNext('receiveNotification', ...Array.from({ length: 3 }, starting400));
		await publish({ options: switchOn }, { incomingWebhook: 'no' });
		write('1');
		await passTime(3 * MINUTE);
		expect([texts(), told()]).toEqual([['1'], []]);
	});

	it('writes again only when it is published anew and something differs', async () => {
		await publish({ options: switchOn }, { incomingWebhook: 'no' });
		await workflow.republish();
		await passTime(SECOND);
		expect(saved()).toHaveLength(1);
		instance().settings.incomingWebhook = 'no';
		await workflow.republish();
		await passTime(2 * SECOND);
		expect(saved()).toEqual([{ incomingWebhook: 'yes' }, { incomingWebhook: 'yes' }]);
	});
});

it.each<[string, Fault]>([
	['refuses them', notAuthorized400()],
	['is away', badGateway502()],
	['breaks off', { cut: 'before' }],
	['gives a list', { status: 200, body: [] }],
	['gives nothing', { status: 200 }],
	['gives a page', { status: 200, body: '<html></html>' }],
])('goes on reading when GREEN-API %s in place of the settings, and looks again after a minute', async (_, fault) => {
	simulator.answerNext('getSettings', ...Array.from({ length: 4 }, () => fault));
	await publish({}, { incomingWebhook: 'no' });
	write('1');
	await passTime(30 * SECOND);
	expect([texts(), told()]).toEqual([['1'], []]);
	expect(workflow.log).toEqual([expect.stringMatching(/settings could not be looked at/)]);
	await passTime(8 * MINUTE);
	expect(told()).toEqual([expect.stringMatching(/incomingWebhook/)]);
});

describe('the credential', () => {
	it.each([
		[{ idInstance: '' }, "The credential's Instance ID must be a number such as 7103000000"],
		[{ apiTokenInstance: ' ' }, "The credential's API Token is empty"],
		[{ apiUrl: 'green-api' }, "The credential's API URL must be a web address such as https://7103.api.greenapi.com"],
		[{ instanceId: '1', idInstance: undefined }, "Another installed package has a credential type of the same name, and n8n uses that package's"],
	])('is refused at publishing where it cannot be used: %o', async (wrong, title) => {
		await publish();
		const other = workflowWith();
		const { idInstance, ...rest } = { ...newInstance(), ...wrong };
		other.run.credential = { ...rest, ...(idInstance !== undefined && { idInstance }) } as typeof credential;
		await expect(other.publish()).rejects.toThrow(new RegExp(`^${title.replace(/[.*+?()]/g, '\\$&')}\\. (Copy|Uninstall)`));
		expect(other.isPublished).toBe(false);
	});

	it('is told when it cannot be used any more, and used again when it can', async () => {
		await publish();
		Object.assign(workflow.run.credential, { idInstance: '?' });
		await passTime(2 * MINUTE);
		expect(told()).toEqual([expect.stringMatching(/^The credential's Instance ID must be a number/)]);
		Object.assign(workflow.run.credential, credential);
		write('1');
		await passTime(MINUTE);
		expect(texts()).toEqual(['1']);
	});

	it('counts from the next request on when its token is another one', async () => {
		await publish();
		const apiTokenInstance = 'f00d'.repeat(12);
		instance().apiTokenInstance = apiTokenInstance;
		Object.assign(workflow.run.credential, { apiTokenInstance });
		await passTime(MINUTE);
		write('1');
		await passTime(1);
		expect([texts(), told()]).toEqual([['1'], []]);
	});

	it('names another instance: that one is read, its settings are looked at, and the place of the old one is free', async () => {
		await publish();
		const other = newInstance({ incomingWebhook: 'no' });
		const second = workflowWith();
		await expect(second.publish()).rejects.toThrow(/reads this instance's queue already, with its node "Trigger"/);
		Object.assign(workflow.run.credential, other);
		await passTime(MINUTE);
		expect(told()).toEqual([expect.stringMatching(/incomingWebhook/)]);
		await second.publish();
		write('to the old one');
		await passTime(SECOND);
		expect([texts(), second.events.map(({ text }) => text)]).toEqual([[], ['to the old one']]);
	});

	it('names an instance that another workflow reads: it is told whose, and read when that one is unpublished', async () => {
		await publish();
		const first = workflow;
		await publish();
		Object.assign(first.run.credential, credential);
		await passTime(MINUTE);
		expect(first.failureTexts).toEqual([[expect.stringMatching(/reads this instance's queue already/), expect.stringMatching(/unpublish that workflow/)]]);
		await workflow.unpublish();
		write('to whoever is left');
		await passTime(MINUTE);
		expect(first.events).toMatchObject([{ text: 'to whoever is left' }]);
	});
});
