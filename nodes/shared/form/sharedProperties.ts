import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';

/** A property, and what is the same for all that are the same. None holds a function. */
interface Known {
	property: INodeProperties;
	key: string;
}

/** What the form shows for a value of the choosing property, as far as it has no place yet. */
interface Queue {
	value: string;
	properties: Known[];
}

const queueOf = ([value, properties]: [string, INodeProperties[]]): Queue => ({
	value,
	properties: properties.map((property) => ({ property, key: JSON.stringify(property) })),
});

/** The property to place next: one that comes first, and later in no other queue. Where the orders contradict each other, any first one. */
function nextOf(queues: Queue[]): Known {
	const firsts = queues.map(({ properties: [first] }) => first);
	const isLater = ({ key }: Known): boolean => queues.some(({ properties }) => properties.slice(1).some((later) => later.key === key));
	return firsts.find((first) => !isLater(first)) ?? firsts[0];
}

/**
 * The properties that a form shows for the values of another property, since n8n evaluates every property for every item, hidden
 * ones, too: each once however many values show it, unless their orders contradict each other. For each value they come in its own order.
 */
export function sharedProperties(
	chooser: string,
	propertiesByValue: Array<[value: string, properties: INodeProperties[]]>,
): INodeProperties[] {
	const placed: INodeProperties[] = [];
	const isWaiting = ({ properties }: Queue): boolean => properties.length > 0;
	let queues = propertiesByValue.map(queueOf).filter(isWaiting);
	while (queues.length > 0) {
		const { property, key } = nextOf(queues);
		const showing = queues.filter(({ properties: [first] }) => first.key === key);
		placed.push(...updateDisplayOptions({ show: { [chooser]: showing.map(({ value }) => value) } }, [property]));
		for (const queue of showing) queue.properties.shift();
		queues = queues.filter(isWaiting);
	}
	return placed;
}
