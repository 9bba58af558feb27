import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';

/** A property, and for which values of the choosing one it is shown. */
interface Shared {
	property: INodeProperties;
	values: string[];
}

const isSame = (one: INodeProperties, other: INodeProperties): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Adds the properties of one more value, the last one first, each before those behind it: what is there already is shared. */
function withValue(shared: Shared[], value: string, properties: INodeProperties[]): Shared[] {
	const all = shared.map(({ property, values }) => ({ property, values: [...values] }));
	let before = all.length;
	for (const property of properties.toReversed()) {
		const at = all.findLastIndex((known, index) => index < before && isSame(known.property, property));
		if (at < 0) all.splice(before, 0, { property, values: [value] });
		else {
			all[at].values.push(value);
			before = at;
		}
	}
	return all;
}

/**
 * The properties that a form shows for the values of another property, each once however many values show it, since n8n evaluates
 * every property for every item, hidden ones, too. For each value they come in its own order.
 */
export function sharedProperties(chooser: string, propertiesByValue: Array<[value: string, properties: INodeProperties[]]>): INodeProperties[] {
	const shared = propertiesByValue.reduce<Shared[]>((all, [value, properties]) => withValue(all, value, properties), []);
	return shared.flatMap(({ property, values }) => updateDisplayOptions({ show: { [chooser]: values } }, [property]));
}
