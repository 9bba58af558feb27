/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject, INodeType } from 'n8n-workflow';
import { methods } from '../../nodes/shared/api/methods';
import type { Explanation } from '../../nodes/shared/failures/explanation';
import { explanations } from '../../nodes/shared/failures/explanations';
import { allNodes, nameOf, typeOf } from '../allNodes';
import { packageRoot } from '../host/paths';
import { type TitledOperation, titledOperations } from '../titledOperations';
import { escaped, fieldRows, tableOf } from './fieldTable';
import { anchorOf } from './markdown';
import type { Words } from './referenceWords';

/** What the triggers ask of GREEN-API, which is declared nowhere as an operation. */
const askedByTriggers: Record<string, string[]> = {
	greenApiTrigger: ['receiveNotification', 'deleteNotification', 'getSettings', 'setSettings'],
	greenApiWebhookTrigger: ['getSettings', 'setSettings'],
	greenApiStatusTrigger: ['getOutgoingStatuses', 'getIncomingStatuses', 'getStatusStatistic'],
};

/** The name of a page about this node or resource. */
const pageOf = (...names: string[]): string => names.join(' ').toLowerCase().replaceAll(' ', '-');

const json = (value: unknown): string => {
	const short = JSON.stringify(value);
	return `\`\`\`json\n${short.length > 110 ? JSON.stringify(value, null, 2) : short}\n\`\`\``;
};

/** An item of which test/contract leaves out what differs from run to run. */
interface Item {
	json: IDataObject;
	binary?: Record<string, unknown>;
}

/** What comes out of an operation when all goes well, as test/contract holds it: the item of the first one. */
function firstItem({ key }: TitledOperation): Item & { isOfExample: boolean } {
	const parts = key.split('.');
	const fileOf = (name: string): string => join(packageRoot, 'test', 'contract', `${name}.outputs.json`);
	const name = [key, ...parts.slice(-1), parts[0]].find((one) => existsSync(fileOf(one)));
	if (!name) throw new Error(`test/contract has no outputs of ${key}`);
	const outputs = JSON.parse(readFileSync(fileOf(name), 'utf8')) as Record<string, { items: Item[] }>;
	return { ...(outputs['all well, simplified'] ?? outputs['all well']).items[0], isOfExample: parts.length > 1 && name === key };
}

/** An explanation as a row: the codes, what the user sees, and what to do. */
function refusalRow({ code, title, advice }: Explanation): string[] {
	const range = typeof code === 'number' ? [code] : [...new Set(code)];
	return [range.join('–'), escaped(title), escaped(advice)];
}

/** GREEN-API's refusals that only these methods know. */
function refusalsOf(names: string[], words: Words): string[] {
	const own = explanations.filter((explanation) => explanation.methods?.some((method) => names.includes(method)));
	if (own.length === 0) return [];
	return [`**${words.refusals}**`, tableOf([words.refusalTable, ...own.map(refusalRow)])];
}

function fieldsOf({ description }: INodeType, choice: Record<string, string>, words: Words): string[] {
	const rows = fieldRows(description.properties, choice);
	return rows.length === 0 ? [words.noFields] : [`**${words.fields}**`, tableOf([words.fieldTable, ...rows])];
}

/** All that is known of an operation, with a heading where its node has several. */
function sectionOf(declared: TitledOperation, words: Words): string[] {
	const { node, names, parameters, operation } = declared;
	const { example, option, method } = operation;
	const { perSecond, change } = methods[method] as (typeof methods)['sendMessage'];
	const { json: output, binary = {}, isOfExample } = firstItem(declared);
	const files = Object.keys(binary);
	return [
		...(names.operation ? [`### ${names.operation}`] : []),
		...(option ? [`${escaped(option.description.replace(/\.$/, ''))}.`] : []),
		`${words.pace(`[${method}](${example.page})`, perSecond)} ${words.repeat(change)}`,
		...fieldsOf(node, { ...parameters } as Record<string, string>, words),
		`**${words.parameters}**`,
		json({ ...parameters, ...example.form }),
		...(Object.keys(example.request).length > 0 ? [`**${words.request}**`, json(example.request)] : []),
		`**${isOfExample ? words.output : words.otherOutput}**`,
		json(output),
		...(files.length > 0 ? [words.withFile(files)] : []),
		...refusalsOf([method], words),
	];
}

/** The reference of a trigger: its form, and what GREEN-API may refuse. */
const sectionOfTrigger = (trigger: INodeType, asked: string[], words: Words): string[] => [...fieldsOf(trigger, {}, words), ...refusalsOf(asked, words)];

/** What stands on a page about a node and is made from its source; empty where all of it stands on the pages of its resources. */
export function referenceOf(page: string, words: Words): string {
	const node = allNodes.find((one) => pageOf(nameOf(one)) === page);
	const asked = node && askedByTriggers[typeOf(node)];
	const operations = titledOperations.filter(({ node: of, names }) => pageOf(nameOf(of), ...(names.resource ? [names.resource] : [])) === page);
	const parts = node && asked ? sectionOfTrigger(node, asked, words) : operations.flatMap((operation) => sectionOf(operation, words));
	const links = operations.flatMap(({ names }) => (names.operation ? [`[${names.operation}](#${anchorOf(names.operation)})`] : []));
	return parts.length === 0 ? '' : [`## ${words.reference}`, words.about, ...(links.length > 0 ? [links.join(' · ')] : []), ...parts].join('\n\n');
}

/** Every answer of GREEN-API that is explained whatever was asked, as a table. */
export function explainedAnswers(words: Words): string {
	const rows = explanations.filter(({ methods: only }) => !only).map(refusalRow);
	const known = new Map(rows.map((row) => [row.join(), row]));
	return [`## ${words.explained}`, words.aboutExplained, tableOf([words.refusalTable, ...known.values()])].join('\n\n');
}
