import type { INodeParameters } from 'n8n-workflow';
import { bodyOf, type ChatAnswer } from '../../nodes/shared/questions/chatAnswer';
import { referenceOf } from '../../nodes/shared/questions/reference';
import type { World } from '../host/world';
import { ANNA, BOTH, open, openQuestion, QUESTION, submit, type QuestionBench } from './questionBench';
import { outputOf } from './stage';
import { callN8n } from './webhookBench';

const BROWSER = 'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

const agents: Array<[string, string | undefined]> = [
	["WhatsApp's preview", 'WhatsApp/2.24.20.89 A'],
	["Facebook's preview", 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)'],
	['a program without a name', undefined],
	['a browser', BROWSER],
];

const GROUP = '120363020000000001@g.us';

/** Waiting for answers by the link. */
export function describeQuestions(theWorld: () => World): void {
	describe('a question', () => {
		const benches: QuestionBench[] = [];
		const opened = async (name: string, parameters: INodeParameters = {}, settings = {}): Promise<QuestionBench> => {
			const bench = await openQuestion(theWorld, name, parameters, settings);
			benches.push(bench);
			return bench;
		};
		afterAll(async () => {
			for (const bench of benches) await bench.close();
		});

		test('goes out without a preview of its link, and its execution waits', async () => {
			const bench = await opened('asks', BOTH);
			expect((await bench.ask()).status).toBe('waiting');
			expect(bench.stage.simulator.requests.map(({ apiMethod, body }) => [apiMethod, body])).toEqual([
				['sendMessage', { chatId: ANNA, message: `Ship it?\n\nRespond: ${bench.link()}`, linkPreview: false }],
			]);
		});

		test.each(agents)('is not decided by %s that opens its link', async (_, agent) => {
			const [bench] = benches;
			const { id } = await bench.ask();
			const { status, data, headers } = await open(bench.link(), agent);
			await open(bench.link(), agent, 'HEAD');
			expect([status, headers['content-type'], await bench.statusOf(id)]).toEqual([200, 'text/html; charset=utf-8', 'waiting']);
			expect(data).toContain('<form method="post" enctype="multipart/form-data"><button class="yes" name="approved" value="true">Approve</button>');
			expect([headers['content-security-policy'], headers['referrer-policy'], headers['cache-control']]).toEqual([
				expect.stringContaining("default-src 'none'"),
				'no-referrer',
				'no-store',
			]);
		});

		test.each<[string, INodeParameters, Record<string, string | string[]>, object]>([
			['yes', BOTH, { approved: 'true' }, { approved: true }],
			['no', BOTH, { approved: 'false' }, { approved: false }],
			['a text', { responseType: 'freeText' }, { text: 'On Monday <b>\r\nearly' }, { text: 'On Monday <b>\r\nearly' }],
			[
				'a form',
				{
					responseType: 'customForm',
					formFields: {
						values: [
							{ fieldLabel: 'Name', fieldType: 'text', requiredField: true },
							{ fieldLabel: 'Boxes', fieldType: 'number' },
							{ fieldLabel: 'Days', fieldType: 'checkbox', fieldOptions: { values: [{ option: 'Monday' }, { option: 'Tuesday' }] } },
							{ fieldLabel: 'Note', fieldType: 'textarea' },
							{ fieldType: 'hiddenField', fieldName: 'Order', fieldValue: '={{ 2 + 3 }}' },
							{ fieldLabel: 'Times', fieldType: 'dropdown', multiselect: true, fieldOptions: { values: [{ option: 'Early' }, { option: 'Late' }] }, defaultValue: 'Early' },
							{ fieldLabel: 'Day', fieldType: 'date', defaultValue: '={{ $today }}' },
						],
					},
				},
				{ 'field-0': 'Anna', 'field-1': '2.5', 'field-2': ['Monday', 'Tuesday'], 'field-3': '', 'field-4': '6', 'field-5': 'Late', 'field-6': '' },
				{ Name: 'Anna', Boxes: 2.5, Days: ['Monday', 'Tuesday'], Note: null, Order: '5', Times: ['Late'], Day: null },
			],
		])('is answered by its page: %s', async (kind, parameters, fields, data) => {
			const bench = await opened(`answered-${kind.replace(' ', '-')}`, parameters);
			const { id } = await bench.ask();
			const { status, data: page } = await submit(bench.link(), fields);
			expect([status, page]).toEqual([200, expect.stringContaining('Got it, thanks')]);
			const [answer, ...others] = await bench.outcome(id);
			expect(others).toEqual([]);
			const messageId = bench.stage.instance.messages.find((message) => JSON.stringify(message).includes('Ship it?'))?.idMessage;
			expect(answer).toEqual({ data, responder: ANNA, respondedAt: expect.stringMatching(/^\d{4}-.*Z$/), chatId: ANNA, messageId });
			expect(bench.stage.simulator.requests).toHaveLength(1);
		});

		test.each(['constructor', 'toString', 'Say "yes" {{ or }} \\no'])('is answered whatever the name of its node: %s', async (name) => {
			const bench = await opened(`name-${name.replace(/\W/g, '')}`, {}, { id: 'question', name });
			const { id } = await bench.ask();
			expect((await submit(bench.link(), { approved: 'true' })).status).toBe(200);
			// n8n itself does not find the way on from a node with some of these names.
			const [answer] = outputOf(await bench.execution(id), name);
			expect(answer.json).toEqual({ data: { approved: true }, responder: ANNA, respondedAt: expect.any(String), chatId: ANNA, messageId: expect.any(String) });
		});

		test('names nobody where a group was asked by link', async () => {
			const bench = await opened('group', { chatId: GROUP });
			const { id } = await bench.ask();
			await submit(bench.link(), { approved: 'true' });
			expect(await bench.outcome(id)).toEqual([{ data: { approved: true }, respondedAt: expect.any(String), chatId: GROUP, messageId: expect.any(String) }]);
		});

		test.each<[string, (link: string) => string]>([
			['with another signature', (link) => link.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
			['without a signature', (link) => link.replace(/&signature=.*/, '')],
			['without its mark', (link) => link.replace(/q=greenApi[^&]*&/, '')],
			['with more in it', (link) => link.replace('?', '?approved=true&')],
			['of another execution', (link) => link.replace(/(\/webhook-waiting\/)(\d+)/, (_, path: string, id: string) => `${path}${Number(id) - 1}`)],
		])('takes no answer by a link %s', async (_, change) => {
			const [bench] = benches;
			await bench.ask();
			const { id } = await bench.ask();
			const { status } = await submit(change(bench.link()), { approved: 'true' });
			expect([status, await bench.statusOf(id)]).toEqual([401, 'waiting']);
		});

		test.each<[string, Record<string, string>]>([
			['nothing', {}],
			['a word that was not offered', { approved: 'maybe' }],
		])('is not decided by %s', async (_, fields) => {
			const [bench] = benches;
			const { id } = await bench.ask();
			const { status } = await submit(bench.link(), fields);
			expect([status, await bench.statusOf(id)]).toEqual([422, 'waiting']);
		});

		test('is decided once by five answers at a time, and not again by a later one', async () => {
			const [bench] = benches;
			const { id } = await bench.ask();
			const link = bench.link();
			const answers = await Promise.all([true, false, true, false, true].map(async (approved) => await submit(link, { approved: String(approved) })));
			const taken = answers.filter(({ status, data }) => status === 200 && data.includes('Got it, thanks'));
			expect(taken).toHaveLength(1);
			const [answer] = (await bench.outcome(id)) as Array<{ data: { approved: boolean } }>;
			expect(answer.data.approved).toBe(answers.indexOf(taken[0]) % 2 === 0);
			expect(answers.filter(({ data }) => data.includes('This has already been answered'))).toHaveLength(4);
			const late = await submit(link, { approved: 'false' });
			expect(late.data).not.toContain('Got it, thanks');
			expect(await bench.outcome(id)).toEqual([answer]);
		});

		test('goes on with its input once the time is over', async () => {
			const bench = await opened('limited', { options: { limitWaitTime: { values: { limitType: 'afterTimeInterval', resumeAmount: 0.05, resumeUnit: 'minutes' } } } });
			const { id } = await bench.ask();
			expect(await bench.outcome(id)).toEqual([expect.not.objectContaining({ data: expect.anything() })]);
			const late = await submit(bench.link(), { approved: 'true' });
			expect(late.data).not.toContain('Got it, thanks');
			expect(bench.stage.simulator.requests).toHaveLength(1);
		});

		test('is not asked for several items, and says how to loop', async () => {
			const [bench] = benches;
			const sentBefore = bench.stage.simulator.requests.length;
			const { id, status } = await bench.ask(2);
			const { data: { resultData: { error } } } = await bench.execution(id);
			expect([status, error?.message]).toEqual(['error', '2 items came, and an execution can wait for one answer at a time']);
			expect(bench.stage.simulator.requests).toHaveLength(sentBefore);
		});

		test('that cannot be sent is not waited for: with On Error = Continue the workflow goes on', async () => {
			const bench = await opened('refused', { chatId: '79009990000@c.us' }, { onError: 'continueRegularOutput' });
			bench.stage.simulator.answerNext('sendMessage', { status: 466, body: { message: 'Monthly quota has been exceeded' } });
			const { id } = await bench.ask();
			expect(outputOf(await bench.execution(id), QUESTION).map(({ json }) => json)).toEqual([{ error: expect.stringContaining('tariff'), details: expect.any(String) }]);
		});

		const anna = { way: 'buttons' as const, decision: 'approve' as const, chatIds: [ANNA], responderIds: [ANNA], messageId: '3EB0AA' };

		test.each<[string, INodeParameters, Partial<ChatAnswer>, boolean | undefined]>([
			['a button', { answerInChat: 'buttons' }, {}, true],
			['the other button', { answerInChat: 'buttons' }, { decision: 'decline' }, false],
			['a vote', { answerInChat: 'poll' }, { way: 'poll', decision: undefined, text: 'Decline' }, false],
			['a quoted word, whatever its capitals', { answerInChat: 'quote' }, { way: 'quote', decision: undefined, text: ' approve ' }, true],
			['another word', { answerInChat: 'quote' }, { way: 'quote', decision: undefined, text: 'Why?' }, undefined],
			['a way that was not offered', { answerInChat: 'quote' }, {}, undefined],
			['somebody else', { answerInChat: 'buttons' }, { chatIds: ['79001110009@c.us'], responderIds: ['79001110009@c.us'] }, undefined],
			['her other ID', { answerInChat: 'buttons' }, { chatIds: ['5500@lid', ANNA], responderIds: ['5500@lid', ANNA] }, true],
			['a group', { chatId: GROUP, answerInChat: 'buttons' }, { chatIds: [GROUP] }, true],
			['one of those who may', { chatId: GROUP, answerInChat: 'buttons', approverIds: `79001110002, ${ANNA}` }, { chatIds: [GROUP] }, true],
			['somebody who may not', { chatId: GROUP, answerInChat: 'buttons', approverIds: '79001110002' }, { chatIds: [GROUP] }, undefined],
		])('takes from a trigger what was answered in the chat: by %s', async (kind, parameters, change, approved) => {
			const bench = await opened(`chat-${kind.replace(/\W/g, '-')}`, { ...BOTH, ...parameters });
			const { id } = await bench.ask();
			const answer = { ...anna, ...change };
			const body = bodyOf(answer, referenceOf(bench.link()), bench.stage.instance.apiTokenInstance);
			const { status, data } = await callN8n(bench.link(), 'POST', JSON.stringify(body));
			if (approved === undefined) {
				expect([status, data, await bench.statusOf(id)]).toEqual([403, '{"answered":false}', 'waiting']);
				return;
			}
			expect([status, data]).toEqual([200, '{"answered":true}']);
			const [responder] = answer.responderIds;
			expect(await bench.outcome(id)).toEqual([{ data: { approved }, responder, respondedAt: expect.any(String), chatId: String(parameters.chatId ?? ANNA), messageId: expect.any(String) }]);
		});

		test.each<[string, (bench: QuestionBench) => object]>([
			['with another token', (bench) => bodyOf(anna, referenceOf(bench.link()), 'another')],
			['for another question', ({ stage }) => bodyOf(anna, '/1/Question?q=greenApi.00000000&signature=00', stage.instance.apiTokenInstance)],
			['changed on its way', (bench) => ({ ...bodyOf(anna, referenceOf(bench.link()), bench.stage.instance.apiTokenInstance), chatAnswer: { ...anna, responderIds: ['79001110002@c.us'] } })],
			['that is odd', () => ({ chatAnswer: { chatIds: 'x' }, proof: 5 })],
		])('takes no answer of the chat %s', async (kind, bodyFor) => {
			const bench = await opened(`proof-${kind.replace(/\W/g, '-')}`, { answerInChat: 'buttons' });
			const { id } = await bench.ask();
			const { status } = await callN8n(bench.link(), 'POST', JSON.stringify(bodyFor(bench)));
			expect([status, await bench.statusOf(id)]).toEqual([403, 'waiting']);
		});

		test('that only some may answer says on its page to answer in the chat, and takes nothing from there', async () => {
			const bench = await opened('restricted', { ...BOTH, answerInChat: 'quote', approverIds: ANNA });
			const { id } = await bench.ask();
			const { data } = await open(bench.link(), BROWSER);
			expect(data).toContain('<p>Ship it?\n\nQuote this message and write Approve or Decline</p>');
			expect(data).not.toContain('<form');
			expect([(await submit(bench.link(), { approved: 'true' })).status, await bench.statusOf(id)]).toEqual([403, 'waiting']);
		});
	});
}
