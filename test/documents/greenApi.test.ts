/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { packageRoot } from '../host/paths';
import { operationOf, type TitledOperation, titledOperations } from '../titledOperations';
import { figuresIn } from './figures';
import { allPages, rowsOf, sectionOf } from './readmes';

const operations = titledOperations.filter(({ key }) => key.startsWith('greenApi.'));

/** The sections with a table of operations, and the resource of each. */
const sections = {
	Sending: 'Message',
	'What is there already': 'Message',
	...Object.fromEntries(['Chat', 'Contact', 'Account', 'Queue', 'Group', 'Call'].map((resource) => [`GREEN-API: ${resource}`, resource])),
};

/** A row of such a table: the operation, what comes out of it, and what to know. */
const rows = Object.entries(sections).flatMap(([heading, resource]) =>
	rowsOf(sectionOf(heading, allPages)).map(([name, output, notes]) => ({ title: `GREEN-API > ${resource} > ${name}`, output, notes })),
);

/** The fields that come out of an operation, as test/contract holds them. */
function outputOf({ key }: TitledOperation): string[] {
	const text = readFileSync(join(packageRoot, 'test', 'contract', `${key}.outputs.json`), 'utf8');
	const { 'all well': { items: [{ json }] } } = JSON.parse(text) as Record<string, { items: Array<{ json: IDataObject }> }>;
	return Object.keys(json);
}

const rowOf = ({ title }: TitledOperation) => rows.find((row) => row.title === title);

it('has a row for every operation, and no other', () => {
	expect(rows.map(({ title }) => title).sort()).toEqual(operations.map(({ title }) => title).sort());
});

it('names what comes out of each, in its order', () => {
	const told = operations.map((operation) => [operation.title, rowOf(operation)?.output]);
	expect(told).toEqual(operations.map((operation) => [operation.title, outputOf(operation).join(', ')]));
});

it('gives figures that the forms give as well', () => {
	const strange = operations.flatMap((operation) => {
		const { title, operation: { option, properties } } = operation;
		const ofForm = figuresIn(JSON.stringify([option, properties]), 'English');
		const told = figuresIn(rowOf(operation)?.notes ?? '', 'English');
		return told.filter((figure) => !ofForm.includes(figure)).map((figure) => `${title}: ${figure}`);
	});
	expect(strange).toEqual([]);
});

it('shows what a sent location gives', () => {
	const [example] = sectionOf('GREEN-API', allPages).blocks.map((block) => JSON.parse(block.replace(/^json\n/, '')) as IDataObject);
	expect(Object.keys(example)).toEqual(outputOf(operationOf('greenApi.message.sendLocation')));
});
