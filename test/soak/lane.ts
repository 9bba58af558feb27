import type { IDataObject } from 'n8n-workflow';
import type { Stored, Workflow } from '../host/clientTypes';
import { callWebhook } from '../host/webhook';
import type { World } from '../host/world';
import { BY_HAND } from './workflows';

/** Every other round a batch is posted; every so many polls one is started by hand. */
const ROUNDS_BETWEEN_BATCHES = 2;
const POLLS_BETWEEN_MANUAL = 8;

/** How many statuses a batch has. */
export const BATCH = 12;

/** The workflows of one instance: one that polls, one that posts. */
export interface Lane {
	polling: Stored;
	posting: Stored;
	/** Polls once, and posts a batch when it is time for one. */
	live(round: number): Promise<void>;
}

/** The chat id to which only this item of this batch is posted. */
const participant = (lane: number, round: number, item: number): string => `7${[lane, round, item].map((number) => String(number).padStart(3, '0')).join('')}@c.us`;

const batch = (lane: number, round: number): IDataObject[] => Array.from({ length: BATCH }, (_, item) => ({ participant: participant(lane, round, item) }));

/** Brings a poll and a post into n8n, ready to be called. `number` makes lanes differ in what they post, and when. */
export async function newLane(world: World, number: number, poll: Workflow, post: Workflow): Promise<Lane> {
	const { client, n8n } = world;
	const polling = await client.publishWorkflow(poll);
	const posting = await client.publishWorkflow(post);
	return {
		polling,
		posting,
		live: async (round) => {
			if ((round + number) % POLLS_BETWEEN_MANUAL === 0) await client.runWorkflow(polling.id, BY_HAND);
			else await callWebhook(n8n.url, poll.name, [{ round }]);
			if ((round + number) % ROUNDS_BETWEEN_BATCHES === 0) await callWebhook(n8n.url, post.name, batch(number, round));
		},
	};
}

/** Lets all lanes live through these rounds: each its own one after the other, the lanes at the same time. */
export async function liveThrough(lanes: Lane[], rounds: number[]): Promise<void> {
	await Promise.all(
		lanes.map(async ({ live }) => {
			for (const round of rounds) await live(round);
		}),
	);
}
