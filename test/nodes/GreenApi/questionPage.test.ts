/* eslint-disable @n8n/community-nodes/no-restricted-imports */
// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { virtualNow } from '../../engine/virtualTime';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExecuteContext, WebhookContext } from 'n8n-core';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import { callQuestion } from '../../engine/answerQuestion';
import { expectNoToken } from '../../engine/expectNoToken';

useVirtualSimulator();

/** Asks a question, and calls its link. */
async function call(parameters: INodeParameters, method: 'GET' | 'POST' = 'GET', body?: IDataObject, question?: string, meanwhile = () => {}, contentType?: string) {
	const form = { operation: 'sendAndWait', chatId: '79001110001@c.us', message: 'Ship it?', ...parameters };
	const outcome = await runNode(new GreenApi(), { credential: simulator.credential, parameters: form });
	meanwhile();
	const reply = await callQuestion(new GreenApi(), simulator.credential, form, outcome, { method, body, question, contentType });
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
		const later = (): void => void jest.mocked(Date.now).mockImplementation(() => now + 90_000);
		const { status, json } = await call(limited, 'POST', { data: { approved: 'true' } }, undefined, later);
		jest.mocked(Date.now).mockImplementation(virtualNow);
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

	describe('with a field for files', () => {
		const folder = mkdtempSync(join(tmpdir(), 'posted-'));
		afterAll(() => rmSync(folder, { recursive: true }));
		const posted = (name: string) => {
			writeFileSync(join(folder, name), `In ${name}`);
			return { filepath: join(folder, name), originalFilename: name, newFilename: 'x', mimetype: 'text/plain', size: 8 };
		};
		const [a, b] = [posted('a.txt'), posted('b.txt')];
		const asks = (...labels: string[]) => ({ responseType: 'customForm', formFields: { values: labels.map((fieldLabel) => ({ fieldLabel, fieldType: 'file', acceptFileTypes: 'txt', requiredField: true })) } });
		const send = async (form: INodeParameters, files: object, contentType?: string) => await call(form, 'POST', { data: { end: '1' }, files } as never, undefined, undefined, contentType);

		it.each<[labels: string[], files: object, names: Record<string, string>]>([
			[['Your File'], { 'field-0': a }, { Your_File: 'a.txt' }],
			[['Your File'], { 'field-0': [a, b] }, { Your_File_0: 'a.txt', Your_File_1: 'b.txt' }],
			[['Фото', 'Чеки', 'constructor'], { 'field-0': a, 'field-1': b, 'field-2': a }, { Фото: 'a.txt', Чеки: 'b.txt', constructor: 'a.txt' }],
			[['A b', 'A-b'], { 'field-0': a, 'field-1': b }, { A_b: 'a.txt', A_b_: 'b.txt' }],
		])('puts those of %j out as binary data: %j', async (labels, files, names) => {
			const { status, items: [{ json, binary = {} }] } = await send(asks(...labels), files, 'multipart/form-data');
			expect([status, Object.keys(json.data as object)]).toEqual([200, labels]);
			expect(Object.entries(binary).map(([name, { fileName, mimeType, data }]) => [name, fileName, mimeType, Buffer.from(data, 'base64').toString()])).toEqual(
				Object.entries(names).map(([name, file]) => [name, file, 'text/plain', `In ${file}`]),
			);
		});

		it.each([undefined, 'application/json', 'text/plain'])('takes none from a body of type %s, which could name any file of the computer', async (contentType) => {
			const { status, items } = await send(asks('File'), { 'field-0': a }, contentType);
			expect([status, items]).toEqual([422, []]);
		});

		it.each<[string, unknown]>([['a list', []], ['a text', 'x'], ['nothing', undefined], ['odd files', { 'field-0': ['x', 5, null] }], ['an empty field', { 'field-0': { ...a, originalFilename: '', size: 0 } }], ['an empty field without a name', { 'field-0': { ...a, originalFilename: null, size: 0 } }]])('waits on where there are no files: %s', async (_, files) => {
			expect((await send(asks('File'), files as never, 'multipart/form-data')).status).toBe(422);
		});

		it('waits on where a file cannot be read', async () => {
			const { status, items, body } = await send(asks('File'), { 'field-0': { ...a, filepath: join(folder, 'gone') } }, 'multipart/form-data');
			expect([status, items, body]).toEqual([422, [], expect.stringContaining('<label class="wrong">File *')]);
		});
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
