import { addOnlyOne, entry, field, labels, marked, openList, pick, select, write } from '../editor/form';
import { see } from '../see';
import type { Given } from '../session';
import { eventually } from '../steps';
import { workbench } from '../workbench';
import { nodeNames, ours } from '../workflows';

const AUDIENCE = ['Audience', 'Participants', 'Options'];

/** The fields of each operation, and of those the ones that must be filled in, with what stands in them while they are empty. */
const operations = [
	{
		name: 'Send Text',
		fields: ['Message', 'Background Color', 'Font', ...AUDIENCE],
		required: { message: 'e.g. We are open until 8 pm today 🎉', participants: 'e.g. +7 900 000-00-01, 79000000002@c.us' },
		optional: ['backgroundColor', 'font', 'audience'],
	},
	{
		name: 'Send Media',
		fields: ['File From', 'File URL', 'File Name', 'Caption', ...AUDIENCE],
		required: { urlFile: 'e.g. https://example.com/offer.jpg', participants: 'e.g. +7 900 000-00-01, 79000000002@c.us' },
		optional: ['fileFrom', 'fileName', 'caption', 'audience'],
	},
	{
		name: 'Send Voice',
		fields: ['File From', 'File URL', 'File Name', 'Background Color', ...AUDIENCE],
		required: { urlFile: 'e.g. https://example.com/greeting.mp3', participants: 'e.g. +7 900 000-00-01, 79000000002@c.us' },
		optional: ['fileFrom', 'fileName', 'backgroundColor', 'audience'],
	},
];

/** The form of Send Status. All tests work in one workflow, and each chooses what it needs. */
export function sendStatusFormSuite(given: Given): void {
	const open = workbench(given, 'The form of Send Status', () => [[ours('sendStatus')]]);

	const show = async (operation: string) => {
		await open(nodeNames.sendStatus);
		await select(given().page, 'operation', operation);
	};

	for (const { name, fields, required, optional } of operations) {
		see(given, `${name} shows its fields and no others, and marks those that must be filled in`, async ({ page }) => {
			await show(name);
			await eventually(async () => expect(await labels(page)).toEqual(['Operation', ...fields]));
			expect(await entry(page, 'operation').inputValue()).toBe(name);
			for (const [missing, placeholder] of Object.entries(required)) expect(await entry(page, missing).getAttribute('placeholder')).toBe(placeholder);
			await eventually(async () => expect(await marked(page, [...Object.keys(required), ...optional])).toEqual(Object.keys(required)));
		});
	}

	for (const { name, file, last } of [
		{ name: 'Send Media', file: 'e.g. offer.jpg', last: 'Caption' },
		{ name: 'Send Voice', file: 'e.g. greeting.mp3', last: 'Background Color' },
	]) {
		see(given, `${name} takes a file from a link or from a binary field, and has the field for each`, async ({ page }) => {
			await show(name);
			expect(await entry(page, 'fileName').getAttribute('placeholder')).toBe(file);
			expect(await openList(page, 'fileFrom')).toEqual([
				['Binary Field', expect.stringMatching(/^A file that the workflow has downloaded, read or made/)],
				['Link', expect.stringMatching(/^A file on the web/)],
			]);
			await pick(page, 'Binary Field');
			await eventually(async () => expect(await labels(page)).toEqual(['Operation', 'File From', 'Input Binary Field', 'File Name', last, ...AUDIENCE]));
			expect(await entry(page, 'binaryPropertyName').inputValue()).toBe('data');
			await eventually(async () => expect(await marked(page, ['binaryPropertyName', 'fileName'])).toEqual([]));
			await select(page, 'fileFrom', 'Link');
			await eventually(async () => expect(await labels(page)).toContain('File URL'));
		});
	}

	see(given, 'the numbers can be looked up before anything is sent', async ({ page }) => {
		await show('Send Text');
		await addOnlyOne(page, 'Option');
		await eventually(async () => expect((await labels(page)).slice(-2)).toEqual(['Options', 'Look Up Number First']));
		expect((await openList(page, 'lookUpNumberFirst')).map(([name]) => name)).toEqual(['Leave Them Out', 'Refuse the Status']);
		await pick(page, 'Leave Them Out');
	});

	see(given, 'a field that was filled in loses its mark', async ({ page }) => {
		await show('Send Text');
		await write(page, 'message', 'We are open');
		await eventually(async () => expect(await marked(page, ['message', 'participants'])).toEqual(['participants']));
	});

	see(given, 'Participants shows only for an audience given by number, which is the default, and a list of contacts for one chosen by name', async ({ page }) => {
		await show('Send Text');
		expect(await entry(page, 'audience').inputValue()).toBe('Contacts by Number');
		expect(await openList(page, 'audience')).toEqual([
			['All Contacts', expect.stringMatching(/^Everybody/)],
			['Contacts From the List', expect.stringMatching(/^Only the people whom you pick by name/)],
			['Contacts by Number', expect.stringMatching(/^Only the people whose phone numbers or chat IDs/)],
		]);
		await pick(page, 'All Contacts');
		await eventually(async () => expect(await labels(page)).toEqual(['Operation', 'Message', 'Background Color', 'Font', 'Audience']));
		await select(page, 'audience', 'Contacts From the List');
		await eventually(async () => expect((await labels(page)).slice(-2)).toEqual(['Audience', 'Contact Names or IDs']));
		await select(page, 'audience', 'Contacts by Number');
		await eventually(async () => expect(await labels(page)).toContain('Participants'));
	});

	see(given, 'the lists offer the operations and the fonts, each operation with what it publishes', async ({ page }) => {
		await show('Send Text');
		const [text, media, voice] = await openList(page, 'operation');
		expect([text, media, voice]).toEqual([
			['Send Text', expect.stringMatching(/^Publish a text/)],
			['Send Media', expect.stringMatching(/^Publish a picture or a video/)],
			['Send Voice', expect.stringMatching(/^Publish a voice recording/)],
		]);
		await pick(page, 'Send Text');
		expect((await openList(page, 'font')).flat()).toEqual(['Bryndan Write', 'Default', 'Norican Regular (Latin Letters Only)', 'Oswald Heavy', 'Sans Serif', 'Serif']);
		await pick(page, 'Serif');
		expect(await entry(page, 'font').inputValue()).toBe('Serif');
	});

	see(given, 'the background color is written or picked', async ({ page }) => {
		await show('Send Text');
		await write(page, 'backgroundColor', '#228B22');
		const swatch = field(page, 'backgroundColor').locator('.el-color-picker__color-inner');
		await eventually(async () => expect(await swatch.getAttribute('style')).toContain('rgb(34, 139, 34)'));
		await field(page, 'backgroundColor').locator('.el-color-picker__trigger').click();
		const picker = page.locator('.el-color-dropdown:visible');
		await picker.locator('input').fill('#8B2252');
		await picker.locator('input').press('Enter');
		await picker.getByRole('button', { name: 'OK' }).click();
		await eventually(async () => expect((await entry(page, 'backgroundColor').inputValue()).toLowerCase()).toBe('#8b2252'));
	});
}
