import type { INode } from 'n8n-workflow';
import { filledJournals } from '../faults/instance';
import { webhookWorkflow } from '../host/webhook';
import type { World } from '../host/world';
import { startSimulator } from '../simulator';
import { newLane, type Lane } from './lane';
import { plainReaders, plainSender, pollingWorkflow, readers, sender } from './workflows';

/** The token of the lane without this package's nodes: it stands in an address, as anyone may write it there. */
export const PLAIN_TOKEN = 'tokenOfThePlainLane';

/** How the nodes treat a failure, in turn. */
const modes: Array<Partial<INode>> = [
	{ onError: 'stopWorkflow' },
	{ onError: 'continueRegularOutput' },
	{ onError: 'continueErrorOutput' },
	{ onError: 'stopWorkflow', retryOnFail: true, maxTries: 2, waitBetweenTries: 10 },
];

/** Letters of each message in the journals: an answer that somebody keeps is to be seen on the heap. */
const LONG = 4000;

/** The journals that a lane finds. */
function journals(): ReturnType<typeof filledJournals> {
	const { statuses, messages } = filledJournals(Date.now());
	return { statuses, messages: messages?.map((message) => ({ ...message, textMessage: 'long '.repeat(LONG / 5) })) };
}

/** A lane with an instance of its own. */
export interface OwnLane extends Lane {
	token: string;
	/** To whom statuses were posted since it was made, once for each status. */
	posted(): string[];
}

/** Makes a lane with this package's nodes, and a credential of its own. */
export async function ownLane(world: World, number: number): Promise<OwnLane> {
	const born = journals();
	const data = world.simulator.addInstance(born);
	const credential = await world.client.saveCredential({ name: data.idInstance, type: 'greenApi', data: { ...data } });
	const mode = modes[number % modes.length];
	const lane = await newLane(world, number, pollingWorkflow(`poll-${number}`, credential, readers(mode)), webhookWorkflow(`post-${number}`, credential, sender(number, mode)));
	const before = new Set(born.statuses?.map(({ idMessage }) => idMessage));
	const since = () => world.simulator.instance(data.idInstance).statuses.filter(({ idMessage }) => !before.has(idMessage));
	return { ...lane, token: data.apiTokenInstance, posted: () => since().flatMap(({ recipients }) => recipients) };
}

/** Makes a lane with n8n's own nodes alone, at a server of its own that knows no limits. */
export async function plainLane(world: World): Promise<Lane & { close(): Promise<void> }> {
	const simulator = await startSimulator({ limits: false });
	const instance = simulator.addInstance({ ...journals(), apiTokenInstance: PLAIN_TOKEN });
	const lane = await newLane(world, 0, pollingWorkflow('plain-poll', world.credential, plainReaders(instance)), webhookWorkflow('plain-post', world.credential, plainSender(instance)));
	return { ...lane, close: simulator.close };
}
