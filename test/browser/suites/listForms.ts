import { closeNode, openNode, openWorkflow } from '../editor/canvas';
import { entry, field, filterList, labels, marked, openList, pick, pickOneOfSeveral, select, write } from '../editor/form';
import { see } from '../see';
import type { Given } from '../session';
import { eventually } from '../steps';
import { nodeNames, ours, storeWorkflow } from '../workflows';

const FILTERS = ['Chat ID', 'Delivery Status', 'Kind', 'Sent From', 'Text Contains'];

const lists = [
	{ type: 'getOutgoingStatuses', first: ['Operation'], deliveryStatuses: ['Pending', 'Sent', 'Delivered', 'Read'], kinds: 5 },
	{ type: 'lastOutgoingMessages', first: [], deliveryStatuses: ['Pending', 'Sent', 'Delivered', 'Read', 'No Account', 'Not in Group', 'Yellow Card'], kinds: 23 },
] as const;

/** The forms of the nodes that read. */
export function listFormsSuite(given: Given): void {
	for (const { type, first, deliveryStatuses, kinds } of lists) {
		see(given, `${nodeNames[type]} shows Limit only without Return All, and has five filters with the delivery statuses and kinds there are`, async ({ page, world }) => {
			const workflow = await storeWorkflow(world, `The form of ${nodeNames[type]}`, ours(type));
			await openWorkflow(page, workflow.id);
			await openNode(page, nodeNames[type]);
			await eventually(async () => expect(await labels(page)).toEqual([...first, 'Minutes', 'Return All', 'Limit', 'Simplify', 'Filters', 'Options']));
			expect([await entry(page, 'minutes').inputValue(), await entry(page, 'limit').inputValue()]).toEqual(['1440', '50']);
			expect([await entry(page, 'returnAll').isChecked(), await entry(page, 'simplify').isChecked()]).toEqual([false, true]);
			await field(page, 'returnAll').locator('.el-switch').click();
			await eventually(async () => expect(await labels(page)).toEqual([...first, 'Minutes', 'Return All', 'Simplify', 'Filters', 'Options']));
			for (const [at, name] of FILTERS.entries()) {
				expect(await filterList(page)).toEqual(FILTERS.slice(at));
				await pick(page, name);
				await eventually(async () => expect(await labels(page)).toEqual(expect.arrayContaining(FILTERS.slice(0, at + 1))));
			}
			expect(await entry(page, 'chatId').getAttribute('placeholder')).toBe('e.g. 79000000001@c.us');
			expect((await openList(page, 'statusMessage')).map(([name]) => name)).toEqual(deliveryStatuses);
			await pickOneOfSeveral(page, 'Read');
			expect(await openList(page, 'typeMessage')).toHaveLength(kinds);
			await pickOneOfSeveral(page, 'Video');
			expect((await openList(page, 'sendByApi')).map(([name]) => name)).toEqual(['API', 'Phone']);
			await pick(page, 'Phone');
		});
	}

	see(given, 'Get Status Statistic asks for the Message ID or for minutes, and shows the ID below the node', async ({ page, world }) => {
		const workflow = await storeWorkflow(world, 'The form of Get Status Statistic', ours('getStatusStatistic'));
		await openWorkflow(page, workflow.id);
		await openNode(page, nodeNames.getStatusStatistic);
		await eventually(async () => expect(await labels(page)).toEqual(['Statuses', 'Message ID', 'Output', 'Filters', 'Options']));
		expect(await entry(page, 'idMessage').getAttribute('placeholder')).toBe('e.g. 3EB0C767D097B7C7C030');
		await eventually(async () => expect(await marked(page, ['idMessage'])).toEqual(['idMessage']));
		await select(page, 'statuses', 'All of the Last Minutes');
		await select(page, 'output', 'Summary per Status');
		await eventually(async () => expect(await labels(page)).toEqual(['Statuses', 'Minutes', 'Output', 'Options']));
		await select(page, 'statuses', 'One Status');
		await write(page, 'idMessage', '3EB0C767D097B7C7C030');
		await eventually(async () => expect(await marked(page, ['idMessage'])).toEqual([]));
		await closeNode(page);
		await page.getByText('3EB0C767D097B7C7C030').waitFor();
	});
}
