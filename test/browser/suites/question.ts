import type { INodeParameters } from 'n8n-workflow';
import { page as pageOf } from '../../../nodes/GreenApi/question/page';
import { openWorkflow } from '../editor/canvas';
import { fields, labels, openList, pick } from '../editor/form';
import { output, part } from '../editor/locate';
import { outputRows, showJson } from '../editor/output';
import { closeNotices, executeStep } from '../editor/run';
import { ownInstance, type OwnInstance } from '../instances';
import { see } from '../see';
import type { Given, Session } from '../session';
import { eventually } from '../steps';
import { workbenchOf } from '../workbench';
import { ours, storeWorkflow, using } from '../workflows';

const FORM = ['Resource', 'Operation', 'Chat', 'Message', 'Response Type', 'Approval Options', 'Answer in the Chat', 'Options'];

const ASKS: INodeParameters = {
	operation: 'sendAndWait',
	chatId: { __rl: true, mode: 'list', value: '79001110003@c.us', cachedResultName: 'Clara (work) (+7 900 111 0003)' } as unknown as INodeParameters,
	message: 'Ten croissants for tomorrow at eight: 24 €. Shall we bake them?',
	approvalOptions: { values: { approvalType: 'double', approveLabel: 'Yes, please', disapproveLabel: 'No, thank you' } },
};

const [NAME, FORM_NAME, FILLED_IN] = ['Ask Clara', 'Try the Form', 'Ask for Details'];

const DAYS = { fieldOptions: { values: [{ option: 'Monday' }, { option: 'Tuesday' }, { option: 'Sunday' }] } };

/** A form whose fields hold something at first, and with files. */
const DETAILS: INodeParameters = {
	...ASKS,
	responseType: 'customForm',
	formFields: {
		values: [
			{ fieldLabel: 'Name', defaultValue: 'Clara "C" <Bell>' },
			{ fieldLabel: 'Note', fieldType: 'textarea', defaultValue: 'Ring\ntwice' },
			{ fieldLabel: 'Mail', fieldType: 'email', defaultValue: 'clara@example.com' },
			{ fieldLabel: 'Boxes', fieldType: 'number', defaultValue: '={{ 5 / 2 }}' },
			{ fieldLabel: 'From', fieldType: 'date', defaultValue: '={{ $today.set({ year: 2030, month: 3, day: 1 }) }}' },
			{ fieldLabel: 'Until', fieldType: 'date', defaultValue: '2030-03-02T00:00:00' },
			{ fieldLabel: 'Day', fieldType: 'dropdown', defaultValue: 'Tuesday', ...DAYS },
			{ fieldLabel: 'Other Day', fieldType: 'radio', defaultValue: 'Monday', ...DAYS },
			{ fieldLabel: 'All Days', fieldType: 'checkbox', defaultValue: 'Monday, Tuesday', ...DAYS },
			{ fieldLabel: 'More Days', fieldType: 'dropdown', multiselect: true, defaultValue: 'Sunday', ...DAYS },
			{ fieldType: 'hiddenField', fieldName: 'Order', fieldValue: 'Number 5' },
			{ fieldLabel: 'Papers', fieldType: 'file' },
			{ fieldLabel: 'Photo', fieldType: 'file', multipleFiles: false, acceptFileTypes: '.png' },
		],
	},
};

/** High enough for the whole form. */
const TALL = { width: 1440, height: 1240 };

/** As wide as a phone. */
const PHONE = { width: 390, height: 560 };

