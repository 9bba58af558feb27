import type { World } from '../host/world';
import { incomingText } from '../simulator';
import { startedBy, textsOf, untilStarted } from './queueWorkflow';
import { type Bench, callN8n, openBench, pathOf } from './webhookBench';

/** n8n's list of executions ends at a hundred, so a quarter of them is right. */
const FLOOD = 300;
const RIGHT = 4;

const MEGABYTE = 1024 * 1024;

/** Arrays within arrays, as text: no program makes them so. */
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** What strangers may send to the GREEN-API Webhook Trigger's address. */
export function describeWebhookAttacks(theWorld: () => World): void {
	describe('strangers at the address of the GREEN-API Webhook Trigger', () => {
		let bench: Bench;
		let count = 0;
		beforeAll(async () => {
			bench = await openBench(theWorld, 'attacked');
			await bench.publish();
		});
		afterAll(async () => await bench.close());

		/** Whether n8n still starts what comes rightly, and what it has started in all. */
		const stillWorks = async (also: string[] = []): Promise<void> => {
			count += 1 + also.length;
			const text = `right ${count}`;
			expect((await bench.call(incomingText({ text }))).status).toBe(200);
			const all = textsOf(await untilStarted(theWorld(), bench.workflowId, count));
			expect(all).toHaveLength(count);
			expect(all).toEqual(expect.arrayContaining([...also, text]));
		};

		test.each([
			['no', null],
			['an empty', ' '],
			['another', 'Bearer 0123456789abcdef'],
			['a much longer', `Bearer ${'a'.repeat(8000)}`],
		])('with %s secret get an empty 401 and start nothing', async (_, authorization) => {
			const { status, data } = await bench.call(incomingText({ text: 'stranger' }), authorization);
			expect([status, data]).toEqual([401, '']);
			await stillWorks();
		});

		test.each(['GET', 'PUT', 'HEAD', 'DELETE', 'PATCH'])('get no further with %s', async (method) => {
			const { status } = await callN8n(theWorld().n8n.url + pathOf('attacked'), method, undefined, `Bearer ${bench.stage.instance.settings.webhookUrlToken}`);
			expect(status).toBe(404);
			await stillWorks();
		});

		test('get an answer of n8n itself for broken JSON and for more than 16 MB', async () => {
			expect((await bench.call('{"typeWebhook":')).status).toBe(422);
			// n8n may close the connection while the body is still on its way.
			const cutOff = { status: 413 };
			const tooLarge = await bench.call(JSON.stringify(incomingText({ text: 'x'.repeat(17 * MEGABYTE) }))).catch(() => cutOff);
			expect(tooLarge.status).toBeGreaterThanOrEqual(400);
			await stillWorks();
		});

		test('do no harm with a large body, a deep one, and one of no kind', async () => {
			const large = incomingText({ text: 'y'.repeat(4 * MEGABYTE) });
			const deep = JSON.stringify(incomingText({ text: 'deep' })).replace(/}$/, `,"more":${nested(20_000)}}`);
			for (const body of [nested(20_000), deep, '[]', '"text"', '{"__proto__":{"typeWebhook":"incomingMessageReceived"}}', '']) {
				expect([body.slice(0, 40), (await bench.call(body)).status]).toEqual([body.slice(0, 40), 200]);
			}
			expect((await bench.call(JSON.stringify(large))).status).toBe(200);
			await stillWorks(['deep', 'y'.repeat(4 * MEGABYTE)]);
		});

		test(`start what is right once each in a flood of ${FLOOD} calls, most of them without the secret`, async () => {
			const texts = Array.from({ length: FLOOD }, (_, number) => `flood ${number}`);
			const isRight = (number: number): boolean => number % RIGHT === 0;
			const answers = await Promise.all(texts.map(async (text, number) => await bench.call(incomingText({ text }), isRight(number) ? undefined : null)));
			expect(answers.map(({ status, data }) => [status, data])).toEqual(texts.map((_, number) => [isRight(number) ? 200 : 401, '']));
			const before = count;
			count += FLOOD / RIGHT;
			const all = textsOf(await untilStarted(theWorld(), bench.workflowId, count, 240));
			expect(all.slice(before).sort()).toEqual(texts.filter((_, number) => isRight(number)).sort());
		}, 10 * 60_000);

		test('are told apart from GREEN-API to the end: nothing else was started', async () => {
			await stillWorks();
			expect((await startedBy(theWorld(), bench.workflowId)).length).toBe(count);
		});
	});
}
