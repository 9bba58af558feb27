import type { INodeParameters } from 'n8n-workflow';
import { bodyOf, type ChatAnswer } from '../../nodes/shared/questions/chatAnswer';
import { referenceOf } from '../../nodes/shared/questions/reference';
import { ANNA, BOTH, BROWSER, GROUP, open, submit, type QuestionBench } from './questionBench';
import { callN8n } from './webhookBench';

/** Answers from the chat, as a trigger hands them to the question's link; `opened` publishes a workflow that asks. */
export function describeInChat(opened: (name: string, parameters: INodeParameters) => Promise<QuestionBench>): void {
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
}
