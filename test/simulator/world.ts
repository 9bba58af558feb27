import type { Windows } from './allowance';
import type { FaultQueue } from './faults';
import { newInstance, type Instance } from './instance';
import type { ReceivedRequest } from './types';

/** Everything a simulator remembers. */
export interface World {
	/** The simulator's address and that of its second host for files, without a trailing slash; '' until it listens. */
	url: string;
	mediaUrl: string;
	clock: () => number;
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
}

/** A world with the default instance in it. */
export function newWorld(clock: () => number, limits: boolean): World {
	const first = newInstance(1, clock());
	return {
		url: '',
		mediaUrl: '',
		clock,
		limits,
		requests: [],
		faults: new Map(),
		windows: new Map(),
		instances: new Map([[first.idInstance, first]]),
		instancesMade: 1,
		idsGiven: 0,
		filesStored: 0,
	};
}

/** Adds an instance like the default one, with `partial` over it. */
export function addInstance(world: World, partial: Partial<Instance>): Instance {
	world.instancesMade += 1;
	const instance = { ...newInstance(world.instancesMade, world.clock()), ...partial };
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
	const first = Object.assign(instanceOf(world), newInstance(1, world.clock()));
	world.requests.length = 0;
	world.faults.clear();
	world.windows.clear();
	world.instances = new Map([[first.idInstance, first]]);
	world.idsGiven = 0;
	world.filesStored = 0;
}
