import type { Windows } from './allowance';
import type { FaultQueue } from './faults';
/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';
import { ringing } from './bell';
import { newInstance, type Instance } from './instance';
import { push, type Push, type Pushing } from './push';
import type { ReceivedRequest, SimulatorOptions, Wait } from './types';

/** Everything a simulator remembers. */
export interface World {
	/** The simulator's address and that of its second host for files, without a trailing slash; '' until it listens. */
	url: string;
	mediaUrl: string;
	clock: () => number;
	wait: Wait;
	onTaken: (request: ReceivedRequest) => void;
	limits: boolean;
	requests: ReceivedRequest[];
	faults: FaultQueue;
	windows: Windows;
	/** By idInstance; the first is the default one. */
	instances: Map<string, Instance>;
	/** How many instances were made, those before a reset included: the nodes remember the pace of each, so none may come again. */
	instancesMade: number;
	/** How many message ids were given and files stored, so that each is new and tests can foretell it. */
	idsGiven: number;
	filesStored: number;
	/** How many receiptIds were given, before a reset too: a trigger remembers them. */
	receiptsGiven: number;
	/** How notifications go to webhook addresses; undefined where they only wait in the queue. */
	pushing?: Pushing;
	/** The instances whose notifications are being sent. */
	isPushing: Set<string>;
	pushes: Push[];
	/** Given when the simulator closes. */
	closed: AbortController;
}

const realWait: Wait = async (milliseconds, signal) => await sleep(milliseconds, undefined, { signal, ref: false });

function freshInstance(world: World, number: number, partial: Partial<Instance> = {}): Instance {
	const nextReceiptId = () => (world.receiptsGiven += 1);
	const instance = { ...newInstance(number, world.clock(), nextReceiptId), ...partial };
	if (world.pushing) instance.bell.listen(() => void push(world, instance.idInstance));
	return { ...instance, settings: ringing(instance.settings, instance.bell) };
}

/** A world with the default instance in it. */
export function newWorld({ limits = true, clock = Date.now, wait = realWait, onTaken = () => {}, pushes }: SimulatorOptions): World {
	const world: World = {
		url: '',
		mediaUrl: '',
		clock,
		wait,
		onTaken,
		limits,
		requests: [],
		faults: new Map(),
		windows: new Map(),
		instances: new Map(),
		instancesMade: 1,
		idsGiven: 0,
		filesStored: 0,
		receiptsGiven: 0,
		pushing: pushes === true ? {} : pushes || undefined,
		isPushing: new Set(),
		pushes: [],
		closed: new AbortController(),
	};
	const first = freshInstance(world, 1);
	world.instances.set(first.idInstance, first);
	return world;
}

/** Adds an instance like the default one, with `partial` over it. */
export function addInstance(world: World, partial: Partial<Instance>): Instance {
	world.instancesMade += 1;
	const instance = freshInstance(world, world.instancesMade, partial);
	world.instances.set(instance.idInstance, instance);
	return instance;
}

/** The next message id in WhatsApp's form: 3EB0 and 16 hex digits, here counted up. */
export function nextIdMessage(world: World): string {
	world.idsGiven += 1;
	return `3EB0${world.idsGiven.toString(16).toUpperCase().padStart(16, '0')}`;
}

/** The number of the next stored file, from 1. */
export function nextFileNumber(world: World): number {
	world.filesStored += 1;
	return world.filesStored;
}

/**
 * Finds an instance.
 *
 * @param idInstance the default instance's when omitted
 * @throws Error when there is no such instance
 */
export function instanceOf(world: World, idInstance?: string): Instance {
	const [first] = world.instances.keys();
	const instance = world.instances.get(idInstance ?? first);
	if (!instance) throw new Error(`There is no instance ${idInstance ?? ''}`);
	return instance;
}

/** Puts the world back as it was at the start. The log and the default instance stay the same objects, as tests hold on to them. */
export function resetWorld(world: World): void {
	const heard = [...world.instances.values()].map(({ bell }) => bell);
	const first = Object.assign(instanceOf(world), freshInstance(world, 1));
	world.requests.length = 0;
	world.pushes.length = 0;
	world.faults.clear();
	world.windows.clear();
	world.instances = new Map([[first.idInstance, first]]);
	world.idsGiven = 0;
	world.filesStored = 0;
	for (const { ring } of heard) ring();
}
