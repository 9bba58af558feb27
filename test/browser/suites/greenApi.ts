import { addList, entry, labels, marked, openList, pick, select, write } from '../editor/form';
import { outputRows, outputTable } from '../editor/output';
import { errorPanel, executeStep } from '../editor/run';
import { anyTime } from '../moscow';
import { see } from '../see';
import type { Given } from '../session';
import { eventually } from '../steps';
import { workbench } from '../workbench';
import { nodeNames, ours } from '../workflows';

const RESOURCES = ['Chat', 'Contact', 'Message'];

const CHAT = { field: 'chatId', placeholder: 'e.g. +7 900 000-00-01 or a chat ID' };

const PERSON = { field: 'chatId', placeholder: 'e.g. +7 900 000-00-01' };

const SAVED = ['Contact', 'First Name', 'Last Name', 'Save in Address Book'];

interface Offered {
	name: string;
	says: RegExp;
	fields: string[];
	/** The field that must be filled in first, if any must. */
	required?: { field: string; placeholder: string };
}

/** What each resource offers, and the form of each of its operations. */
const resources: Array<{ name: string; operations: Offered[] }> = [
	{
		name: 'Message',
		operations: [{ name: 'Send Location', says: /^Send a place on the map/, fields: ['Chat ID', 'Latitude', 'Longitude', 'Options'], required: CHAT }],
	},
	{
		name: 'Contact',
		operations: [
			{ name: 'Add', says: /^Save a person/, fields: SAVED, required: PERSON },
			{ name: 'Check WhatsApp', says: /^Check whether.* 100 a month/, fields: ['Phone Numbers'], required: { field: 'phoneNumber', placeholder: 'e.g. +7 900 000-00-01, +44 20 7946 0000' } },
			{ name: 'Delete', says: /^Remove a person/, fields: ['Contact'], required: PERSON },
			{ name: 'Get', says: /^Get what is known/, fields: ['Chat ID', 'Simplify'], required: CHAT },
			{ name: 'Get Avatar', says: /^Get the link to the picture/, fields: ['Chat ID'], required: CHAT },
			{ name: 'Get Many', says: /^List the people and groups/, fields: ['Kind', 'Return All', 'Limit', 'Simplify', 'Filters'] },
			{ name: 'Update', says: /^Change the name/, fields: SAVED, required: PERSON },
		],
	},
	{ name: 'Chat', operations: [{ name: 'Archive', says: /^Put a chat into the archive/, fields: ['Chat ID'], required: CHAT }] },
];

/** The GREEN-API node: the form of each resource, what comes out, and what a failure looks like. */
export function greenApiSuite(given: Given): void {
	const found = { name: 'Found' };
	const imported = { name: 'Imported' };
	const open = workbench(given, 'Messages, contacts and chats', () => [
		[ours('greenApi')],
		[ours('greenApi', { resource: 'contact', operation: 'checkWhatsapp', phoneNumber: '+7 900 111-00-01' }, found)],
		[ours('greenApi', { resource: 'message', operation: 'sendPigeon', chatId: '79001110001' }, imported)],
	]);

	for (const { name, operations } of resources) {
		see(given, `${name} offers its operations, each with its fields, and marks what must be filled in`, async ({ page }) => {
			await open(nodeNames.greenApi);
			// n8n itself adds a choice to each list.
			expect((await openList(page, 'resource')).map(([choice]) => choice).slice(0, RESOURCES.length)).toEqual(RESOURCES);
			await pick(page, name);
			for (const { name: operation, says, fields, required } of operations) {
				const offered = await openList(page, 'operation');
				expect(offered.slice(0, operations.length)).toContainEqual([operation, expect.stringMatching(says)]);
				await pick(page, operation);
				await eventually(async () => expect(await labels(page)).toEqual(['Resource', 'Operation', ...fields]));
				if (!required) continue;
				expect(await entry(page, required.field).getAttribute('placeholder')).toBe(required.placeholder);
				await eventually(async () => expect(await marked(page, [required.field])).toEqual([required.field]));
			}
		});
	}

	see(given, 'a form filled in by hand sends the location, and shows to whom, when and under which idMessage', async ({ page, world }) => {
		await open(nodeNames.greenApi);
		await select(page, 'resource', 'Message');
		await write(page, 'chatId', '+7 900 111-00-02');
		await write(page, 'latitude', '55.7558');
		await write(page, 'longitude', '-37.6173456');
		expect(await addList(page, 'Option')).toEqual(['Address', 'Name', 'Reply To']);
		await pick(page, 'Name');
		await write(page, 'nameLocation', 'Corner Bakery');
		await executeStep(page);
		expect(await outputTable(page)).toEqual({ columns: ['kind', 'chatId', 'time', 'idMessage'], rows: [['location', '79001110002@c.us', anyTime, expect.stringMatching(/^3EB0/)]] });
		const [sent] = world.simulator.requests.filter(({ apiMethod }) => apiMethod === 'sendLocation').slice(-1);
		expect(sent.body).toEqual({ chatId: '79001110002@c.us', latitude: 55.7558, longitude: -37.6173456, nameLocation: 'Corner Bakery' });
	});

	see(given, 'a place that was not entered: the panel says so, and nothing is sent', async ({ page, world }) => {
		await open(nodeNames.greenApi);
		await write(page, 'latitude', '0');
		await write(page, 'longitude', '0');
		const before = world.simulator.requests.length;
		await executeStep(page);
		expect(await errorPanel(page)).toEqual({ title: "'Latitude' and 'Longitude' are both 0", advice: expect.stringMatching(/^Enter where the place is/) });
		expect(world.simulator.requests).toHaveLength(before);
	});

	see(given, 'what is known of a number is a table with one row', async ({ page }) => {
		await open(found.name);
		await executeStep(page);
		expect(await outputRows(page)).toEqual([expect.objectContaining({ existsWhatsapp: 'true', phoneNumber: '79001110001@c.us' })]);
	});

	see(given, 'an operation that the node does not have, as in an imported workflow, is refused by its name', async ({ page }) => {
		await open(imported.name);
		await executeStep(page);
		expect(await errorPanel(page)).toEqual({ title: "This node has no operation 'sendPigeon'", advice: expect.stringMatching(/choose one of the list in 'Operation'$/) });
	});
}
