import { titledOperations } from '../titledOperations';
import { operationsFor } from './methodsTable';
import { formNames, nodeNames } from './nodes';
import { officialOperations } from './officialOperations';
import { migrationPage, rowsOf, sectionOf } from './readmes';

/** What n8n itself calls things. */
const ofN8n = ['Settings', 'Community nodes', 'On Error', 'Continue', 'Retry On Fail', 'Retry'];

/** What the credential's form asks for. */
const ofCredential = ['API URL', 'Instance ID', 'API Token'];

const languages = ['english', 'russian'] as const;

/** The rows about the official package: the operation there, and what stands for it here. */
const rows = (language: 'english' | 'russian') =>
	Object.keys(officialOperations).flatMap((resource) => rowsOf(sectionOf(resource, migrationPage, language)).map(([theirs, here]) => ({ resource, theirs, here })));

/** The names that may stand for a method: those of its operations. */
const namesFor = (method: string): string[] => operationsFor(method).map(({ title }) => title);

const known = titledOperations.map(({ title }) => title);

it('knows all 46 operations of the official package', () => {
	expect(Object.values(officialOperations).flat()).toHaveLength(46);
});

it.each(languages)('says in %s for each of them which operation stands for it here', (language) => {
	const all = rows(language);
	expect(all.map(({ resource, theirs }) => `${resource} ${theirs}`)).toEqual(Object.entries(officialOperations).flatMap(([resource, names]) => names.map((name) => `${resource} ${name}`)));
	const wrong = all.filter(({ theirs, here }) => !namesFor(theirs).includes(here));
	expect(wrong.map(({ theirs, here }) => `${theirs}: ${here} is none of ${namesFor(theirs).join(', ')}`)).toEqual([]);
});

it.each(languages)('names operations in %s as the nodes do, elsewhere too', (language) => {
	const named = migrationPage[language].text.match(/GREEN-API > [A-Z]\w+ > [A-Z]\w+/g) ?? [];
	expect(named.filter((name) => !known.some((title) => title.startsWith(name)))).toEqual([]);
});

it.each(languages)('names fields and choices in %s as the forms do', (language) => {
	const names = new Set([...formNames(nodeNames), ...ofN8n, ...ofCredential]);
	const inText = migrationPage[language].sections.flatMap(({ emphases }) => emphases.flatMap(({ kind, text }) => (kind === 'em' ? text.split(' > ') : [])));
	expect(inText.filter((name) => !names.has(name))).toEqual([]);
});
