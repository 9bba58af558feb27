import { bodyOf, type ChatAnswer } from '../../nodes/shared/questions/chatAnswer';
import { referenceOf } from '../../nodes/shared/questions/reference';
import { ANNA, openQuestion, type QuestionBench, submit } from '../n8n/questionBench';
import { callN8n, PUBLIC } from '../n8n/webhookBench';
import { runsOf } from './runs';
import { type QueueWorld, WORKERS } from './world';

const COUNT = 6;

const LONGEST = 5 * 60_000;

/** A question that a worker has asked. */
interface Waiting {
	id: string;
	link: string;
}

/** Questions that workers ask: some are answered at once, the others once some of these workers were killed. */
export function questionsOver(theWorld: () => QueueWorld): { describeAsking(): void; describeAnswering(): void } {
	let bench: QuestionBench;
	const waiting: Waiting[] = [];
	/** n8n has the same waiting executions under each of its addresses. */
	const at = (url: string, link: string): string => link.replace(PUBLIC, url);

	return {
		describeAsking: () => {
			test(`workers ask ${COUNT} questions, and one that is answered at a process for webhooks goes on`, async () => {
				const world = theWorld();
				bench = await openQuestion(() => world, 'asked by workers', { answerInChat: 'buttons' });
				for (let number = 0; number < COUNT; number++) {
					const { id, status } = await bench.ask();
					expect(status).toBe('waiting');
					waiting.push({ id, link: bench.link() });
				}
				expect(waiting.every(({ link }) => link.startsWith(`${PUBLIC}/webhook-waiting/`))).toBe(true);
				const webhooks = await world.startWebhooks();
				const [{ id, link }] = waiting.splice(0, 1);
				expect((await submit(at(webhooks.url, link), { approved: 'true' })).data).toContain('Got it, thanks');
				expect(await bench.outcome(id)).toMatchObject([{ data: { approved: true }, responder: ANNA }]);
				await webhooks.stop();
			}, LONGEST);
		},

		describeAnswering: () => {
			test('the others go on when they are answered after their workers were killed, by page or by a trigger, and none is asked twice', async () => {
				const { n8n, workers } = theWorld();
				const ran = (await runsOf(workers)).filter((run) => waiting.some(({ id }) => id === run.executionId));
				expect(new Set(ran.map(({ worker }) => worker)).size).toBeGreaterThan(WORKERS - 2);
				const answer: ChatAnswer = { way: 'buttons', decision: 'approve', chatIds: [ANNA], responderIds: [ANNA] };
				for (const [number, { link }] of waiting.entries()) {
					const url = at(n8n.url, link);
					const body = bodyOf(answer, referenceOf(link), bench.stage.instance.apiTokenInstance);
					if (number % 2 === 0) await submit(url, { approved: 'true' });
					else expect((await callN8n(url, 'POST', JSON.stringify(body))).data).toBe('{"answered":true}');
				}
				for (const { id } of waiting) expect(await bench.outcome(id)).toMatchObject([{ data: { approved: true } }]);
				expect(bench.stage.simulator.requests.filter(({ taken }) => taken)).toHaveLength(COUNT);
				await bench.close();
			}, LONGEST);
		},
	};
}
