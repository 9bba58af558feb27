// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { ExecuteContext, WebhookContext } from 'n8n-core';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import { callQuestion } from '../../engine/answerQuestion';
import { expectNoToken } from '../../engine/expectNoToken';

useVirtualSimulator();

/** Asks a question, and calls its link. */
async function call(parameters: INodeParameters, method: 'GET' | 'POST' = 'GET', body?: IDataObject, question?: string, meanwhile = () => {}) {
	const form = { operation: 'sendAndWait', chatId: '79001110001@c.us', message: 'Ship it?', ...parameters };
	const outcome = await runNode(new GreenApi(), { credential: simulator.credential, parameters: form });
	meanwhile();
	const reply = await callQuestion(new GreenApi(), simulator.credential, form, outcome, { method, body, question });
	expectNoToken(reply, simulator.credential.apiTokenInstance);
	expect(JSON.stringify(reply)).not.toContain('signature');
	return { ...reply, body: String(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)), json: reply.items[0]?.json };
}

const ANNA_ALONE = { approverIds: '79001110001' };

const FORM = { responseType: 'customForm', formFields: { values: [{ fieldLabel: 'Name' }, { fieldLabel: 'Day', fieldType: 'date', requiredField: true }] } };

('getSignedResumeUrl' in ExecuteContext.prototype ? describe : describe.skip)('the page of a question', () => {
	it.each<[INodeParameters, string]>([
		[{ answerInChat: 'buttons' }, 'Ship it?\n\nPlease answer in the chat'],
		[{ answerInChat: 'quote' }, 'Ship it?\n\nQuote this message and write Approve'],
		[{ answerInChat: 'buttons', options: { answerInstruction: 'Press below the message' } }, 'Ship it?\n\nPress below the message'],
	])('says where to answer to whoever may not answer there: %j', async (parameters, text) => {
		for (const method of ['GET', 'POST'] as const) {
			const { status, body, items } = await call({ ...ANNA_ALONE, ...parameters }, method, { data: { approved: 'true' } });
			expect([status, body, items]).toEqual([method === 'GET' ? 200 : 403, expect.stringMatching(new RegExp(`<p>${text.replace('?', '\\?')}</p>$`)), []]);
		}
	});

	it('decides as long as n8n has not ended the wait, also when its time is over', async () => {
		const now = Date.now();
		const moment = new Date(now + 60_000).toISOString();
		const limited = { options: { limitWaitTime: { values: { limitType: 'atSpecifiedTime', maxDateAndTime: moment } } } };
		const later = (): void => void jest.spyOn(Date, 'now').mockReturnValue(now + 90_000);
		const { status, json } = await call(limited, 'POST', { data: { approved: 'true' } }, undefined, later);
		jest.restoreAllMocks();
		expect([status, json?.data]).toEqual([200, { approved: true }]);
	});

	it.each<[string, IDataObject, string]>([
		['somebody', { data: { approved: 'true' } }, 'This question cannot be answered any more'],
		['a trigger', { chatAnswer: {} }, '{"answered":false}'],
	])('tells %s that the form cannot be read any more', async (_, body, said) => {
		const spy = jest.spyOn(WebhookContext.prototype, 'getNodeParameter').mockImplementation(() => {
			throw new Error('It is lost');
		});
		const reply = await call({}, 'POST', body);
		spy.mockRestore();
		expect([reply.status, reply.body, reply.items]).toEqual([body.data ? 500 : 403, expect.stringContaining(said), []]);
	});

	it('has again what it was sent with, where that does not do', async () => {
		const { status, body, items } = await call(FORM, 'POST', { data: { 'field-0': '<Anna>', 'field-1': 'soon' } });
		expect([status, items]).toEqual([422, []]);
		expect(body).toContain('value="&lt;Anna&gt;"></label><label class="wrong">Day *<input type="date" name="field-1" required value="soon">');
	});

	it('takes an answer', async () => {
		const { status, json, body } = await call(FORM, 'POST', { data: { 'field-1': '2026-03-01' } });
		expect([status, json?.data, body]).toEqual([200, { Name: null, Day: '2026-03-01' }, expect.stringContaining('Got it, thanks')]);
	});

	it('takes the value of a hidden field from the workflow, and not from the page', async () => {
		const values = [{ fieldType: 'hiddenField', fieldName: 'order', fieldValue: '={{ 2 + 3 }}' }, { fieldLabel: 'Name' }];
		const { json } = await call({ responseType: 'customForm', formFields: { values } }, 'POST', { data: { 'field-0': '6', 'field-1': 'Anna' } });
		expect(json?.data).toEqual({ order: '5', Name: 'Anna' });
	});

	const odd: Array<[string, IDataObject | undefined, number]> = [
		['nothing', undefined, 422],
		['a list', [] as never, 422],
		['a text for all fields', { data: 'true' }, 422],
		['objects for texts', { data: { approved: { toString: 1, constructor: 2 } } }, 422],
		['a prototype', JSON.parse('{ "data": { "__proto__": { "approved": "true" } } }') as IDataObject, 422],
		['a very long text', { data: { approved: 'true'.repeat(1_000_000) } }, 422],
		['an answer of the chat that is a number', { chatAnswer: 5 }, 403],
		['one without a proof', { chatAnswer: { way: 'buttons', decision: 'approve', chatIds: [], responderIds: [] } }, 403],
		['one with half a proof', { chatAnswer: { way: 'buttons', decision: 'approve', chatIds: [], responderIds: [] }, proof: 'ab' }, 403],
		['both ways at once', { data: { approved: 'true' }, chatAnswer: {} }, 403],
	];

	it.each(odd)('waits on after %s', async (_, body, status) => {
		const reply = await call({ answerInChat: 'buttons' }, 'POST', body);
		expect([reply.status, reply.items]).toEqual([status, []]);
	});

	it.each<[string, IDataObject, string]>([
		['somebody', { data: { approved: 'true' } }, 'This has already been answered'],
		['a trigger', { chatAnswer: {} }, '{"answered":false}'],
	])("tells %s that a loop's question before is answered", async (_, body, said) => {
		const reply = await call({}, 'POST', body, 'another');
		expect([reply.status, reply.body, reply.items]).toEqual([410, expect.stringContaining(said), []]);
	});
});
