import { until } from '../host/until';
import type { World } from '../host/world';
import { filesWith } from './files';
import { textsOf, untilStarted } from './queueWorkflow';
import { type Bench, openBench, pathOf, PUBLIC } from './webhookBench';
import { startAgain, WITH_RESTART } from './killable';

/** The GREEN-API Webhook Trigger of an n8n that is killed, and of one that has no public address. */
export function describeWebhookKills(theWorld: () => World, settings: Record<string, string>, withoutAddress: Record<string, string>): void {
	describe('the GREEN-API Webhook Trigger, when n8n is killed', () => {
		let bench: Bench;
		let count = 0;
		beforeAll(async () => {
			bench = await openBench(theWorld, 'killed');
			await bench.publish();
		});
		afterAll(async () => await bench.stage.close());

		/** Starts n8n again. Until its database is there it answers every call with a 200 itself, so it is out of reach until then. */
		const restart = async (given: Record<string, string>): Promise<void> => {
			bench.lead(false);
			await startAgain(theWorld(), given);
			bench.lead(true);
		};

		/** Waits until these texts have started an execution each, in their order. */
		const untilTexts = async (...texts: string[]): Promise<void> => {
			count += texts.length;
			// n8n begins executions side by side, so the order of what comes at once is that of the calls.
			expect(textsOf(await untilStarted(theWorld(), bench.workflowId, count, 90)).slice(count - texts.length).sort()).toEqual([...texts].sort());
			await bench.untilEmpty();
			const taken = bench.stage.simulator.pushes.filter(({ status }) => status === 200).map(({ receiptId }) => receiptId);
			expect(taken).toEqual([...taken].sort((one, other) => one - other));
		};

		test('gets what has come meanwhile once n8n is there again, in its order, and writes nothing', async () => {
			bench.write('before');
			await untilTexts('before');
			await theWorld().n8n.kill();
			['while it is off 1', 'while it is off 2', 'while it is off 3'].forEach(bench.write);
			await restart(settings);
			await untilTexts('while it is off 1', 'while it is off 2', 'while it is off 3');
			expect(bench.writes()).toHaveLength(1);
		}, WITH_RESTART);

		test('leaves its address behind within the seconds of giving back, and goes on from there when it is published', async () => {
			await bench.unpublish();
			['unpublished 1', 'unpublished 2'].forEach(bench.write);
			await theWorld().n8n.kill();
			await restart(settings);
			const { webhookUrl } = bench.stage.instance.settings;
			expect([webhookUrl, bench.waiting()]).toEqual([PUBLIC + pathOf('killed'), 2]);
			await bench.publish();
			bench.write('published');
			await untilTexts('unpublished 1', 'unpublished 2', 'published');
			expect(bench.writes()).toHaveLength(1);
			await bench.unpublish();
			await until('The giving back', 60, async () => (bench.writes().length === 2 ? true : undefined));
			expect(bench.writes()[1].body).toEqual({ webhookUrl: '', webhookUrlToken: '' });
		}, WITH_RESTART);

		test('is refused where n8n has no public address, in words that name WEBHOOK_URL, and writes nothing', async () => {
			await theWorld().n8n.stop();
			await restart(withoutAddress);
			await expect(bench.publish()).rejects.toThrow(/GREEN-API cannot reach n8n at .*\. Set n8n's environment variable WEBHOOK_URL/);
			expect(bench.writes()).toHaveLength(2);
		}, WITH_RESTART);

		test('leaves the API token in no file', async () => {
			await theWorld().n8n.stop();
			expect(await filesWith(bench.stage.instance.apiTokenInstance.slice(0, 40), theWorld().userFolder)).toEqual([]);
		});
	});
}
