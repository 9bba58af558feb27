import type { IDataObject } from 'n8n-workflow';
import { closing, openBakery, opening, question } from '../bakery';
import { chooseTrigger, closeNode, executeWorkflow, itemCounts, openNode, openWorkflow, readNote, showLogOf, workflowOn, zoomToFit } from '../editor/canvas';
import { chosenIn, openChoices, searchChoice } from '../editor/locator';
import { outputRows } from '../editor/output';
import { closeNotices } from '../editor/run';
import { type ExampleNeeds, exampleWorkflow, hurried, LOGO, modelCredential, reworded, TABLES, withModel } from '../../host/example';
import type { Workflow } from '../../host/clientTypes';
import { type Model, saying, startModel } from '../../n8n/model';
import type { OwnInstance } from '../instances';
import { anyTime, inMoscow } from '../moscow';
import type { Instance } from '../../simulator';
import { see } from '../see';
import type { Given, Session } from '../session';
import { eventually } from '../steps';

/** Large enough that a workflow is not scaled down, and that n8n's buttons are not in its way. */
const LARGE = { width: 1850, height: 1400 };

/** The first picture of the README: small enough to be read there. */
const COMPACT = { width: 1060, height: 860 };

const AROUND = { sides: 32, ends: 36 };

const POST = 'post-and-follow-a-status';
const COLLECT = 'collect-quick-messages';
const REPORT = 'report-who-viewed-every-evening';

/** An example in the gallery. */
interface Shown {
	name: string;
	/** How many items leave the nodes, in the order of the wires. */
	counts: string[];
	/** The nodes that have nothing to do. */
	idle?: string[];
	/** The trigger, where there are several. */
	from?: string;
	/** What a node is to give in place of running, as a form that nobody fills in here. */
	pinned?: Record<string, IDataObject>;
	/** What has happened to the bakery, that there is something to show. */
	after?: (bakery: Instance) => void;
	/** What the model of an agent says. */
	answer?: string;
}

const examples: Shown[] = [
	{ name: POST, counts: ['1 item', '1 item', '1 item', '1 item', '1 item', '3 items', '2 items', '3 items'] },
	{ name: 'announce-to-a-chosen-group', counts: ['1 item', '1 item', '3 items', '2 items', '1 item', '1 item'] },
	{ name: REPORT, counts: ['1 item', '6 items', '1 item'] },
	{ name: 'answer-a-message', counts: ['1 item', '1 item', '1 item'] },
	{ name: COLLECT, counts: Array<string>(9).fill('1 item') },
	{ name: 'broadcast-with-a-report', counts: ['1 item', '3 items', '3 items', '3 items', '1 item', '1 item', '3 items', '3 items', '3 items', '3 items', '3 items', '1 item'] },
	{ name: 'route-by-chat', counts: Array<string>(4).fill('1 item'), idle: ['For the Team', 'For Boris'] },
	{ name: 'answer-when-a-vip-posts-a-status', counts: ['1 item', '1 item'] },
	{
		name: 'agent-on-whatsapp',
		counts: ['1 item', '1 item', '1 item', '1 item', '1 item', '1 item', '2 items', '1 item', '3 items', '1 item'],
		idle: ['Transcribe', 'Say Sorry', 'Show as Failed'],
		answer: 'A cheesecake is **28 €**. Shall I put one aside for you?',
	},
	{ name: 'order-confirmation-with-a-fallback', counts: Array<string>(7).fill('1 item'), after: (bakery) => Object.assign(bakery, { scriptedDelivery: true }) },
	{ name: 'remind-of-an-appointment', counts: ['1 item', '1 item', '3 items', '1 item', '2 items', '1 item'] },
	{
		name: 'group-onboarding',
		counts: Array<string>(14).fill('1 item'),
		idle: ['Get Invite Link', 'Has No Link', 'Send Invite', 'Tell the Colleague'],
		pinned: { 'New Customer': { Name: 'Clara', Phone: '+7 900 111-00-03', Group: 'Wedding of the Millers', Colleague: '+7 900 111-00-02' } },
		after: ({ files }) => files.set('logo.jpg', LOGO.bytes),
	},
	{
		name: 'alarm-when-the-phone-is-unlinked',
		counts: Array<string>(6).fill('1 item'),
		idle: ['Fresh Code Wanted', 'Get Fresh QR Code', 'Show the Code', 'Say Why There Is None'],
		from: 'Every Five Minutes',
		after: (bakery) => Object.assign(bakery, { stateInstance: 'notAuthorized' }),
	},
	{ name: 'daily-digest-of-unanswered-chats', counts: ['1 item', '4 items', '3 items', '1 item', '1 item'] },
	{ name: 'retry-undelivered', counts: ['1 item', '2 items', '2 items', '1 item', '1 item', '1 item', '1 item', '1 item'] },
];

const isNote = ({ type }: { type: string }) => type.endsWith('.stickyNote');

