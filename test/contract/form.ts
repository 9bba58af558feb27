import type { INodePropertyCollection, INodeProperties, INodePropertyOptions, INodeType, INodeTypeDescription } from 'n8n-workflow';

type Part = INodeProperties | INodePropertyOptions | INodePropertyCollection;

/** Of a part of a form what workflows store and people see; how its requests are made is the code's own. */
function shown(part: Part): object {
	const nested = { ...('options' in part && { options: part.options?.map(shown) }), ...('values' in part && { values: part.values.map(shown) }) };
	return { ...part, ...nested, routing: undefined };
}

/** The fields that choose the operation, whose values decide what else is shown. */
const CHOOSERS = ['resource', 'operation'];

const isChooser = ({ name }: INodeProperties): boolean => CHOOSERS.includes(name);

type Choice = Record<string, unknown>;

const allows = (property: INodeProperties, choice: Choice): boolean =>
	CHOOSERS.every((name) => !(name in choice) || (property.displayOptions?.show?.[name]?.includes(choice[name] as string) ?? true));

/** Every operation that a form offers, as the values that choose it. */
function choicesIn(properties: INodeProperties[]): Choice[] {
	const add = (choices: Choice[], { name, options = [] }: INodeProperties): Choice[] =>
		choices.flatMap((choice) => (options as INodePropertyOptions[]).map(({ value }) => ({ ...choice, [name]: value })));
	const choosers = properties.filter(isChooser);
	const resources = choosers.filter(({ name }) => name === 'resource').reduce(add, [{}]);
	return resources.flatMap((resource) => choosers.filter((chooser) => chooser.name === 'operation' && allows(chooser, resource)).reduce(add, [resource]));
}

/** A property without the condition that is the operation itself. */
function withoutChoice(property: INodeProperties): INodeProperties {
	const show = Object.entries(property.displayOptions?.show ?? {}).filter(([name]) => !CHOOSERS.includes(name));
	return { ...property, displayOptions: show.length > 0 ? { ...property.displayOptions, show: Object.fromEntries(show) } : undefined };
}

/** What each operation shows, in the order in which it is shown, however many operations share a property. */
const formsOf = (properties: INodeProperties[]): object =>
	Object.fromEntries(
		choicesIn(properties).map((choice) => [
			Object.values(choice).join(' > ') || 'form',
			properties.filter((property) => !isChooser(property) && allows(property, choice)).map(withoutChoice).map(shown),
		]),
	);

const HIDDEN: Array<keyof INodeTypeDescription> = ['requestDefaults', 'requestOperations'];

/** All that workflows store of a node and people see of it, as data: names, order, defaults, options, texts, what shows when. */
export function formOf({ description, methods }: INodeType): object {
	const facts = Object.entries(description).filter(([name]) => !HIDDEN.includes(name as keyof INodeTypeDescription));
	const functions = Object.entries(methods ?? {}).map(([kind, some]) => [kind, Object.keys(some as object)]);
	return {
		...Object.fromEntries(facts),
		properties: { choosers: description.properties.filter(isChooser).map(shown), ...formsOf(description.properties) },
		methods: Object.fromEntries(functions),
	};
}
