/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import { TABLE_FILE } from '../numbering/table';
import { limitsPage, rowsOf, sectionOf } from './readmes';

it.each(['english', 'russian'] as const)('names the day of the numbering plans in the limits, in %s', (language) => {
	const [, day] = /^ \* The numbering plans of libphonenumber-js .*, of (\d{4}-\d\d-\d\d):/m.exec(readFileSync(TABLE_FILE, 'utf8')) ?? [];
	const dated = rowsOf(sectionOf('Limits, and what the nodes do about them', limitsPage, language)).filter(([, remedy]) => /\d{4}-\d\d-\d\d/.test(remedy));
	expect(dated.map(([, remedy]) => remedy.match(/\d{4}-\d\d-\d\d/g))).toEqual([[day]]);
});