/** A file's note without its marks, line by line, as the canvas shows it. */
function noteOf({ nodes }: Workflow): string[] {
	const content = String(nodes.find(isNote)?.parameters.content);
	return content.split('\n').map((line) => line.replace(/^(## |- )/, '').replace(/[*`]/g, '').replace(/'/g, '’')).filter(Boolean);
}

/** Stores an example, in which nobody waits for minutes, for a bakery of its own, and opens it. Gives the bakery, the example's file and the names of its nodes. */
async function openExample({ page, world }: Session, name: string, { tables = world.tables, pinned = {}, model }: Partial<Pick<ExampleNeeds, 'tables'> & Pick<Shown, 'pinned'> & { model: Model }> = {}): Promise<{ bakery: OwnInstance; file: Workflow; names: string[] }> {
	const bakery = await openBakery(world);
	const logo = `${world.simulator.url}/media/${bakery.instance.idInstance}/logo.jpg`;
	const plain = reworded(hurried(await exampleWorkflow(name, bakery.credential, { ...world, tables })), { [LOGO.address]: logo });
	const file = model ? withModel(plain, await world.client.saveCredential(modelCredential('OpenAI', model.url))) : plain;
	const pinData = Object.fromEntries(Object.entries(pinned).map(([node, json]) => [node, [{ json }]]));
	const stored = { ...file, pinData, name: `Corner Bakery: ${file.name}${tables === world.tables ? '' : ', just imported'}` };
	await openWorkflow(page, (await world.client.addWorkflow(stored)).id);
	return { bakery, file, names: file.nodes.filter((node) => !isNote(node)).map((node) => node.name) };
}

/** The pictures of the examples after a run, and the first picture of the README. */
export function exampleGallerySuite(given: Given): void {
	for (const { name, counts, idle = [], from, pinned = {}, after, answer } of examples) {
		let model: Model | undefined;
		afterEach(async () => await model?.close());

		see(given, `${name}: the note, all nodes with their green marks, and how many items came`, async (session) => {
			const { page, pictures } = session;
			model = answer === undefined ? undefined : await startModel(() => saying(answer));
			await pictures.inWindow(page, LARGE, async () => {
				const { bakery, file, names } = await openExample(session, name, { pinned, model });
				after?.(bakery.instance);
				if (from !== undefined) await chooseTrigger(page, from);
				await executeWorkflow(page, names.filter((node) => !idle.includes(node) && !(node in pinned)));
				await closeNotices(page);
				await eventually(async () => expect(await itemCounts(page)).toEqual(counts));
				expect(await readNote(page)).toEqual({ lines: noteOf(file), isWhole: true });
				await zoomToFit(page);
				await pictures.take(page, `example-${name}`, await workflowOn(page, names), AROUND);
			});
		});
	}

	see(given, 'the evening report names the viewers of each status, with the time in the zone of the workflow', async (session) => {
		const { page } = session;
		const { bakery: { instance }, names } = await openExample(session, REPORT);
		await executeWorkflow(page, names);
		await closeNotices(page);
		await openNode(page, 'Write the Report');
		const [{ report }] = await outputRows(page);
		const views = instance.statuses.map(({ changes = [] }) => changes.filter(({ status }) => status === 'read').map(({ at }) => inMoscow(at).slice(11, 16)));
		const [[first, second], [only]] = views;
		// The table writes the ends of lines as signs.
		expect(report.replace(/(\\n|\s)+/g, ' ')).toBe(
			`${opening.text}: viewed by 2 of 3 (67 %) • Anna K., ${first} • Boris, ${second} ${closing.text}: viewed by 1 of 3 (33 %) • Anna K., ${only}`,
		);
	});

	see(given, 'the data table that a person chooses in one node of an example is that of the others', async (session) => {
		const { page } = session;
		const { names, bakery: { instance } } = await openExample(session, COLLECT, { tables: { [COLLECT]: { id: '' } } });
		await openNode(page, 'Note It Down');
		expect(await chosenIn(page, 'dataTableId')).toBe('');
		await openChoices(page, 'dataTableId');
		await searchChoice(page, TABLES[COLLECT].name, TABLES[COLLECT].name);
		await closeNode(page);
		await executeWorkflow(page, names);
		await closeNotices(page);
		await openNode(page, 'One Message');
		expect(await outputRows(page)).toEqual([{ chatId: instance.contacts[0].id, text: question.text }]);
	});

	see(given, 'the editor: a workflow that has posted a status, and below it who has viewed it', async (session) => {
		const { page, pictures } = session;
		await pictures.inWindow(page, COMPACT, async () => {
			const { names } = await openExample(session, POST);
			await executeWorkflow(page, names);
			await closeNotices(page);
			const { parts, table } = await showLogOf(page, 'Get Status Statistic');
			expect((await table.locator('tbody tr').allInnerTexts()).map((row) => row.split('\t').map((cell) => cell.trim()).filter(Boolean))).toEqual([
				['Anna K.', 'read', anyTime, '79001110001@c.us', expect.stringMatching(/^3EB0/)],
				['Boris', 'read', anyTime, '79001110002@c.us', expect.stringMatching(/^3EB0/)],
			]);
			await zoomToFit(page);
			// What the pointer lies on looks pressed.
			await page.mouse.move(COMPACT.width / 2, COMPACT.height / 2);
			await pictures.take(page, 'editor', [page.locator('#header'), ...(await workflowOn(page, names)), ...parts], { sides: 0, ends: 10 }, 'css');
		});
	});
}
