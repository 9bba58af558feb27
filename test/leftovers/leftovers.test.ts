/** @alone It looks at the timers and listeners of the whole process. */
import type { INodeParameters, INodeType } from 'n8n-workflow';
import { GetIncomingStatuses } from '../../nodes/GetIncomingStatuses/GetIncomingStatuses.node';
import { SendStatus } from '../../nodes/SendStatus/SendStatus.node';
import { callAsTool } from '../engine/asTool';
import { executeNode } from '../engine/runNode';
import { until } from '../host/until';
import { simulator, useSimulator } from '../engine/useSimulator';
import type { Credential } from '../simulator';
import { endings, endingsOfSends, type Ending } from './endings';
import { runsMadeBy, stillHeld, type NamedRun } from './garbage';
import { leftSince, listenersLeftBy, processListeners, resources } from './resources';

interface Operation {
	name: string;
	method: string;
	newNode: () => INodeType;
	parameters: INodeParameters;
}

const SECONDS_TO_STOP = 60;

/** One that sends, and one that asks for more than its list: all others make their requests in the same way. */
const send: Operation = { name: 'sendText', method: 'sendTextStatus', newNode: () => new SendStatus(), parameters: { operation: 'sendText', message: 'We are open', audience: 'allContacts' } };
const list: Operation = { name: 'getIncomingStatuses with files', method: 'getIncomingStatuses', newNode: () => new GetIncomingStatuses(), parameters: { options: { download: ['file'] } } };

/** An instance whose allowance is untouched, so that nothing waits for its turn. */
function freshInstance(): Credential {
	simulator.reset();
	return simulator.addInstance();
}

async function execute(operation: Operation, { faults, status, settings, parameters, stopWhen }: Ending): Promise<void> {
	const { method, newNode, parameters: form } = operation;
	const credential = freshInstance();
	simulator.answerNext(method, ...faults);
	const pressStopWhen = (stop: () => void) => void until('The moment to stop', SECONDS_TO_STOP, async () => stopWhen?.(simulator) || undefined).then(stop);
	// Of two items the first waits until n8n has started the second, or for a minute: that must not keep the execution either.
	const items = operation === send ? [{}, {}] : [{}];
	const run = { credential, items, parameters: { ...form, ...parameters }, settings, stopper: stopWhen && pressStopWhen };
	const { status: ended } = await executeNode(newNode(), run);
	expect(ended).toBe(status);
	expect(simulator.requests.length).toBeGreaterThanOrEqual(Math.max(1, faults.length));
}

useSimulator();

beforeAll(async () => {
	// What is made once and kept, by n8n and by Node, is there from here on.
	await execute(send, endings[0]);
});

it.each([send, list])('$name leaves no timer, socket, listener or run behind, however it ends', async (operation) => {
	const listenersBefore = processListeners();
	const runs: NamedRun[] = [];
	for (const ending of operation === send ? [...endings, ...endingsOfSends] : endings) {
		const { name } = ending;
		const before = resources();
		const made = await runsMadeBy(name, async () => {
			const { signals, listeners } = await listenersLeftBy(async () => await execute(operation, ending));
			expect(signals).toBeGreaterThan(0);
			expect({ name, listeners }).toEqual({ name, listeners: 0 });
		});
		expect({ name, left: await leftSince(before) }).toEqual({ name, left: {} });
		expect(made).not.toEqual([]);
		runs.push(...made);
	}
	expect(processListeners()).toEqual(listenersBefore);
	expect(await stillHeld(runs)).toEqual([]);
});

it("an AI agent's call leaves no timer, socket or run behind", async () => {
	const before = resources();
	const runs = await runsMadeBy('is called', async () => {
		const answer = await callAsTool(new SendStatus(), freshInstance(), { operation: 'sendText', message: "={{ $fromAI('message') }}", audience: 'allContacts' }, { message: 'We are open' });
		expect(answer).toHaveLength(1);
	});
	expect(await leftSince(before)).toEqual({});
	expect(runs).not.toEqual([]);
	expect(await stillHeld(runs)).toEqual([]);
});
