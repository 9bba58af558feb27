import axios from 'axios';
import type { QueuedNotification } from './notifications';
import { waitingNotifications } from './notifications';
import type { Instance } from './instance';
import type { World } from './world';

/** How notifications go to an instance's webhook address. */
export interface Pushing {
	/** Where a public address leads to in truth: n8n's local one by the public one, both without a path. Others are called as they are. */
	hosts?: Record<string, string>;
	/** Milliseconds until a notification that was not answered with a 200 is sent again (docs: a minute). */
	againAfter?: number;
}

/** A notification that was sent to an address. */
export interface Push {
	/** `Date.now()`. */
	at: number;
	idInstance: string;
	/** As the settings have it. */
	webhookUrl: string;
	receiptId: number;
	/** The answer's; 0 for none. */
	status: number;
	milliseconds: number;
}

/** docs: "Webhook endpoint technology". */
const AGAIN_AFTER_MS = 60_000;
const LONGEST_ANSWER_MS = 180_000;

function localOf(address: string, hosts: Record<string, string> = {}): string {
	const { origin, pathname, search } = new URL(address);
	return `${hosts[origin] ?? origin}${pathname}${search}`;
}

/** Sends a notification; gives the status of the answer, 0 where none comes. */
async function send(world: World, { settings }: Instance, { body }: QueuedNotification): Promise<number> {
	const { webhookUrl, webhookUrlToken } = settings;
	const authorization = webhookUrlToken === '' ? {} : { authorization: `Bearer ${webhookUrlToken}` };
	return await axios
		.post<unknown>(localOf(webhookUrl, world.pushing?.hosts), body, {
			proxy: false,
			headers: { 'content-type': 'application/json', ...authorization },
			maxRedirects: 0,
			validateStatus: () => true,
			timeout: LONGEST_ANSWER_MS,
			signal: world.closed.signal,
		})
		.then(({ status }) => status, () => 0);
}

/** What is to be sent next; undefined for nothing. */
function nextOf(world: World, idInstance: string): { instance: Instance; first: QueuedNotification } | undefined {
	const instance = world.closed.signal.aborted ? undefined : world.instances.get(idInstance);
	const [first] = instance && instance.settings.webhookUrl !== '' ? waitingNotifications(instance, world.clock()) : [];
	return instance && first && { instance, first };
}

/** Sends what waits first, and takes it from the queue after a 200. Gives whether it was taken. */
async function pushFirst(world: World, instance: Instance, first: QueuedNotification): Promise<boolean> {
	const { idInstance, settings: { webhookUrl } } = instance;
	const at = Date.now();
	const status = await send(world, instance, first);
	world.pushes.push({ at, idInstance, webhookUrl, receiptId: first.receiptId, status, milliseconds: Date.now() - at });
	if (status === 200 && instance.notifications[0] === first) instance.notifications.shift();
	return status === 200;
}

/** Waits until a notification is sent again, or the simulator closes. */
async function pauseIn({ wait, pushing, closed: { signal } }: World): Promise<void> {
	await wait(pushing?.againAfter ?? AGAIN_AFTER_MS, signal).catch(() => undefined);
}

/**
 * Sends an instance's notifications to its webhook address, one after the other, until none is left or the instance has no address any
 * more (docs: "Webhook endpoint technology"). Whoever calls it while that goes on changes nothing.
 */
export async function push(world: World, idInstance: string): Promise<void> {
	if (!world.pushing || world.isPushing.has(idInstance)) return;
	world.isPushing.add(idInstance);
	for (let next = nextOf(world, idInstance); next; next = nextOf(world, idInstance)) {
		if (!(await pushFirst(world, next.instance, next.first))) await pauseIn(world);
	}
	world.isPushing.delete(idInstance);
}
