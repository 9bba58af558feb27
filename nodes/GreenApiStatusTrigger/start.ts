import type { Known, Memory, State, Watch } from './state';

/** From where a poll goes on. */
export interface Start {
	/** How far n8n's clock was ahead of GREEN-API's. Milliseconds. */
	ahead: number;
	outgoing?: Memory;
	watch?: Watch;
	incoming?: Memory;
	/** What the other one of the two states has seen, so that it is not given again. */
	given: { outgoing: Known; incoming: Known; watched: Watch['statuses'] };
}

/** Two looks, the later one first. */
function laterFirst<Looks extends { memory?: Memory }>(one: Looks, other: Looks): [Looks, Looks] {
	const asOf = ({ memory }: Looks) => memory?.asOf ?? -Infinity;
	return asOf(other) > asOf(one) ? [other, one] : [one, other];
}

interface OwnStatuses {
	memory?: Memory;
	watch?: Watch;
}

/** Two looks, the later one first, but one with a watch before one without: statuses that were found without a watch are not watched. */
function watchedFirst(one: OwnStatuses, other: OwnStatuses): [OwnStatuses, OwnStatuses] {
	if (one.watch && other.watch) return laterFirst(one, other);
	if (one.watch) return [one, other];
	return other.watch ? [other, one] : laterFirst(one, other);
}

/** A watch in which recipients are as far as either of two watches has seen them. */
function withReached(watch: Watch, other: Watch | undefined): Watch {
	const statuses = Object.entries(watch.statuses).map(([id, watched]) => {
		const reached = { ...watched.reached };
		const seen = other && Object.hasOwn(other.statuses, id) ? other.statuses[id].reached : {};
		for (const [participant, position] of Object.entries(seen)) {
			if (!Object.hasOwn(reached, participant) || reached[participant] < position) reached[participant] = position;
		}
		return [id, { ...watched, reached }];
	});
	return { ...watch, statuses: Object.fromEntries(statuses) as Watch['statuses'] };
}

/**
 * From where a poll goes on, by two states of the same trigger: `stored` in n8n's static data, and `latest` in this process. Either can
 * be behind the other: n8n keeps static data for each registration and stores it only with events, and another process may have polled
 * meanwhile. Each journal goes on where the later look at it ended; what the other state has seen is not given again. `watches` is
 * whether what recipients do is an event.
 */
export function startFrom(stored: State | undefined, latest: State | undefined, watches: boolean): Start {
	const own = [latest, stored].map((state) => ({ memory: state?.outgoing, watch: state?.watch }));
	const [mine, others] = watches ? watchedFirst(own[0], own[1]) : laterFirst(own[0], own[1]);
	const [incoming, otherIncoming] = laterFirst({ memory: latest?.incoming }, { memory: stored?.incoming });
	return {
		ahead: (latest ?? stored)?.ahead ?? 0,
		...(mine.memory && { outgoing: mine.memory }),
		...(mine.watch && { watch: withReached(mine.watch, others.watch) }),
		...(incoming.memory && { incoming: incoming.memory }),
		given: { outgoing: others.memory?.known ?? {}, incoming: otherIncoming.memory?.known ?? {}, watched: others.watch?.statuses ?? {} },
	};
}
