import { runNode, simulator } from '../engine/virtualSuite';
import { virtualNow } from '../engine/virtualTime';
import type { INode } from 'n8n-workflow';
import { type Door, openDoor, type Outages } from '../engine/door';
import type { Outcome } from '../engine/runNode';
import { asUsual, type Credential, type Fault, type Instance, type ReceivedRequest } from '../simulator';
import { filledJournals } from './instance';
import { inputs, type Operation } from './operations';
import type { Happening } from './row';

/** One execution: an operation over so many items, and what happens from the first request of item `from` on. */
export interface Trial {
	operation: Operation;
	items: number;
	from: number;
	happening: Happening;
	settings: Partial<INode>;
}

/** What an execution left behind, at the server and in n8n. */
export interface Observed {
	outcome: Outcome;
	/** In the order of their receipt. */
	requests: ReceivedRequest[];
	/** The item of each of these requests. */
	requestedItems: number[];
	/** The items whose statuses are posted or deleted, in the order in which they were. */
	doneItems: number[];
	instance: Instance;
	/** Milliseconds of virtual time. */
	duration: number;
}

/** An instance that no execution of this process has used before, so that its allowance is untouched. */
function freshInstance(operation: Operation): Credential {
	simulator.reset();
	return simulator.addInstance(operation.kind === 'sends' ? {} : filledJournals(virtualNow()));
}

const outagesOf = ({ from, happening }: Trial): Outages => new Map(happening.refusesFor === undefined ? [] : [[from, happening.refusesFor]]);

/** Runs something with the address of a server that is down at times. */
async function behindDoor<T>(url: string, outages: Outages, run: (url: string) => Promise<T>): Promise<T> {
	if (outages.size === 0) return await run(url);
	const door: Door = await openDoor(url, outages);
	return await run(door.url).finally(() => door.close());
}

/** Executes a trial. Whatever it is about, `runNode` lets no part of the token show in what n8n keeps of the execution. */
export async function observe(trial: Trial, outages = outagesOf(trial)): Promise<Observed> {
	const { operation, items, from, happening, settings } = trial;
	const credential = freshInstance(operation);
	const { apiUrl, idInstance, apiTokenInstance: token } = credential;
	const answers = happening.answers({ apiUrl, idInstance, method: operation.method, token });
	simulator.answerNext(operation.method, ...Array<Fault>(from).fill(asUsual), ...answers);
	const parameters = { ...operation.parameters, ...(happening.timeout && { requestOptions: { timeout: happening.timeout } }) };
	const begin = virtualNow();

	const outcome = await behindDoor(apiUrl, outages, async (url) =>
		await runNode(operation.node, { credential: { ...credential, apiUrl: url }, parameters, items: inputs(items), settings }),
	);
	const instance = simulator.instance(idInstance);
	return {
		outcome,
		requests: [...simulator.requests],
		requestedItems: simulator.requests.map(operation.itemOf),
		doneItems: operation.doneIn(instance),
		instance,
		duration: virtualNow() - begin,
	};
}
