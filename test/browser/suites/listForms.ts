import { closeNode } from '../editor/canvas';
import { addList, entry, flip, labels, marked, openList, pick, pickOneOfSeveral, select, valueOf, write } from '../editor/form';
import { see } from '../see';
import type { Given } from '../session';
import { eventually } from '../steps';
import { workbench } from '../workbench';
import { nodeNames, ours } from '../workflows';

const LIST = ['Look Back', 'Minutes', 'Return All', 'Limit', 'Simplify', 'Filters', 'Options'];
const OPTIONS = ['Download', 'Explain Empty Results'];
const OUTGOING = ['Delivery Status', 'Kind', 'Sent From', 'Text Contains'];
const STATUS_KINDS = ['Deleted', 'Picture', 'Text', 'Video', 'Voice'];
const STEPS = ['Pending', 'Sent', 'Delivered', 'Read'];

const lists = [
	{ type: 'getOutgoingStatuses', first: ['Operation'], filters: OUTGOING.toSpliced(2, 0, 'Recipient'), kinds: expect.arrayContaining(STATUS_KINDS), count: 5, deliveryStatuses: [...STEPS, 'Failed'] },
	{ type: 'getIncomingStatuses', first: [], filters: ['Kind', 'Sender', 'Text Contains'], kinds: expect.arrayContaining(STATUS_KINDS), count: 5 },
	{ type: 'lastOutgoingMessages', first: [], filters: ['Chat ID', ...OUTGOING], kinds: expect.arrayContaining(['Document', 'Poll', 'Text']), count: 28, deliveryStatuses: [...STEPS, 'Failed', 'No Account', 'Not in Group', 'Yellow Card'] },
	{ type: 'lastIncomingMessages', first: [], filters: ['Chat ID', 'Kind', 'Sender', 'Text Contains'], kinds: expect.arrayContaining(['Document', 'Poll', 'Text']), count: 28 },
] as const;

/** The ways to say how far to look back, each with its field and what stands there at first. */
const WAYS = [
	{ way: 'Minutes', name: 'minutes', usual: '1440' },
	{ way: 'Hours', name: 'hours', usual: '24' },
	{ way: 'Days', name: 'days', usual: '1' },
	{ way: 'Since a Date', name: 'since', label: 'Since', usual: '{{ $today }}' },
];

/** The names in a list of choices. */
const names = (choices: string[][]): string[] => choices.map(([name]) => name);

/** The forms of the nodes that list journals. */
export function listFormsSuite(given: Given): void {
	const open = workbench(given, 'The forms of the lists', () => lists.map(({ type }) => [ours(type)]));

	for (const { type, first, filters, kinds, count, ...more } of lists) {
		see(given, `${nodeNames[type]} shows Limit only without Return All, and has its filters and options with the choices there are`, async ({ page }) => {
			await open(nodeNames[type]);
			await eventually(async () => expect(await labels(page)).toEqual([...first, ...LIST]));
			expect([await entry(page, 'minutes').inputValue(), await entry(page, 'limit').inputValue()]).toEqual(['1440', '50']);
			expect([await entry(page, 'returnAll').isChecked(), await entry(page, 'simplify').isChecked()]).toEqual([false, true]);
			await flip(page, 'returnAll');
			await eventually(async () => expect(await labels(page)).toEqual([...first, ...LIST.filter((label) => label !== 'Limit')]));
			for (const [at, name] of filters.entries()) {
				expect(await addList(page, 'Filter')).toEqual(filters.slice(at));
				await pick(page, name);
			}
			for (const [at, name] of OPTIONS.entries()) {
				expect(await addList(page, 'Option')).toEqual(OPTIONS.slice(at));
				await pick(page, name);
			}
			await eventually(async () => expect(await labels(page)).toEqual([...first, 'Look Back', 'Minutes', 'Return All', 'Simplify', 'Filters', ...filters, 'Options', ...OPTIONS]));
			expect(await entry(page, 'explainEmpty').isChecked()).toBe(true);
			const offered = names(await openList(page, 'kind'));
			expect([offered, offered.length]).toEqual([kinds, count]);
			await pickOneOfSeveral(page, 'Video');
			expect(await openList(page, 'download')).toEqual([
				['File', expect.stringMatching(/as the binary field 'file'$/)],
				['Thumbnail', expect.stringMatching(/as the binary field 'thumbnail'$/)],
			]);
			await pickOneOfSeveral(page, 'File');
			if (!('deliveryStatuses' in more)) return expect(await entry(page, 'sender').getAttribute('placeholder')).toBe('e.g. Anna or +7 900 000-00-01');
			expect(names(await openList(page, 'deliveryStatus'))).toEqual(more.deliveryStatuses);
			await pickOneOfSeveral(page, 'Read');
			expect(names(await openList(page, 'sentFrom'))).toEqual(['API', 'Phone']);
			await pick(page, 'Phone');
		});
	}

	see(given, 'Look Back offers four ways to say how far, each with its field and what usually stands in it', async ({ page }) => {
		await open(nodeNames.lastIncomingMessages);
		expect(names(await openList(page, 'lookBack')).slice(0, WAYS.length)).toEqual(WAYS.map(({ way }) => way));
		await pick(page, 'Minutes');
		for (const { way, name, label = way, usual } of WAYS) {
			await select(page, 'lookBack', way);
			await eventually(async () => expect((await labels(page)).slice(0, 3)).toEqual(['Look Back', label, 'Return All']));
			expect(await valueOf(page, name)).toBe(usual);
		}
	});
}

