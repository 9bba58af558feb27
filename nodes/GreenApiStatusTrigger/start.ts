import type { Known, Memory, State, Watch } from './state';

/** From where a poll goes on. */
export interface Start {
	/** How far n8n's clock was ahead of GREEN-API's. Milliseconds. */
	ahead: number;
	outgoing?: Memory;
	watch?: Watch;
	incoming?: Memory;
	/** What the other state has seen: to be given no more. */
	given: { outgoing: Known; incoming: Known; watched: Watch['statuses'] };
}

/** The later look of two, and the other one. */
function laterFirst<Looks extends { memory?: Memory }>(one: Looks, other: Looks): [Looks, Looks] {
	const asOf = ({ memory }: Looks) => memory?.asOf ?? -Infinity;
	return asOf(other) > asOf(one) ? [other, one] : [one, other];
}

interface OwnStatuses {
	memory?: Memory;
	watch?: Watch;
}

/** The same where only looks with a watch will do: what was found by one without is watched by nobody. */
function watchedFirst(one: OwnStatuses, other: OwnStatuses): [OwnStatuses, OwnStatuses] {
	if (one.watch && other.watch) return laterFirst(one, other);
	if (one.watch) return [one, other];
	return other.watch ? [other, one] : laterFirst(one, other);
}

/** A watch that counts as reached what another one has seen reached. */
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
 * From where a poll goes on that finds a state in n8n's static data, `stored`, and that knows what this process has seen
 * of the same trigger, `latest`. Either can be behind the other: n8n keeps the static data of a registration to itself and
 * stores it with events only, and another process may have polled meanwhile. Each journal is taken up where the later
 * look at it ended; what the other has seen is given no more. `watches` tells whether recipients are events.
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