/** Asking a person and waiting: the form, the page behind the link, and what comes out. */
export function questionSuite(given: Given): void {
	let own: OwnInstance;
	const open = workbenchOf(given, async ({ world }) => {
		own = await ownInstance(world, 'An instance that asks');
		const nodes: Array<[string, INodeParameters]> = [[NAME, ASKS], [FORM_NAME, ASKS], [FILLED_IN, DETAILS]];
		return await storeWorkflow(world, 'Questions', ...nodes.map(([name, asks]) => [ours('greenApi', asks, { name, ...using(own.credential) })]));
	});

	const link = ({ world }: Session): string => {
		const { body } = world.simulator.requests.filter(({ instance }) => instance === own.instance.idInstance).at(-1) ?? {};
		return /https?:\/\/\S+/.exec((body as { message: string }).message)?.[0] ?? '';
	};

	see(given, 'the form asks what the answer is, and for a form what it holds', async ({ page }) => {
		await open(FORM_NAME);
		await eventually(async () => expect((await labels(page)).filter((label) => FORM.includes(label))).toEqual(FORM));
		expect((await openList(page, 'answerInChat')).map(([name]) => name)).toEqual(['By Button', 'No, by Link Only', 'By Poll', 'By Quoting']);
		await pick(page, 'By Quoting');
		await eventually(async () => expect(await labels(page)).toContain('Restrict Who Can Answer'));
		await openList(page, 'responseType');
		await pick(page, 'Custom Form');
		await eventually(async () => expect(await labels(page)).toEqual(expect.arrayContaining(['Form Elements', 'Options'])));
		expect(await labels(page)).not.toContain('Answer in the Chat');
	});

	see(given, 'the execution waits until somebody presses a button of the page, and goes on with the answer', async (session) => {
		const { page, pictures } = session;
		await open(NAME);
		await executeStep(page);
		await eventually(async () => expect(await page.getByText('The execution goes on once somebody has answered the message').first().isVisible()).toBe(true));
		const phone = await page.context().newPage();
		await phone.setViewportSize(PHONE);
		await phone.goto(link(session));
		expect(await phone.locator('p').innerText()).toBe(ASKS.message);
		await pictures.take(phone, 'question-page', [phone.locator('body')], { sides: 0, ends: 0 });
		await phone.getByRole('button', { name: 'Yes, please' }).click();
		await phone.getByText('Got it, thanks').waitFor();
		await phone.close();
		await eventually(async () => expect(await outputRows(page)).toEqual([expect.objectContaining({ responder: '79001110003@c.us', chatId: '79001110003@c.us' })]));
		await closeNotices(page);
		await pictures.inWindow(page, TALL, async () => void (await pictures.ofNode(page, 'send-and-wait', [fields(page)])));
	});

	see(given, 'the page of a form holds the default values, of which the answer has what was left, takes files, and has no hidden value', async (session) => {
		const { page, world } = session;
		const asked = world.simulator.requests.length;
		await open(FILLED_IN);
		await executeStep(page);
		await eventually(async () => expect(world.simulator.requests.length).toBeGreaterThan(asked));
		const phone = await page.context().newPage();
		await phone.setViewportSize(PHONE);
		await eventually(async () => {
			await phone.goto(link(session));
			expect(await phone.locator('form').count()).toBe(1);
		});
		expect(await phone.content()).not.toMatch(/Order|Number 5/);
		const [note, mail] = [phone.getByLabel('Note'), phone.getByLabel('Mail')];
		expect([await phone.getByLabel('Name').inputValue(), await note.inputValue(), await mail.inputValue()]).toEqual(['Clara "C" <Bell>', 'Ring\ntwice', 'clara@example.com']);
		await mail.fill('');
		await phone.getByRole('radio', { name: 'Sunday' }).check();
		await phone.evaluate("document.querySelector('form').insertAdjacentHTML('beforeend', '<input name=field-10 value=6>')");
		const send = async (name: string, mimeType: string) => {
			await phone.getByLabel('Photo').setInputFiles({ name, mimeType, buffer: Buffer.from('hello') });
			await phone.getByRole('button', { name: 'Submit' }).click();
		};
		await send('a.txt', 'text/plain');
		await phone.locator('.wrong').waitFor();
		expect(await phone.locator('.wrong').allInnerTexts()).toEqual([expect.stringMatching(/^Photo\s*\.png$/)]);
		await send('b.png', 'image/png');
		await phone.getByText('Got it, thanks').waitFor();
		await phone.close();
		await showJson(page);
		const shown = (await output(page).locator('.vjs-tree').innerText()).replace(/\s+/g, '');
		expect(shown).toContain(
			'"Name":"Clara\\"C\\"<Bell>","Note":"Ring\\r\\ntwice","Mail":null,"Boxes":2.5,"From":"2030-03-01","Until":"2030-03-02","Day":"Tuesday","OtherDay":"Sunday",' +
				'"AllDays":["Monday","Tuesday"],"MoreDays":["Sunday"],"Order":"Number5","Papers":null,"Photo":{"filename":"b.png","mimetype":"image/png","size":5}',
		);
	});

	see(given, 'the page shows each text from the side of its language, and nothing beyond its edge', async ({ page }) => {
		const phone = await page.context().newPage();
		await phone.setViewportSize(PHONE);
		const long = 'x'.repeat(200);
		await phone.setContent(pageOf('הזמנה מספר 5!', `Ship it?\n${long}`, `<label>${long}</label><button>${long}</button>`));
		const leftOf = async (element: string, from: number) =>
			await phone.evaluate<number>(`(() => {
				const [text, range] = [document.querySelector('${element}').firstChild, document.createRange()];
				range.setStart(text, ${from});
				range.setEnd(text, ${from + 1});
				return range.getBoundingClientRect().left;
			})()`);
		expect(await leftOf('h1', 12)).toBeLessThan(await leftOf('h1', 0));
		expect(await leftOf('p', 7)).toBeGreaterThan(await leftOf('p', 0));
		expect(await phone.evaluate<number>('document.documentElement.scrollWidth')).toBe(PHONE.width);
		await phone.close();
	});

	see(given, 'the panel has the node for the human review of tools', async ({ page }) => {
		await openWorkflow(page, (await storeWorkflow(given().world, 'Human in the loop')).id);
		await page.locator('[data-test-id=node-creator-plus-button]:visible').first().click();
		await part(page, 'node-creator').getByText('Human review', { exact: true }).click();
		await part(page, 'node-creator').getByText('GREEN-API', { exact: true }).first().waitFor();
	});
}