/** The forms of the nodes that are about certain statuses. */
export function statusFormsSuite(given: Given): void {
	const types = ['getOutgoingStatuses', 'getStatusStatistic', 'deleteStatus'] as const;
	const open = workbench(given, 'The forms about certain statuses', () => types.map((type) => [ours(type)]));

	see(given, 'Get Outgoing Statuses asks for a Message ID and looks back 30 days once it is to get one', async ({ page }) => {
		await open(nodeNames.getOutgoingStatuses);
		expect((await openList(page, 'operation')).slice(0, 2)).toEqual([
			['Get', expect.stringMatching(/^Get one status by its Message ID/)],
			['Get Many', expect.stringMatching(/^List the statuses/)],
		]);
		await pick(page, 'Get');
		await eventually(async () => expect(await labels(page)).toEqual(['Operation', 'Message ID', 'Look Back', 'Minutes', 'Simplify', 'Options']));
		expect(await entry(page, 'minutes').inputValue()).toBe('43200');
		expect(await valueOf(page, 'idMessage')).toBe('{{ $json.idMessage }}');
		await select(page, 'operation', 'Get Many');
		await eventually(async () => expect(await labels(page)).toEqual(['Operation', ...LIST]));
		expect(await entry(page, 'minutes').inputValue()).toBe('1440');
	});

	see(given, 'Get Status Statistic asks for one Message ID or how far to look back, and filters recipients but not summaries', async ({ page }) => {
		await open(nodeNames.getStatusStatistic);
		await eventually(async () => expect(await labels(page)).toEqual(['Statuses', 'Message ID', 'Output', 'Filters', 'Simplify', 'Options']));
		await select(page, 'statuses', 'All Recent Statuses');
		await eventually(async () => expect(await labels(page)).toEqual(['Statuses', 'Look Back', 'Minutes', 'Output', 'Filters', 'Simplify', 'Options']));
		await select(page, 'output', 'Summary per Status');
		await eventually(async () => expect(await labels(page)).toEqual(['Statuses', 'Look Back', 'Minutes', 'Output', 'Options']));
		await select(page, 'statuses', 'One Status');
		await eventually(async () => expect(await labels(page)).toEqual(['Statuses', 'Message ID', 'Output', 'Options']));
	});

	see(given, 'Delete Status marks the Message ID while it is empty, and shows it below the node then', async ({ page }) => {
		await open(nodeNames.deleteStatus);
		const id = '3EB0C767D097B7C7C030';
		expect(await entry(page, 'idMessage').getAttribute('placeholder')).toBe(`e.g. ${id}`);
		await eventually(async () => expect(await marked(page, ['idMessage'])).toEqual(['idMessage']));
		await write(page, 'idMessage', id);
		await eventually(async () => expect(await marked(page, ['idMessage'])).toEqual([]));
		await closeNode(page);
		await page.getByText(id).waitFor();
	});
}
