import type { INodeParameters } from 'n8n-workflow';
import { onCanvas, openWorkflow, zoomToFit } from '../editor/canvas';
import { part } from '../editor/locate';
import { closeNotices } from '../editor/run';
import { ownInstance } from '../instances';
import { type Film, startFilm } from '../film';
import { see } from '../see';
import type { Given } from '../session';
import { eventually } from '../steps';
import { ours, storeWorkflow, using } from '../workflows';

/** As wide as a README shows it. */
const SIZE = { width: 920, height: 520 };

/** So that it does not keep a reader waiting. */
const MOST_BYTES = 1_500_000;

const CLARA: INodeParameters = { chatId: { __rl: true, mode: 'list', value: '79001110003@c.us', cachedResultName: 'Clara (+7 900 111 0003)' } as unknown as INodeParameters };

const ASK = 'Ask Clara';
const THANK = 'Thank Clara';

/** The moving picture of the README: a workflow asks, waits, and goes on with the answer. */
export function filmSuite(given: Given): void {
	let film: Film;
	beforeAll(async () => (film = await startFilm()));
	afterAll(async () => await film.discard());

	see(given, 'a workflow asks, waits for the answer and goes on', async ({ world, page, pictures }) => {
		const own = await ownInstance(world, 'Bakery');
		const { id } = await storeWorkflow(world, 'Ask before baking', [
			ours('greenApi', { operation: 'sendAndWait', ...CLARA, message: 'Ten croissants for tomorrow at eight: 24 €. Shall we bake them?', approvalOptions: { values: { approvalType: 'double', approveLabel: 'Yes, please', disapproveLabel: 'No, thank you' } } }, { name: ASK, ...using(own.credential) }),
			{ name: 'Said Yes', type: 'n8n-nodes-base.if', parameters: { conditions: { boolean: [{ value1: '={{ $json.data.approved }}', value2: true }] } } },
			ours('greenApi', { operation: 'sendText', ...CLARA, message: 'Thank you! They are in the oven at five.' }, { name: THANK, ...using(own.credential) }),
		]);
		const link = (): string => /https?:\/\/\S+/.exec(JSON.stringify(world.simulator.requests.filter(({ instance }) => instance === own.instance.idInstance).at(-1)?.body ?? '').replace(/\\n|"/g, ' '))?.[0] ?? '';
		await pictures.inWindow(page, SIZE, async () => {
			await openWorkflow(page, id);
			await zoomToFit(page);
			await film.show(page, 1500);
			await part(page, 'execute-workflow-button').click();
			await page.mouse.move(SIZE.width / 2, 10);
			await film.follow(page, eventually(async () => await Promise.resolve(expect(link()).not.toBe(''))));
			await film.show(page, 1500);
			const phone = await page.context().newPage();
			await phone.setViewportSize(SIZE);
			await phone.goto(link());
			await film.show(phone, 2500);
			await phone.getByRole('button', { name: 'Yes, please' }).click();
			await phone.getByText('Got it, thanks').waitFor();
			await film.show(phone, 1200);
			await phone.close();
			await film.follow(page, part(onCanvas(page, THANK), 'canvas-node-status-success').waitFor());
			await closeNotices(page);
			await film.show(page, 3000);
		});
		expect(own.instance.messages.length).toBeGreaterThan(0);
		const bytes = await film.write(pictures.fileFor('images/workflow.webp'));
		expect(bytes).toBeLessThan(MOST_BYTES);
	});
}
