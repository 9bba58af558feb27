import { errorPanel, executeStep } from '../editor/run';
import { notAuthorized400, unauthorized401 } from '../../simulator';
import { entry, field, issuesOf, openList, picked, pickOneOfSeveral, searchList, untilLoaded } from '../editor/form';
import { outputRows } from '../editor/output';
import { see } from '../see';
import type { Given } from '../session';
import { eventually } from '../steps';
import { workbench } from '../workbench';
import { ours } from '../workflows';

const BY_NAME = { name: 'By Name' };

/** Choosing the contacts who see a status. */
export function contactsSuite(given: Given): void {
	const status = { operation: 'sendText', message: 'For two of you', audience: 'chooseContacts' };
	const nobody = { name: 'Nobody Picked' };
	const open = workbench(given, 'A status for chosen contacts', () => [[ours('sendStatus', status, BY_NAME)], [ours('sendStatus', status, nobody)]]);

	see(given, 'the list offers the saved contacts by name, finds them by what is typed, and the status goes to those who are picked', async ({ page, world, pictures }) => {
		await open(BY_NAME.name);
		await untilLoaded(page, 'contacts');
		expect(await openList(page, 'contacts')).toEqual([['Anna K.', '+79001110001'], ['Boris', '+79001110002'], ['Clara (work)', 'Number hidden by WhatsApp']]);
		await searchList(page, 'clar', 'Clara (work)');
		await pickOneOfSeveral(page, 'Clara (work)');
		await openList(page, 'contacts');
		// n8n's list covers the lower half of the hint.
		await page.getByText(/^The people whom the account's phone/).evaluate((hint) => (hint as unknown as { style: { visibility: string } }).style.visibility = 'hidden');
		await pictures.take(page, 'contacts', [page.getByText('Audience', { exact: true }), field(page, 'audience'), page.locator('.el-select-dropdown:visible')], { sides: 8, ends: 8 });
		await pickOneOfSeveral(page, 'Anna K.');
		expect(await picked(page, 'contacts')).toEqual(['Clara (work)', 'Anna K.']);
		await executeStep(page);
		expect(await outputRows(page)).toEqual([expect.objectContaining({ audience: 'chooseContacts', recipients: '2' })]);
		const [sent] = world.simulator.requests.filter(({ apiMethod }) => apiMethod === 'sendTextStatus').slice(-1);
		expect(sent.body).toEqual({ message: 'For two of you', participants: ['100200300400500@lid', '79001110001@c.us'] });
	});

	for (const { name, fault, title, advice } of [
		{ name: 'the instance is not linked', fault: notAuthorized400, title: 'The instance is not linked to a WhatsApp account', advice: /The instance is not linked to a WhatsApp account\. Open the instance in the GREEN-API console and scan the QR code/ },
		{ name: 'the token is wrong', fault: unauthorized401, title: 'GREEN-API does not accept the API Token', advice: /GREEN-API does not accept the API Token\. Copy apiTokenInstance of this very instance into the credential/ },
	]) {
		see(given, `the mark beside the list says what to do when ${name}, and running says it, too`, async ({ page, world }) => {
			world.simulator.answerNext('getContacts', fault());
			await open(nobody.name);
			await eventually(async () => expect(await entry(page, 'contacts').inputValue()).toBe('Error fetching options from GREEN-API Send Status'));
			expect(await issuesOf(page, 'contacts')).toMatch(advice);
			world.simulator.answerNext('getContacts', fault());
			await executeStep(page);
			expect((await errorPanel(page)).title).toBe(`The list of contacts could not be loaded: ${title}`);
		});
	}
}
