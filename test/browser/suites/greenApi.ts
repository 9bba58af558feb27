import type { INodeProperties } from 'n8n-workflow';
import { addList, labels, marked, openList, pick, select, write } from '../editor/form';
import { chosenIn, openChoices, searchChoice, writeAs } from '../editor/locator';
import { outputRows, outputTable } from '../editor/output';
import { errorPanel, executeStep } from '../editor/run';
import { anyTime } from '../moscow';
import { see } from '../see';
import type { Given } from '../session';
import { eventually } from '../steps';
import { workbench } from '../workbench';
import { nodeNames, ours } from '../workflows';
import { resources } from '../../../nodes/GreenApi/resources';

/** The fields that a form shows while nothing in it was changed. */
function shownAtFirst(properties: INodeProperties[]): INodeProperties[] {
	const usual = new Map(properties.map(({ name, default: value }) => [name, value]));
	const isShown = ({ displayOptions: { show = {} } = {} }: INodeProperties) => Object.entries(show).every(([name, values]) => values?.includes(usual.get(name) as string));
	return properties.filter(isShown);
}

const isEmpty = ({ default: value }: INodeProperties): boolean => value === '' || (typeof value === 'object' && value !== null && 'value' in value && value.value === '');

/** The GREEN-API node: the form of each resource, what comes out, and what a failure looks like. */
export function greenApiSuite(given: Given): void {
	const found = { name: 'Found' };
	const imported = { name: 'Imported' };
	const open = workbench(given, 'Messages, contacts and chats', () => [
		[ours('greenApi', { operation: 'sendLocation' })],
		[ours('greenApi', { resource: 'contact', operation: 'checkWhatsapp', phoneNumber: '+7 900 111-00-01' }, found)],
		[ours('greenApi', { resource: 'message', operation: 'sendPigeon', chatId: '79001110001' }, imported)],
	]);

	for (const { name, operations } of resources) {
		see(given, `${name} offers its operations, each with its fields, and marks what must be filled in`, async ({ page }) => {
			await open(nodeNames.greenApi);
			// n8n itself adds a choice to each list.
			expect((await openList(page, 'resource')).map(([choice]) => choice).slice(0, resources.length)).toEqual(resources.map((one) => one.name));
			await pick(page, name);
			for (const { option, properties } of operations) {
				const offered = await openList(page, 'operation');
				expect(offered.slice(0, operations.length)).toContainEqual([option.name, option.description]);
				await pick(page, option.name);
				const shown = shownAtFirst(properties);
				await eventually(async () => expect(await labels(page)).toEqual(['Resource', 'Operation', ...shown.map(({ displayName }) => displayName)]));
				const missing = shown.filter((property) => property.required && isEmpty(property)).map((property) => property.name);
				await eventually(async () => expect(await marked(page, missing)).toEqual(missing));
			}
		});
	}

	see(given, 'somebody chosen from the list by name gets the location, and the output shows to whom, when and under which idMessage', async ({ page, world }) => {
		await open(nodeNames.greenApi);
		await select(page, 'resource', 'Message');
		await select(page, 'operation', 'Send Location');
		expect(await openChoices(page, 'chatId')).toEqual(expect.arrayContaining(['Anna K. (+7 900 111 0001)', 'Boris (+7 900 111 0002)', 'Neighbours (group)']));
		await searchChoice(page, 'bor', 'Boris (+7 900 111 0002)');
		expect(await chosenIn(page, 'chatId')).toBe('Boris (+7 900 111 0002)');
		await write(page, 'latitude', '55.7558');
		await write(page, 'longitude', '-37.6173456');
		expect(await addList(page, 'Option')).toEqual(['Address', 'Look Up Number First', 'Name', 'Reply To', 'Wait for Delivery']);
		await pick(page, 'Name');
		await write(page, 'nameLocation', 'Corner Bakery');
		await executeStep(page);
		expect(await outputTable(page)).toEqual({
			columns: ['kind', 'chatId', 'deliveryStatus', 'time', 'idMessage'],
			rows: [['location', '79001110002@c.us', 'pending', anyTime, expect.stringMatching(/^3EB0/)]],
		});
		const [sent] = world.simulator.requests.filter(({ apiMethod }) => apiMethod === 'sendLocation').slice(-1);
		expect(sent.body).toEqual({ chatId: '79001110002@c.us', latitude: 55.7558, longitude: -37.6173456, nameLocation: 'Corner Bakery' });
	});

	see(given, 'several phone numbers in one field give an item each', async ({ page }) => {
		await open(nodeNames.greenApi);
		await writeAs(page, 'chatId', 'Phone Number', '+7 900 111-00-01, +7 900 111-00-02');
		await executeStep(page);
		await eventually(async () => expect((await outputRows(page)).map(({ chatId }) => chatId)).toEqual(['79001110001@c.us', '79001110002@c.us']));
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
