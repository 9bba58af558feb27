import { incomingText } from '../simulator';
import { textsOf, untilStarted } from '../n8n/queueWorkflow';
import { openBench } from '../n8n/webhookBench';
import { runsOf } from './runs';
import type { QueueWorld } from './world';

const COUNT = 20;

const LONGEST = 6 * 60_000;

/** The GREEN-API Webhook Trigger whose calls reach a process of their own. */
export function describeWebhookProcess(theWorld: () => QueueWorld): void {
	test(`a process for webhooks takes ${COUNT} calls, and the workers run each once; a repetition starts nothing`, async () => {
		const world = theWorld();
		const webhooks = await world.startWebhooks();
		// Published by the main process, called at the other one.
		const bench = await openBench(() => ({ client: world.client, n8n: webhooks }), 'called elsewhere');
		await bench.publish();
		const before = (await runsOf(world.workers)).length;
		const bodies = Array.from({ length: COUNT }, (_, number) => incomingText({ text: `call ${number + 10}` }));
		const { simulator, instance } = bench.stage;
		for (const body of [...bodies, bodies[0], bodies.at(-1)]) simulator.notify(body, instance.idInstance);
		await bench.untilEmpty(120);
		bench.write('the end');
		const started = textsOf(await untilStarted(world, bench.workflowId, COUNT + 1, 180));
		expect(started.sort()).toEqual([...bodies.map((_, number) => `call ${number + 10}`), 'the end']);
		expect((await runsOf(world.workers)).length - before).toBe(COUNT + 1);
		expect((await bench.call(incomingText({ text: 'stranger' }), null)).status).toBe(401);
		expect(bench.writes()).toHaveLength(1);
		await bench.close();
		await webhooks.stop();
	}, LONGEST);
}
