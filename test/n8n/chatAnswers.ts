import type { INodeParameters } from 'n8n-workflow';
import { until } from '../host/until';
import type { World } from '../host/world';
import { type Asked, by, press, quote, vote } from '../notifications/replies';
import { referenceOf } from '../../nodes/shared/questions/reference';
import { startAgain, WITH_RESTART } from './killable';
import { ANNA, BOTH, openQuestion, type QuestionBench } from './questionBench';
import { queueWorkflow, startedBy } from './queueWorkflow';
import { publish } from './stage';

const BORIS = '79001110002@c.us';

const GROUP = '120363020000000001@g.us';

const DECIDED = 'This has already been decided';

/** Answers in the chat, which a published GREEN-API Trigger hands on to the execution that waits. */
export function describeChatAnswers(theWorld: () => World, settings: Record<string, string>): void {
	describe('a question whose answer comes in the chat', () => {
		let bench: QuestionBench;
		let triggerId: string;

		const open = async (name: string, parameters: INodeParameters, ofTrigger: INodeParameters = {}): Promise<void> => {
			bench = await openQuestion(theWorld, `answered-in-chat-${name}`, { ...BOTH, ...parameters });
			bench.stage.instance.notifications.length = 0;
			Object.assign(bench.stage.instance.settings, { incomingWebhook: 'yes', pollMessageWebhook: 'yes' });
			triggerId = await publish(theWorld(), queueWorkflow(`trigger-of-${name}`, bench.stage.credential, ofTrigger));
			await theWorld().client.settled(triggerId);
		};
		afterEach(async () => {
			await theWorld().client.unpublishWorkflow(triggerId);
			await bench.close();
		});

		const asked = (): Asked => ({ link: bench.link(), reference: referenceOf(bench.link()), id: '3EB0AA' });
		const come = (...replies: Array<(question: Asked) => object>): void => {
			for (const reply of replies) bench.stage.simulator.notify(reply(asked()), bench.stage.instance.idInstance);
		};
		const untilEmpty = async (): Promise<void> =>
			void (await until('The empty queue', 90, async () => (bench.stage.instance.notifications.length === 0 ? true : undefined)));
		const started = async (): Promise<number> => (await startedBy(theWorld(), triggerId)).length;
		/** What was written to the chat after the question. */
		const written = () => bench.stage.simulator.requests.filter(({ apiMethod }) => apiMethod === 'sendMessage').map(({ body }) => (body as { message: string }).message).filter((text) => text === DECIDED);

		test.each<[string, INodeParameters, (question: Asked) => object, boolean]>([
			['a button', { answerInChat: 'buttons' }, press('decline'), false],
			['a vote', { answerInChat: 'poll' }, vote('032', 'Approve', [ANNA]), true],
			['a quoted text', { answerInChat: 'quote' }, quote('approve'), true],
		])('goes on with %s, which starts no workflow', async (kind, parameters, reply, approved) => {
			await open(kind.replace(' ', '-'), parameters);
			const { id } = await bench.ask();
			come(by(ANNA, reply as never));
			expect(await bench.outcome(id)).toEqual([{ data: { approved }, responder: ANNA, respondedAt: expect.any(String), chatId: ANNA, messageId: expect.any(String) }]);
			await untilEmpty();
			expect([await started(), written()]).toEqual([0, []]);
		});

		test('is decided by the first of five presses in a group, and the others are told once', async () => {
			await open('five', { chatId: GROUP, answerInChat: 'buttons' });
			const { id } = await bench.ask();
			come(...[ANNA, BORIS, ANNA, BORIS, ANNA].map((person, at) => by(person, press(at === 0 ? 'approve' : 'decline'), GROUP)));
			expect(await bench.outcome(id)).toMatchObject([{ data: { approved: true }, responder: ANNA, chatId: GROUP }]);
			await untilEmpty();
			// Nothing waits for this message.
			await until('The word to the others', 60, async () => (written().length > 0 ? true : undefined));
			expect([await started(), written()]).toEqual([0, [DECIDED]]);
		});

		test('does not go on with the press of somebody who was not asked, which is an ordinary message', async () => {
			await open('stranger', { answerInChat: 'buttons' }, { events: ['messageReceived', 'buttonPressed'] });
			const { id } = await bench.ask();
			come(by(BORIS, press()));
			await untilEmpty();
			expect([await bench.statusOf(id), await started(), written()]).toEqual(['waiting', 1, []]);
		});

		test('starts the workflow of the trigger as well where its form wants that', async () => {
			await open('both', { answerInChat: 'buttons' }, { events: ['buttonPressed'], options: { giveAnswers: true } });
			const { id } = await bench.ask();
			come(by(ANNA, press()));
			expect(await bench.outcome(id)).toMatchObject([{ data: { approved: true } }]);
			await untilEmpty();
			expect(await started()).toBe(1);
		});

		test('goes on with a reply that came while n8n was down', async () => {
			await open('down', { answerInChat: 'buttons' });
			const { id } = await bench.ask();
			await theWorld().n8n.kill();
			come(by(ANNA, press()));
			await startAgain(theWorld(), settings);
			expect(await bench.outcome(id)).toMatchObject([{ data: { approved: true }, responder: ANNA }]);
			await untilEmpty();
			expect(bench.stage.simulator.requests.filter(({ apiMethod }) => apiMethod === 'sendInteractiveButtonsReply')).toHaveLength(1);
		}, WITH_RESTART);

		test('takes no forged button: it is an ordinary message', async () => {
			await open('forged', { answerInChat: 'buttons' }, { events: ['buttonPressed'] });
			const { id } = await bench.ask();
			const { reference, ...others } = asked();
			const forged = reference.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
			bench.stage.simulator.notify(by(ANNA, press())({ ...others, reference: forged }), bench.stage.instance.idInstance);
			await untilEmpty();
			expect([await bench.statusOf(id), await started(), written()]).toEqual(['waiting', 1, []]);
		});
	});
}
