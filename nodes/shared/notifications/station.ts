import type { INode } from 'n8n-workflow';
import type { Instance } from '../../../credentials/instance';
import { Recent } from './recent';
import { Starts } from './starts';

/** A trigger that reads an instance's queue. */
export interface Holder {
	/** Its workflow's ID and name, and its node. */
	readonly workflow: { id?: string; name?: string };
	readonly node: Pick<INode, 'id' | 'name'>;
	readonly isClosed: boolean;
	close(): void;
}

const isSameTrigger = (one: Holder, other: Holder): boolean =>
	one.workflow.id === other.workflow.id && one.node.id === other.node.id && one.node.name === other.node.name;

/**
 * What this process knows of an instance's queue. It outlives the trigger: after a re-publish the new one goes on where the old one is.
 */
export class Station {
	private holder?: Holder;

	private work: Promise<void> = Promise.resolve();

	/** The notifications that are done with in this process; they come again where their removal did not get through. */
	readonly done = new Recent();

	/** Those that have answered a question, or tried to in vain: the workflow may not be done with them yet. */
	readonly answers = new Recent();

	readonly noAnswers = new Recent();

	readonly starts = new Starts();

	/** The webhook address that was found in the instance's settings and cleared. */
	foundAddress = '';

	/** Until when the instance may be starting with settings that were changed. Milliseconds. */
	startsUntil = -Infinity;

	constructor(readonly idInstance: string) {}

	/** The trigger that reads the queue; undefined while there is none. */
	get reader(): Holder | undefined {
		return this.holder?.isClosed ? undefined : this.holder;
	}

	/** Lets a trigger read from now on. Gives the other trigger that does so already, if there is one: then nothing is changed. */
	enter(newcomer: Holder): Holder | undefined {
		const present = this.reader;
		if (present && present !== newcomer && !isSameTrigger(present, newcomer)) return present;
		// n8n leaves a registration of the same trigger behind now and then.
		if (present !== newcomer) present?.close();
		this.holder = newcomer;
		return undefined;
	}

	/** Frees the place of a trigger whose credential names another instance now. */
	leave(holder: Holder): void {
		if (this.holder === holder) this.holder = undefined;
	}

	/** Does what is to be done with the head of the queue. The next reader waits for it, whoever has begun it. Throws what that throws. */
	async handle(work: () => Promise<void>): Promise<void> {
		const begun = work();
		this.work = begun.catch(() => undefined);
		await begun;
	}

	/** Waits until nobody is at work with the head of the queue any more. */
	async settled(): Promise<void> {
		await this.work;
	}
}

const stations = new Map<string, Station>();

/** GREEN-API's own hosts, each of which reaches the same instance: 7103.api.greenapi.com, api.green-api.com. */
const GREEN_API = /^(?:.*\.)?green-?api\.com$/;

/** The station of an instance. */
export function stationOf({ apiUrl, idInstance }: Instance): Station {
	const key = `${new URL(apiUrl).host.replace(GREEN_API, '')} ${idInstance}`;
	const station = stations.get(key) ?? new Station(idInstance);
	stations.set(key, station);
	return station;
}
