import { addList, pick, write } from '../editor/form';
import { output } from '../editor/locate';
import { hintsAboveNothing, outputRows, outputTable } from '../editor/output';
import { closeNotices, executeStep } from '../editor/run';
import { ownInstance, type OwnInstance, textStatus } from '../instances';
import { anyTime, inMoscow } from '../moscow';
import { see } from '../see';
import type { Given, Session } from '../session';
import { workbench } from '../workbench';
import { nodeNames, ours, using } from '../workflows';

const MINUTE = 60_000;

const [ANNA, BORIS, CLARA, UNNAMED] = ['79001110001@c.us', '79001110002@c.us', '100200300400500@lid', '79001110009@c.us'];

const BREAD = 'Fresh bread from nine';

/** n8n's node Date & Time, which writes its own time into each item. */
const clock = { name: 'Clock', type: 'n8n-nodes-base.dateTime', typeVersion: 2, parameters: { options: { includeInputFields: true } }, credentials: {} };

/** Two statuses with what happened at their four recipients. Gives the time to which their minutes refer. */
function postTwo({ world: { simulator } }: Session, { idInstance }: { idInstance: string }): number {
	const now = Date.now();
	const seen = (participant: string, status: 'delivered' | 'read', minutesAgo: number) => ({ participant, status, at: now - minutesAgo * MINUTE });
	const recipients = [ANNA, BORIS, CLARA, UNNAMED];
	const changes = [seen(ANNA, 'read', 290), seen(BORIS, 'read', 200), seen(CLARA, 'delivered', 100), seen(UNNAMED, 'delivered', 90)];
	simulator.addStatus({ ...textStatus(BREAD), recipients, queuedAt: now - 300 * MINUTE, changes }, idInstance);
	simulator.addStatus({ ...textStatus('Closed on Monday'), recipients, queuedAt: now - 30 * MINUTE, changes: [seen(ANNA, 'delivered', 29)] }, idInstance);
	return now;
}

/** What the nodes that ask about statuses output, in an instance of their own. */
export function answersSuite(given: Given): void {
	const summary = { name: 'Summary' };
	let own: OwnInstance;
	const open = workbench(given, 'About statuses', async ({ world }) => {
		own = await ownInstance(world, 'My GREEN-API instance', { scriptedDelivery: true });
		return [
			[ours('getOutgoingStatuses', {}, using(own.credential))],
			[ours('getStatusStatistic', { statuses: 'all', output: 'summary' }, { ...summary, ...using(own.credential) })],
			[ours('deleteStatus', {}, using(own.credential))],
			[ours('getStatusStatistic', { statuses: 'all' }, { name: 'Recipients', ...using(own.credential) }), clock],
		];
	});

	see(given, 'an empty list names the setting that is off above the output, and says nothing while it is on', async ({ page, pictures }) => {
		await open(nodeNames.getOutgoingStatuses);
		own.instance.settings.outgoingWebhook = 'no';
		try {
			await executeStep(page);
			const [hint, ...others] = await hintsAboveNothing(page);
			expect(hint).toMatch(/^GREEN-API had nothing to list, and the instance's setting outgoingWebhook is off\..* Switch on 'Receive notifications about sent messages statuses'/);
			expect(others).toEqual([]);
			await closeNotices(page);
			await pictures.ofNode(page, 'hint', [page.getByText(/^How far to look back/), output(page).locator('[data-test-id=node-hint]:visible')]);
		} finally {
			own.instance.settings.outgoingWebhook = 'yes';
		}
		await executeStep(page);
		expect(await hintsAboveNothing(page)).toEqual([]);
	});

	see(given, 'the summary of all statuses is a table with one row a status', async (session) => {
		const { page } = session;
		await open(summary.name);
		const now = postTwo(session, own.instance);
		await executeStep(page);
		const { columns } = await outputTable(page);
		expect(columns).toEqual(['time', 'kind', 'text', 'recipients', 'delivered', 'read', 'readRate', 'firstViewTime', 'lastViewTime', 'idMessage']);
		expect(await outputRows(page)).toEqual([
			expect.objectContaining({ text: 'Closed on Monday', recipients: '4', delivered: '1', read: '0', readRate: '0', firstViewTime: 'null', lastViewTime: 'null' }),
			expect.objectContaining({ text: BREAD, recipients: '4', delivered: '2', read: '2', readRate: '0.5', firstViewTime: inMoscow(now - 290 * MINUTE), lastViewTime: inMoscow(now - 200 * MINUTE) }),
		]);
	});

	see(given, 'the recipients are a table with their names, one without a name by the number, and times as n8n itself gives them', async ({ page, world }) => {
		await open(clock.name);
		await executeStep(page);
		const { columns } = await outputTable(page);
		expect(columns).toEqual(['recipientName', 'deliveryStatus', 'time', 'kind', 'text', 'recipientId', 'idMessage', 'currentDate']);
		const rows = (await outputRows(page)).filter(({ text }) => text === BREAD);
		const zoned = { time: anyTime, currentDate: anyTime };
		expect(rows).toEqual([
			expect.objectContaining({ recipientName: 'Anna K.', deliveryStatus: 'read', recipientId: ANNA, ...zoned }),
			expect.objectContaining({ recipientName: 'Boris', deliveryStatus: 'read', recipientId: BORIS, ...zoned }),
			expect.objectContaining({ recipientName: 'Clara (work)', deliveryStatus: 'delivered', recipientId: CLARA, ...zoned }),
			expect.objectContaining({ recipientName: '+7 900 111 0009', deliveryStatus: 'delivered', recipientId: UNNAMED, ...zoned }),
		]);
		expect(world.simulator.requests.filter(({ apiMethod, instance }) => apiMethod === 'getContacts' && instance === own.instance.idInstance)).toHaveLength(1);
	});

	see(given, 'Recipient finds the statuses for a person by name and by number, and those that name nobody', async ({ page, world }) => {
		const to = (text: string, recipients: string[]) => world.simulator.addStatus({ ...textStatus(text, recipients), recipients }, own.instance.idInstance);
		to('For everybody', []);
		to('For Boris', [BORIS]);
		to('For Anna', [ANNA]);
		await open(nodeNames.getOutgoingStatuses);
		await addList(page, 'Filter');
		await pick(page, 'Recipient');
		for (const [wanted, ...texts] of [['anna', 'For Anna', 'For everybody'], ['+7 900 111-00-02', 'For Boris', 'For everybody']]) {
			await write(page, 'recipient', wanted);
			await executeStep(page);
			const shown = (await outputRows(page)).map(({ text }) => text).filter((text) => text.startsWith('For '));
			expect(shown).toEqual(texts);
		}
	});

	see(given, 'a status is deleted by its Message ID', async ({ page, world }) => {
		await open(nodeNames.deleteStatus);
		const { idMessage } = world.simulator.addStatus({}, own.instance.idInstance);
		await write(page, 'idMessage', idMessage);
		await executeStep(page);
		expect(await outputRows(page)).toEqual([{ deleted: 'true', idMessage }]);
		expect(own.instance.statuses.find((status) => status.idMessage === idMessage)?.deletedAt).toEqual(expect.any(Number));
	});
}
