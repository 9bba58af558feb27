import { closing, openBakery, opening, question } from '../bakery';
import { closeNode, executeWorkflow, itemCounts, openNode, openWorkflow, readNote, showLogOf, workflowOn, zoomToFit } from '../editor/canvas';
import { chosenIn, openChoices, searchChoice } from '../editor/locator';
import { outputRows } from '../editor/output';
import { closeNotices } from '../editor/run';
import { exampleWorkflow, hurried, TABLES } from '../../host/example';
import type { Workflow } from '../../host/clientTypes';
import type { OwnInstance } from '../instances';
import { anyTime, inMoscow } from '../moscow';
import { see } from '../see';
import type { Given, Session } from '../session';

/** Large enough that a workflow is not scaled down, and that n8n's buttons are not in its way. */
const LARGE = { width: 1850, height: 1400 };

/** The first picture of the README: small enough to be read there. */
const COMPACT = { width: 1060, height: 860 };

const AROUND = { sides: 32, ends: 36 };

const POST = 'post-and-follow-a-status';
const COLLECT = 'collect-quick-messages';
const REPORT = 'report-who-viewed-every-evening';

/** How many items leave the nodes, in the order of the wires, which nodes have nothing to do, and whether phones are off. */
const examples: Array<{ name: string; counts: string[]; idle?: string[]; isUndelivered?: boolean }> = [
	{ name: POST, counts: ['1 item', '1 item', '1 item', '1 item', '1 item', '3 items', '2 items', '3 items'] },
	{ name: 'announce-to-a-chosen-group', counts: ['1 item', '1 item', '3 items', '2 items', '1 item', '1 item'] },
	{ name: REPORT, counts: ['1 item', '6 items', '1 item'] },
	{ name: 'answer-a-message', counts: ['1 item', '1 item', '1 item'] },
	{ name: COLLECT, counts: Array<string>(9).fill('1 item') },
	{ name: 'broadcast-with-a-report', counts: ['1 item', '3 items', '3 items', '3 items', '1 item', '1 item', '3 items', '3 items', '3 items', '3 items', '3 items', '1 item'] },
	{ name: 'route-by-chat', counts: Array<string>(4).fill('1 item'), idle: ['For the Team', 'For Boris'] },
	{ name: 'answer-when-a-vip-posts-a-status', counts: ['1 item', '1 item'] },
	{ name: 'order-confirmation-with-a-fallback', counts: Array<string>(7).fill('1 item'), isUndelivered: true },
	{ name: 'remind-of-an-appointment', counts: ['1 item', '1 item', '3 items', '1 item', '2 items', '1 item'] },
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
async function openExample({ page, world }: Session, name: string, tables = world.tables): Promise<{ bakery: OwnInstance; file: Workflow; names: string[] }> {
	const bakery = await openBakery(world);
	const file = hurried(await exampleWorkflow(name, bakery.credential, { ...world, tables }));
	const { id } = await world.client.addWorkflow({ ...file, name: `Corner Bakery: ${file.name}${tables === world.tables ? '' : ', just imported'}` });
	await openWorkflow(page, id);
	return { bakery, file, names: file.nodes.filter((node) => !isNote(node)).map((node) => node.name) };
}

/** The pictures of the examples after a run, and the first picture of the README. */
export function exampleGallerySuite(given: Given): void {
	for (const { name, counts, idle = [], isUndelivered = false } of examples) {
		see(given, `${name}: the note, all nodes with their green marks, and how many items came`, async (session) => {
			const { page, pictures } = session;
			await pictures.inWindow(page, LARGE, async () => {
				const { bakery: { instance }, file, names } = await openExample(session, name);
				instance.scriptedDelivery = isUndelivered;
				await executeWorkflow(page, names.filter((node) => !idle.includes(node)));
				await closeNotices(page);
				expect(await itemCounts(page)).toEqual(counts);
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
		const { names, bakery: { instance } } = await openExample(session, COLLECT, { [COLLECT]: { id: '' } });
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
