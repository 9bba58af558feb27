// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import type { NodeRun } from '../../engine/runNode';
import { answering, ask, WID } from './askAccount';

useVirtualSimulator();

describe('Get Settings', () => {
	const settings = { wid: WID, typeAccount: '', webhookUrl: '', webhookUrlToken: 'hush', delaySendMessagesMilliseconds: 500, incomingWebhook: 'yes', enableLidMode: 'No', linkPreview: true };

	it.each<[words: string, parameters: INodeParameters, expected: IDataObject]>([
		['in words, without the secret', {}, { wid: WID, webhookUrl: '', delaySendMessagesMilliseconds: 500, incomingWebhook: true, enableLidMode: false, linkPreview: true }],
		['as they are, without the secret', { simplify: false }, { ...settings, webhookUrlToken: undefined }],
		['with the secret where it is asked for', { simplify: false, showWebhookToken: true }, settings],
	])('gives them %s', async (_, parameters, expected) => {
		answering('getSettings', settings);
		const { json } = await ask('getSettings', parameters);
		expect(json).toEqual([expected]);
		expect(JSON.stringify(json).includes('hush')).toBe('showWebhookToken' in parameters);
	});
});

describe('Update Settings', () => {
	const update = async (settings: IDataObject, present: IDataObject = {}, run: Partial<NodeRun> = {}) => {
		const credential = simulator.addInstance();
		const instance = simulator.instance(credential.idInstance);
		Object.assign(instance.settings, present);
		const outcome = await runNode(new GreenApi(), { ...run, credential, parameters: { resource: 'account', operation: 'updateSettings', settings: settings as INodeParameters } });
		const sent = simulator.requests.filter(({ apiMethod }) => apiMethod === 'setSettings').map(({ body }) => body);
		return { ...outcome, json: outcome.items.map(({ json }) => json), sent, instance };
	};

	it.each<[settings: IDataObject, present: IDataObject, sent: IDataObject]>([
		[{ incomingWebhook: true }, {}, { incomingWebhook: 'yes' }],
		[{ incomingWebhook: true, outgoingWebhook: true, stateWebhook: false }, {}, { incomingWebhook: 'yes' }],
		[{ outgoingWebhook: 'false' }, {}, { outgoingWebhook: 'no' }],
		[{ linkPreview: false, autoTyping: 2 }, {}, { autoTyping: 2, linkPreview: false }],
		[{ enableLidMode: true }, { enableLidMode: 'No' }, { enableLidMode: 'yes' }],
		[{ delaySendMessagesMilliseconds: '1000' }, {}, { delaySendMessagesMilliseconds: 1000 }],
		[{ webhookUrl: 'https://example.com/hook', webhookUrlToken: 'hush' }, { webhookUrlToken: 'hush' }, { webhookUrl: 'https://example.com/hook' }],
		[{ webhookUrl: '' }, { webhookUrl: 'https://example.com/hook' }, { webhookUrl: '' }],
	])('of %j sends what is not so yet', async (settings, present, sent) => {
		const outcome = await update(settings, present);
		expect(outcome.sent).toEqual([sent]);
		expect(outcome.json).toEqual([{ changed: Object.keys(sent), isRebooting: true }]);
		expect(outcome.instance.stateInstance).toBe('starting');
	});

	it.each<[settings: IDataObject, present: IDataObject]>([
		[{ incomingWebhook: false }, {}],
		[{ enableLidMode: false }, { enableLidMode: 'No' }],
		[{ linkPreview: true, delaySendMessagesMilliseconds: 500 }, {}],
		[{ webhookUrlToken: 'hush' }, { webhookUrlToken: 'hush' }],
	])('sends nothing of %j where it is so already', async (settings, present) => {
		const { json, sent, instance } = await update(settings, present);
		expect([json, sent, instance.stateInstance]).toEqual([[{ changed: [], isRebooting: false }], [], 'authorized']);
	});

	it('sends what an instance does not show, in the form in which most have it', async () => {
		answering('getSettings', { wid: WID });
		expect((await update({ linkPreview: true, incomingWebhook: false })).sent).toEqual([{ incomingWebhook: 'no', linkPreview: true }]);
	});

	it('reboots once for items that want the same', async () => {
		const { json, sent } = await update({ incomingWebhook: true }, {}, { items: [{}, {}] });
		expect(json.map(({ changed }) => changed)).toEqual([['incomingWebhook'], []]);
		expect(sent).toHaveLength(1);
	});

	it.each<[settings: IDataObject, title: RegExp]>([
		[{}, /no setting to change/],
		[{ incomingWebhook: '' }, /no setting to change/],
		[{ incomingWebhook: 'perhaps' }, /'Incoming Message Notifications' must be true or false/],
		[{ delaySendMessagesMilliseconds: 100 }, /'Delay Between Messages \(Milliseconds\)' must be a number from 500 to 600000/],
		[{ webhookUrl: 'n8n.example.com' }, /'Webhook URL' must be a web address/],
	])('refuses %j before anything is sent', async (settings, title) => {
		const { error } = await update(settings);
		expect([error?.message, methodsAsked()]).toEqual([expect.stringMatching(title), []]);
	});

	it('is certain that nothing was changed where the present settings could not be had', async () => {
		simulator.answerNext('getSettings', { status: 500 });
		const { error, sent } = await update({ incomingWebhook: true });
		expect([error?.message, sent]).toEqual(['GREEN-API could not handle the request', []]);
	});

	it('says so where GREEN-API did not save them', async () => {
		answering('setSettings', { saveSettings: false });
		expect((await update({ incomingWebhook: true })).error?.message).toBe('GREEN-API did not save the settings');
	});
});
