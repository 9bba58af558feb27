import { write } from '../editor/form';
import { output } from '../editor/locate';
import { hintsAboveNothing, outputRows, outputTable } from '../editor/output';
import { closeNotices, executeStep } from '../editor/run';
import { ownInstance, type OwnInstance, textStatus } from '../instances';
import { see } from '../see';
import type { Given, Session } from '../session';
import { workbench } from '../workbench';
import { nodeNames, ours, using } from '../workflows';

const MINUTE = 60_000;

const [ANNA, BORIS, CLARA] = ['79001110001@c.us', '79001110002@c.us', '100200300400500@lid'];

/** Two statuses with what happened at their three recipients. */
function postTwo({ world: { simulator } }: Session, { idInstance }: { idInstance: string }): void {
	const now = Date.now();
	const seen = (participant: string, status: 'delivered' | 'read', minutesAgo: number) => ({ participant, status, at: now - minutesAgo * MINUTE });
	simulator.addStatus({ ...textStatus('Fresh bread from nine'), queuedAt: now - 300 * MINUTE, changes: [seen(ANNA, 'read', 290), seen(BORIS, 'read', 200), seen(CLARA, 'delivered', 100)] }, idInstance);
	simulator.addStatus({ ...textStatus('Closed on Monday'), queuedAt: now - 30 * MINUTE, changes: [seen(ANNA, 'delivered', 29)] }, idInstance);
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
		postTwo(session, own.instance);
		await executeStep(page);
		const { columns } = await outputTable(page);
		expect(columns).toEqual(['idMessage', 'timestamp', 'typeMessage', 'textMessage', 'recipients', 'pending', 'sent', 'delivered', 'read', 'readRate', 'firstViewAt', 'lastViewAt']);
		expect(await outputRows(page)).toEqual([
			expect.objectContaining({ textMessage: 'Closed on Monday', recipients: '3', pending: '2', sent: '0', delivered: '1', read: '0', readRate: '0', firstViewAt: 'null', lastViewAt: 'null' }),
			expect.objectContaining({ textMessage: 'Fresh bread from nine', recipients: '3', pending: '0', sent: '0', delivered: '1', read: '2', readRate: '0.6667', firstViewAt: expect.stringMatching(/^20.*Z$/) }),
		]);
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
