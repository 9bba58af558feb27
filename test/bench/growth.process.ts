import './environment';
import { methods } from '../../nodes/shared/api/methods';
import type { Credential } from '../simulator';
import { measures } from './process';
import { plain, sendStatus } from './senders';

/** How many items to send how often, by whom, and to which instance. */
export interface GrowthTask {
	sender: keyof typeof senders;
	items: number;
	rounds: number;
	credential: Credential;
}

/** Milliseconds that each round took. */
export type GrowthFound = number[];

const senders = { 'Send Status': sendStatus, 'Plain node': plain };

/** So many a second that the engine cannot reach it: what remains is the work, without the waiting. */
const UNREACHABLE = 2000;

async function measure({ sender, items, rounds, credential }: GrowthTask): Promise<GrowthFound> {
	methods.sendTextStatus.perSecond = UNREACHABLE;
	const send = async (count: number) => await senders[sender](credential, Array.from({ length: count }, (_, item) => `item ${item}`));
	for (let warm = 0; warm < 20; warm++) await send(10);
	const times: GrowthFound = [];
	for (let round = 0; round < rounds; round++) {
		const start = performance.now();
		await send(items);
		times.push(performance.now() - start);
	}
	return times;
}

measures(measure);
