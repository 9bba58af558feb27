import type { INodeParameters } from 'n8n-workflow';
import type { World } from '../host/world';
import { ANNA, BOTH, BROWSER, GROUP, open, openQuestion, QUESTION, submit, type QuestionBench } from './questionBench';
import { describeInChat } from './questionInChat';
import { outputOf } from './stage';

const agents: Array<[string, string | undefined]> = [
	["WhatsApp's preview", 'WhatsApp/2.24.20.89 A'],
	["Facebook's preview", 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)'],
	['a program without a name', undefined],
	['a browser', BROWSER],
];

/** What an answer is told that came after another: by the node; or by n8n, where it has stored by then that the execution goes on, or is just doing so. */
const TOO_LATE = /This has already been answered|^{"code":\d+,"message":|No action required/;

/** Waiting for answers by the link, and for those from the chat. */
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
			expect(answers.filter(({ data }) => TOO_LATE.test(data))).toHaveLength(4);
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

		describeInChat(opened);
	});
}
