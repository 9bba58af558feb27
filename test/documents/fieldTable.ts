import type { INodeProperties, INodePropertyCollection, INodePropertyOptions, NodeParameterValueType } from 'n8n-workflow';

type Part = INodeProperties | INodePropertyOptions | INodePropertyCollection;

/** The values by which a form chooses an operation. */
type Choice = Record<string, string>;

/** The fields that choose the operation, which every operation is told by. */
const CHOOSERS = ['resource', 'operation'];

const isField = (part: Part): part is INodeProperties => 'type' in part;
const isChoice = (part: Part): part is INodePropertyOptions => 'value' in part;

/** A text as Markdown shows it as it is, with n8n's links as links. */
export const escaped = (text: string): string =>
	text.replace(/[*_|~`<\\]/g, '\\$&').replace(/\\<a href="([^"]+)">(.*?)\\<\/a>/g, '[$2]($1)');

const asName = (text: string): string => `*${escaped(text)}*`;

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const choicesOf = ({ options = [] }: INodeProperties): INodePropertyOptions[] => (options as Part[]).filter(isChoice);

const nameOfValue = (field: INodeProperties, value: unknown): string => choicesOf(field).find((choice) => choice.value === value)?.name ?? String(value);

/** What can be chosen in a field, each with what is said of it. */
function choices(field: INodeProperties): string {
	const offered = choicesOf(field);
	if (offered.length === 0) return '';
	const isSaid = offered.some(({ description }) => description);
	const named = offered.map(({ name, description }) => asName(name) + (description ? ` (${escaped(description.replace(/\.$/, ''))})` : ''));
	const which = field.type === 'multiOptions' ? 'Any of' : 'One of';
	return `${which} ${named.join(isSaid ? '; ' : ', ')}.`;
}

/** Under which values of other fields a field is shown or not, beside those that choose the operation. */
function condition({ displayOptions }: INodeProperties, others: INodeProperties[]): string {
	const shown = Object.entries(displayOptions?.show ?? {}).filter(([name]) => !CHOOSERS.includes(name));
	const named = (name: string, values: unknown[]): string => {
		const chooser = others.find((other) => other.name === name);
		const all = values.map((value) => (chooser?.type === 'boolean' ? (value ? 'on' : 'off') : asName(chooser ? nameOfValue(chooser, value) : String(value))));
		return `where ${asName(chooser?.displayName ?? name)} is ${all.join(' or ')}`;
	};
	const words = shown.map(([name, values]) => (name === '@tool' ? "as an AI agent's tool" : named(name, values as unknown[])));
	const hiding = Object.entries(displayOptions?.hide ?? {}).map(([name, values]) => named(name, values as unknown[]));
	return [words.length > 0 ? `Only ${words.join(' and ')}.` : '', ...hiding.map((one) => `Not ${one}.`)].filter(Boolean).join(' ');
}

/** What a field holds when the node is added. */
function usual(field: INodeProperties): string {
	const value = field.default as NodeParameterValueType;
	if (typeof value === 'boolean') return value ? 'on' : 'off';
	if (Array.isArray(value)) return value.map((one) => asName(nameOfValue(field, one))).join(', ');
	if (value === null || value === undefined || value === '' || typeof value === 'object') return '';
	return choicesOf(field).length > 0 ? asName(nameOfValue(field, value)) : `\`${String(value).replace(/^=/, '').replaceAll('|', '\\|')}\``;
}

const allows = ({ displayOptions }: INodeProperties, choice: Choice): boolean =>
	CHOOSERS.every((name) => !(name in choice) || (displayOptions?.show?.[name]?.includes(choice[name]) ?? true));

/** The rows of a field: its own, and those of the fields inside it. */
function rowsOfField(field: INodeProperties, others: INodeProperties[], path: string): string[][] {
	const name = `${path}${field.displayName}`;
	const parts = (field.options ?? []) as Part[];
	const inner = parts.flatMap((part) => ('values' in part ? part.values : isField(part) ? [part] : []));
	const what = [condition(field, others), field.description ? sentence(escaped(field.description)) : '', choices(field)].filter(Boolean).join(' ');
	return [[escaped(name), usual(field), what], ...inner.flatMap((one) => rowsOfField(one, inner, `${name} > `))];
}

/** The fields that a form shows for a choice, in its order: what each is called, what it holds at first, what it is for. */
export function fieldRows(properties: INodeProperties[], choice: Choice): string[][] {
	const shown = properties.filter((field) => !CHOOSERS.includes(field.name) && field.type !== 'notice' && allows(field, choice));
	return shown.flatMap((field) => rowsOfField(field, shown, ''));
}

/** A table in Markdown; empty cells are as short as can be. */
export const tableOf = (rows: string[][]): string =>
	[rows[0], rows[0].map(() => '---'), ...rows.slice(1)].map((cells) => `| ${cells.join(' | ')} |`.replace(/\| {2}(?=\|)/g, '| ')).join('\n');
