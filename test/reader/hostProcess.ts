/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import Module from 'node:module';
import * as n8nWorkflow from 'n8n-workflow';
import type { INodeType } from 'n8n-workflow';
import { HostedWorkflow } from './hostedWorkflow';
import type { Order, Report } from './messages';

/*
 * A process with one published trigger: `node hostProcess.js NODE_FILE CLASS`. It loads engine and node, says that it is ready, and does
 * what its parent orders. It ends with its parent.
 */

const [, , nodeFile, className] = process.argv;

/** Pauses between tries take seconds; what is shorter or longer, such as the time for an answer, stays. Milliseconds. */
const [SHORTEST, LONGEST] = [1000, 10_000];
const HURRY = Number(process.env.HURRY ?? 1);

const { setTimeout: timer } = globalThis;
globalThis.setTimeout = Object.assign((work: () => void, ms = 0, ...more: []) => timer(work, ms >= SHORTEST && ms <= LONGEST ? ms / HURRY : ms, ...more), timer) as typeof setTimeout;

const say = (report: Report): void => void process.send?.(report);

// Engine and n8n-workflow are one bundle with this file; the node has to get the same copy.
const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
const { _load: load } = loader;
loader._load = (request, ...rest) => (request === 'n8n-workflow' ? n8nWorkflow : load(request, ...rest));

const classes = loader._load(nodeFile, null, false) as Record<string, new () => INodeType>;

let hosted: HostedWorkflow | undefined;

async function obey(order: Order): Promise<unknown> {
	if (order.order === 'setUp') {
		hosted = new HostedWorkflow(new classes[className](), order.setup, (log) => say({ log }));
		return undefined;
	}
	if (!hosted) throw new Error('It is not set up');
	switch (order.order) {
		case 'publish':
			return await hosted.publish(order.activation);
		case 'republish':
			return await hosted.republish(order.parameters);
		case 'unpublish':
			return await hosted.unpublish();
		case 'stop':
			return await hosted.stop();
		case 'fetchTestEvent':
			return await hosted.fetchTestEvent();
		case 'end':
			return hosted.end(order.number, order.ending);
	}
}

process.on('message', (order: Order) => {
	obey(order).then(
		(result) => say({ answers: order.id, result }),
		(error: unknown) => say({ answers: order.id, error: error instanceof Error ? error.message : String(error) }),
	);
});
process.on('disconnect', () => process.exit());
// As n8n, which logs it and goes on.
process.on('unhandledRejection', (error) => say({ log: `unhandled: ${String(error)}` }));

say({ ready: true });
