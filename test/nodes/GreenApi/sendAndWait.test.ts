// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { inVirtualTime } from '../../engine/virtualTime';
import { stringify } from 'flatted';
import type { INode, INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import { signsLinks } from '../../engine/answerQuestion';
import { callAsTool, toolOf } from '../../engine/asTool';
import type { Fault } from '../../simulator';

useVirtualSimulator();

const ANNA = '79001110001@c.us';

const YEAR_3000 = new Date('3000-01-01T00:00:00.000Z');

const LINK = /http:\/\/localhost\/\/1\/Node\?q=greenApi\.[0-9a-f]{8}&signature=[0-9a-f]{64}/;

const ask = async (parameters: INodeParameters = {}, more: { items?: object[]; settings?: Partial<INode> } = {}) =>
	await runNode(new GreenApi(), {
		credential: simulator.credential,
		parameters: { operation: 'sendAndWait', chatId: ANNA, message: 'Ship it?', ...parameters },
		...(more as object),
	});

/** The last request's body, with LINK in place of the link. */
const body = () => JSON.parse(JSON.stringify(simulator.requests.at(-1)?.body).replace(LINK, 'LINK').replace(/\/1\/Node\?q=greenApi\.[0-9a-f]{8}&signature=[0-9a-f]{64}#/g, '#')) as unknown;

const BOTH = { approvalOptions: { values: { approvalType: 'double', approveLabel: 'Yes', disapproveLabel: 'No' } } };

const options = (given: INodeParameters): INodeParameters => ({ options: given });

/** A form of one field. */
const formWith = (field: INodeParameters): INodeParameters => ({ responseType: 'customForm', formFields: { values: [{ fieldLabel: 'Day', ...field }] } });

const DAYS = { fieldOptions: { values: [{ option: 'Monday' }, { option: 'Tuesday' }] } };

if (!signsLinks) {
	it('is refused by an n8n that signs no links, which names the version', async () => {
		const { error } = await ask();
		expect([error?.message, error?.description]).toEqual([expect.stringContaining('too old'), 'Update n8n to 1.122 or newer']);
		expect(simulator.requests).toEqual([]);
	});
}

(signsLinks ? describe : describe.skip)('a question', () => {
	it('is sent, and waited for without an end; its message shows meanwhile', async () => {
		const { status, run, items } = await ask();
		expect([status, run.waitTill]).toEqual(['waiting', YEAR_3000]);
		expect(items.map(({ json }) => json)).toEqual([
			{ kind: 'text', text: 'Ship it?', chatId: ANNA, deliveryStatus: 'pending', time: expect.any(String), idMessage: expect.stringMatching(/^3EB0/) },
		]);
	});

	const text = (...lines: string[]): string => ['Ship it?', ...lines].join('\n\n');

	it.each<[string, INodeParameters, string, object]>([
		['a link', {}, 'sendMessage', { message: text('Respond: LINK'), linkPreview: false }],
		['a link with words of its own', options({ messageButtonLabel: 'Open' }), 'sendMessage', { message: text('Open: LINK'), linkPreview: false }],
		['Markdown', { message: 'Ship **it**?', ...options({ textIsMarkdown: true }) }, 'sendMessage', { message: 'Ship *it*?\n\nRespond: LINK', linkPreview: false }],
		['a text to quote', { responseType: 'freeText', answerInChat: 'quote' }, 'sendMessage', { message: text('Quote this message in your reply', 'Respond: LINK'), linkPreview: false }],
		['two words to quote', { ...BOTH, answerInChat: 'quote' }, 'sendMessage', { message: text('Quote this message and write Yes or No', 'Respond: LINK'), linkPreview: false }],
		['one word to quote', { answerInChat: 'quote' }, 'sendMessage', { message: text('Quote this message and write Approve', 'Respond: LINK'), linkPreview: false }],
		['how to answer', { answerInChat: 'quote', ...options({ answerInstruction: 'Please answer' }) }, 'sendMessage', { message: text('Please answer', 'Respond: LINK'), linkPreview: false }],
		['a text to quote for everybody', { responseType: 'freeText', answerInChat: 'quote', approverIds: { __rl: true, mode: 'id', value: '=' } }, 'sendMessage', { message: text('Quote this message in your reply', 'Respond: LINK'), linkPreview: false }],
		['a form', { responseType: 'customForm', formFields: { values: [{ fieldLabel: 'Name' }] } }, 'sendMessage', { message: text('Respond: LINK'), linkPreview: false }],
		[
			'buttons',
			{ ...BOTH, answerInChat: 'buttons' },
			'sendInteractiveButtonsReply',
			{ body: text('Respond: LINK'), buttons: [{ buttonId: '#approve', buttonText: 'Yes' }, { buttonId: '#decline', buttonText: 'No' }] },
		],
		['one button', { answerInChat: 'buttons' }, 'sendInteractiveButtonsReply', { body: text('Respond: LINK'), buttons: [{ buttonId: '#approve', buttonText: 'Approve' }] }],
		['a poll', { ...BOTH, answerInChat: 'poll' }, 'sendPoll', { message: text('Respond: LINK'), options: [{ optionName: 'Yes' }, { optionName: 'No' }], multipleAnswers: false }],
	])('asks by %s', async (_, parameters, method, sent) => {
		expect((await ask(parameters)).status).toBe('waiting');
		expect([methodsAsked(), body()]).toEqual([[method], { chatId: ANNA, ...sent }]);
	});

	it.each<[string, INodeParameters, string]>([
		['no message', { message: ' ' }, "'Message' is empty"],
		['a message that is too long with its link', { message: 'x'.repeat(19_950) }, 'The message has 20'],
		['one word for both', { approvalOptions: { values: { approvalType: 'double', approveLabel: 'OK', disapproveLabel: ' ok' } } }, "'Approve Button Label' and 'Disapprove Button Label' are the same: 'OK'"],
		['a poll with one answer', { answerInChat: 'poll' }, 'A poll needs two answers'],
		['a poll that is too long', { ...BOTH, answerInChat: 'poll', message: 'x'.repeat(200) }, 'The poll has '],
		['a long word on a button', { answerInChat: 'buttons', approvalOptions: { values: { approveLabel: 'x'.repeat(26) } } }, "'Approve Button Label' is too long: 26 characters, at most 25 are allowed"],
		['a way that there is not', { answerInChat: 'mail' }, "'Answer in the Chat' must be buttons, no, poll or quote, not 'mail'"],
		['somebody who is none', { answerInChat: 'quote', approverIds: 'my boss' }, "'my boss' in 'Restrict Who Can Answer'"],
		['nobody who may answer', { answerInChat: 'quote', approverIds: '={{ $json.boss }}' }, "The expression in 'Restrict Who Can Answer' names nobody"],
		['nobody in a list of them', { answerInChat: 'buttons', approverIds: { __rl: true, mode: 'id', value: '={{ [] }}' } }, "The expression in 'Restrict Who Can Answer' names nobody"],
		['a form without fields', { responseType: 'customForm' }, "'Form Elements' is empty"],
		['two fields of one name', { responseType: 'customForm', formFields: { values: [{ fieldLabel: 'Name' }, { fieldLabel: 'Name ' }] } }, "Two fields of the form have the label 'Name'"],
		['a field of no object', { responseType: 'customForm', formFields: { values: [{ fieldLabel: '__proto__' }] } }, "No field of the form can have the label '__proto__'"],
		['a list of nothing', { responseType: 'customForm', formFields: { values: [{ fieldLabel: 'Day', fieldType: 'radio' }] } }, "'Day' has nothing to choose from"],
		['a list with nothing in it', { responseType: 'customForm', formFields: { values: [{ fieldLabel: 'Day', fieldType: 'radio', fieldOptions: { values: [{ option: '={{ [] }}' }] } }] } }, "'Day' has nothing to choose from"],
		['a list of objects', { responseType: 'customForm', formFields: { values: [{ fieldLabel: 'Day', fieldType: 'radio', fieldOptions: { values: [{ option: '={{ [{ day: 1 }] }}' }] } }] } }, "'Option' must be a text"],
		['a default that is no option', formWith({ fieldType: 'dropdown', defaultValue: 'Friday', ...DAYS }), "'Default Value' of 'Day' does not fit: 'Friday'"],
		['defaults of which one is no option', formWith({ fieldType: 'checkbox', defaultValue: 'Monday, Friday', ...DAYS }), "'Default Value' of 'Day' does not fit: 'Monday, Friday'"],
		['two defaults for one option', formWith({ fieldType: 'radio', defaultValue: '={{ ["Monday", "Tuesday"] }}', ...DAYS }), "'Default Value' of 'Day' does not fit: 'Monday, Tuesday'"],
		['a default that is no number', formWith({ fieldType: 'number', defaultValue: 'two' }), "'Default Value' of 'Day' does not fit: 'two'"],
		['a default that is no address', formWith({ fieldType: 'email', defaultValue: 'anna' }), "'Default Value' of 'Day' does not fit: 'anna'"],
		['a default that is no day', formWith({ fieldType: 'date', defaultValue: 'tomorrow' }), "'Default Value' must be a date and time, not 'tomorrow'"],
		['a default that no calendar has', formWith({ fieldType: 'date', defaultValue: '={{ new Date(8e15) }}' }), "'Default Value' of 'Day' does not fit: '+2"],
		['a default beyond all days', formWith({ fieldType: 'date', defaultValue: '={{ 1e30 }}' }), "'Default Value' must be a date and time"],
		['a default that is an object', formWith({ defaultValue: '={{ { name: "Anna" } }}' }), "'Default Value' must be a text"],
		['a default that is too long', formWith({ defaultValue: '={{ "x".repeat(65537) }}' }), "'Default Value' of 'Day' does not fit: 'xxx"],
		['a hidden field without a name', formWith({ fieldType: 'hiddenField', fieldName: ' ' }), "'Field Name' is empty"],
		['a hidden field of an object', formWith({ fieldType: 'hiddenField', fieldName: 'order', fieldValue: '={{ { id: 5 } }}' }), "'Field Value' must be a text"],
		['a hidden field of no object', formWith({ fieldType: 'hiddenField', fieldName: '__proto__' }), "No field of the form can have the label '__proto__'"],
		['a hidden field with the name of another', { responseType: 'customForm', formFields: { values: [{ fieldLabel: 'Name' }, { fieldType: 'hiddenField', fieldName: 'Name' }] } }, "Two fields of the form have the label 'Name'"],
		['a wait that is over', options({ limitWaitTime: { values: { limitType: 'atSpecifiedTime', maxDateAndTime: '2020-01-01' } } }), "'Limit Wait Time' ends before the wait begins"],
		['no time at all', options({ limitWaitTime: { values: { resumeAmount: 0 } } }), "'Limit Wait Time' ends before the wait begins"],
		['more than ten years', options({ limitWaitTime: { values: { resumeAmount: 87_601, resumeUnit: 'hours' } } }), "'Amount' must be a number from 0 to 87600, not '87601'"],
		['an amount that is none', options({ limitWaitTime: { values: { resumeAmount: '={{ "soon" }}' } } }), "'Amount' must be a number"],
	])('is refused for %s, before anything is sent', async (_, parameters, title) => {
		const { error, status } = await ask(parameters);
		expect([error?.message, status]).toEqual([expect.stringContaining(title), 'error']);
		expect(simulator.requests).toEqual([]);
	});

	it.each<[string, INodeParameters, number]>([
		['minutes', { resumeAmount: 1.5, resumeUnit: 'minutes' }, 90],
		['hours', { resumeAmount: 2, resumeUnit: 'hours' }, 7200],
		['days', { resumeAmount: 1, resumeUnit: 'days' }, 86_400],
		['minutes of a year', { resumeAmount: 525_600, resumeUnit: 'minutes' }, 31_536_000],
		['what stands there at first', { resumeAmount: 45 }, 2700],
	])('waits so many %s', async (_, values, seconds) => {
		const before = Date.now();
		const { run } = await ask(options({ limitWaitTime: { values } }));
		const waits = new Date(run.waitTill as Date).getTime() - before;
		expect(Math.abs(waits - seconds * 1000)).toBeLessThan(60_000);
	});

	it('waits until a moment of the workflow\'s time zone', async () => {
		const { run } = await runNode(new GreenApi(), {
			credential: simulator.credential,
			parameters: { operation: 'sendAndWait', chatId: ANNA, message: 'Ship it?', ...options({ limitWaitTime: { values: { limitType: 'atSpecifiedTime', maxDateAndTime: '2030-06-01T09:00' } } }) },
			workflow: { timezone: 'Asia/Tokyo' },
		});
		expect(run.waitTill).toEqual(new Date('2030-06-01T00:00:00Z'));
	});

	it('is not asked for several items', async () => {
		const { error } = await ask({}, { items: [{}, {}, {}] });
		expect(error?.message).toBe('3 items came, and an execution can wait for one answer at a time');
		expect(error?.description).toContain('Loop Over Items');
		expect(simulator.requests).toEqual([]);
	});

	it('is asked once for several items where the node is to run once', async () => {
		expect((await ask({}, { items: [{}, {}], settings: { executeOnce: true } })).status).toBe('waiting');
		expect(methodsAsked()).toEqual(['sendMessage']);
	});

	const cutOff: Fault = { cut: 'after' };

	it('is not sent again, and not waited for, where nobody knows whether it was sent', async () => {
		simulator.answerNext('sendMessage', cutOff);
		const { status, error } = await ask({}, { settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1000 } });
		expect([status, error?.message]).toEqual(['error', expect.stringMatching(/^The message may have been sent\./)]);
		expect(methodsAsked()).toEqual(['sendMessage']);
	});

	it.each<[string, Fault[], Partial<INode>]>([
		['is sent', [], {}],
		['may have been sent', [cutOff], {}],
		['is refused', [{ status: 400, body: { message: 'Validation failed' } }], {}],
		['is refused, with On Error = Continue', [{ status: 500, body: 'Oops' }], { onError: 'continueRegularOutput' }],
	])('that %s leaves its link in the chat alone, and not in the stored execution', async (_, faults, settings) => {
		simulator.answerNext('sendMessage', ...faults);
		const { run } = await ask({}, { settings });
		expect(JSON.stringify(simulator.requests)).toContain('signature=');
		expect(stringify(run)).not.toContain('signature=');
	});

	it('that is refused goes on without a wait, with On Error = Continue', async () => {
		simulator.answerNext('sendMessage', { status: 400, body: { message: "Validation failed. Details: 'chatId' is odd" } });
		const { status, items } = await ask({}, { settings: { onError: 'continueRegularOutput' } });
		expect([status, items.map(({ json }) => json)]).toEqual(['success', [{ error: expect.stringContaining("'chatId' is odd"), details: expect.any(String) }]]);
	});

	it('is refused as an ordinary tool of an AI agent, which is told the way', async () => {
		const call = async () => await inVirtualTime(async () => await callAsTool(toolOf(new GreenApi()), simulator.credential, { operation: 'sendAndWait', chatId: ANNA, message: 'Ship it?' }, {}));
		await expect(call()).rejects.toMatchObject({ message: 'An AI agent cannot wait for an answer with this tool' });
		expect(simulator.requests).toEqual([]);
	});
});
