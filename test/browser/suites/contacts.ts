import { executeStep } from '../editor/run';
import { field, openList, picked, pickOneOfSeveral, searchList, untilLoaded } from '../editor/form';
import { outputTable } from '../editor/output';
import { see } from '../see';
import type { Given } from '../session';
import { workbench } from '../workbench';
import { ours } from '../workflows';

const BY_NAME = { name: 'By Name' };

/** Choosing the contacts who see a status. */
export function contactsSuite(given: Given): void {
	const status = { operation: 'sendText', message: 'For two of you', audience: 'chooseContacts' };
	const open = workbench(given, 'A status for chosen contacts', () => [[ours('sendStatus', status, BY_NAME)]]);

	see(given, 'the list offers the saved contacts by name, finds them by what is typed, and the status goes to those who are picked', async ({ page, world, pictures }) => {
		await open(BY_NAME.name);
		await untilLoaded(page, 'contacts');
		expect(await openList(page, 'contacts')).toEqual([['Anna K.', '+79001110001'], ['Boris', '+79001110002'], ['Clara (work)']]);
		await searchList(page, 'clar', 'Clara (work)');
		await pickOneOfSeveral(page, 'Clara (work)');
		await openList(page, 'contacts');
		await pictures.take(page, 'contacts', [field(page, 'audience'), field(page, 'contacts'), page.locator('.el-select-dropdown__item:visible').last()], { sides: 14, ends: 30 });
		await pickOneOfSeveral(page, 'Anna K.');
		expect(await picked(page, 'contacts')).toEqual(['Clara (work)', 'Anna K.']);
		await executeStep(page);
		expect((await outputTable(page)).columns).toEqual(['idMessage']);
		const [sent] = world.simulator.requests.filter(({ apiMethod }) => apiMethod === 'sendTextStatus').slice(-1);
		expect(sent.body).toEqual({ message: 'For two of you', participants: ['100200300400500@lid', '79001110001@c.us'] });
	});
}
