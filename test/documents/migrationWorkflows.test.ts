/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { readNotification } from '../../nodes/shared/notifications/readNotification';
import { shaped } from '../../nodes/shared/notifications/shape';
import type { Workflow } from '../host/clientTypes';
import { packageRoot } from '../host/paths';
import { bodies } from '../notifications/bodies';
import { operationsFor, titlesFor } from './methodsTable';
import { nodeNames } from './nodes';
import { migrationPage, rowsOf, sectionOf } from './readmes';

const jsonIn = (...path: string[]): unknown => JSON.parse(readFileSync(join(packageRoot, ...path), 'utf8'));

/** The workflows of the page, each with the example that it becomes, if it becomes one. */
const workflows: Array<[heading: string, example?: string]> = [
	['An agent that hears and answers', 'agent-on-whatsapp'],
	['Reminders of appointments', 'remind-of-an-appointment'],
	['A menu, and a question to wait for', undefined],
];

const namesIn = (example: string): string[] => (jsonIn('examples', `${example}.json`) as Workflow).nodes.map(({ name }) => name);

it.each(workflows)('names in "%s" nodes that are there', (heading, example) => {
	const { emphases, links } = sectionOf(heading, migrationPage);
	const bold = emphases.filter(({ kind }) => kind === 'strong').map(({ text }) => text);
	const known = [...nodeNames, ...(example ? namesIn(example) : [])];
	expect(bold.filter((name) => !known.includes(name))).toEqual([]);
	expect(links.map((address) => address.split('#')[1])).toEqual(example ? [example] : []);
});

/** The fields that an example's own data, GREEN-API Trigger and the answer to a question give. */
const known = [
	...bodies.flatMap(([, body]) => Object.keys(shaped(readNotification(body, 0), { timeZone: 'UTC', nameOf: (id) => String(id) }))),
	...['name', 'phone', 'at'],
	...['approved', 'text'].map((field) => `data.${field}`),
];

it.each(workflows)('reads in "%s" fields that come out', (heading) => {
	const here = rowsOf(sectionOf(heading, migrationPage)).map(([, after]) => after).join(' ');
	const read = [...here.matchAll(/\{\{ \$json\.([\w.]+) \}\}/g)].map(([, field]) => field);
	expect(read.length).toBeGreaterThan(0);
	expect(read.filter((field) => !known.includes(field))).toEqual([]);
});

it('has an example whose operations and options are those of its table', () => {
	const told = (heading: string) => sectionOf(heading, migrationPage).emphases.map(({ text }) => text);
	const parametersOf = (example: string, node: string) => (jsonIn('examples', `${example}.json`) as Workflow).nodes.find(({ name }) => name === node)?.parameters as IDataObject;
	expect(told('An agent that hears and answers')).toEqual(expect.arrayContaining(['Text Is Markdown', 'Split Long Text', 'Download File']));
	expect(parametersOf('agent-on-whatsapp', 'Answer').options).toMatchObject({ textIsMarkdown: true, splitLongText: expect.any(Number) as number });
	expect(parametersOf('agent-on-whatsapp', 'GREEN-API Trigger').options).toMatchObject({ downloadFile: true });
	expect(told('Reminders of appointments')).toEqual(expect.arrayContaining(['Look Up Number First', 'Wait for Delivery', 'Phone Number']));
	expect(parametersOf('remind-of-an-appointment', 'Remind')).toMatchObject({
		chatId: { mode: 'phone', value: '={{ $json.phone }}' },
		options: { lookUpNumberFirst: 'refuse', waitForDelivery: expect.any(Number) as number },
	});
});

it('puts in place of a request what asks the same method', () => {
	const rows = rowsOf(sectionOf('From HTTP Request nodes', migrationPage));
	const wrong = rows.flatMap(([before, after]) => {
		const methods = (before.match(/\b[a-z]+[A-Z]\w+/g) ?? []).filter((method) => titlesFor(method) !== '');
		const titles = after.match(/GREEN-API > \w+ > [A-Z]\w+(?: (?:and |for )?[A-Z]\w+)*/g) ?? [];
		return titles.flatMap((title) => methods.filter((method) => !titlesFor(method).includes(title) && operationsFor(method).length > 0).map((method) => `${method}: ${title}`));
	});
	expect(wrong).toEqual([]);
	expect(rows.length).toBeGreaterThan(10);
});
