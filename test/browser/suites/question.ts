import type { INodeParameters } from 'n8n-workflow';
import { page as pageOf } from '../../../nodes/GreenApi/question/page';
import { openWorkflow } from '../editor/canvas';
import { fields, labels, openList, pick } from '../editor/form';
import { part } from '../editor/locate';
import { outputRows } from '../editor/output';
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

const [NAME, FORM_NAME] = ['Ask Clara', 'Try the Form'];

/** High enough for the whole form. */
const TALL = { width: 1440, height: 1240 };

/** As wide as a phone. */
const PHONE = { width: 390, height: 560 };

/** Asking a person and waiting: the form, the page behind the link, and what comes out. */
export function questionSuite(given: Given): void {
	let own: OwnInstance;
	const open = workbenchOf(given, async ({ world }) => {
		own = await ownInstance(world, 'An instance that asks');
		return await storeWorkflow(world, 'Questions', ...[NAME, FORM_NAME].map((name) => [ours('greenApi', ASKS, { name, ...using(own.credential) })]));
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
