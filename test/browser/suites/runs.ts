import { closeNode, executeWorkflow, openNode, openWorkflow } from '../editor/canvas';
import { fields, select, write } from '../editor/form';
import { outputTable } from '../editor/output';
import { closeNotices, errorDetails, errorPanel, executeStep } from '../editor/run';
import { notAuthorized400 } from '../../simulator';
import { see } from '../see';
import type { Given } from '../session';
import { eventually } from '../steps';
import { workbench } from '../workbench';
import { nodeNames, ours } from '../workflows';

const STATUS = { operation: 'sendText', message: 'We are open until 8 pm today 🎉', backgroundColor: '#228B22', font: 'SERIF', participants: '79001110001, 79001110002' };

/** Executions: what comes out, and what a failure looks like. */
export function runsSuite(given: Given): void {
	const nobody = { name: 'For Nobody' };
	const cut = { name: 'Broken Off' };
	const open = workbench(given, 'Posts and failures', () => [
		[ours('sendStatus')],
		[ours('sendStatus', { ...STATUS, participants: '79001110001, Anna' }, nobody)],
		[ours('sendStatus', STATUS, cut)],
		[ours('getOutgoingStatuses')],
	]);

	see(given, 'a form filled in by hand posts the status and shows its idMessage', async ({ page, world }) => {
		await open(nodeNames.sendStatus);
		await write(page, 'message', STATUS.message);
		await write(page, 'backgroundColor', STATUS.backgroundColor);
		await select(page, 'font', 'Serif');
		await write(page, 'participants', '+7 900 111-00-01, 79001110002');
		await executeStep(page);
		expect(await outputTable(page)).toEqual({ columns: ['idMessage'], rows: [[expect.stringMatching(/^3EB0/)]] });
		const [sent] = world.simulator.requests.filter(({ apiMethod }) => apiMethod === 'sendTextStatus').slice(-1);
		expect(sent.body).toEqual({ message: STATUS.message, backgroundColor: '#228B22', font: 'SERIF', participants: ['79001110001@c.us', '79001110002@c.us'] });
	});

	see(given, 'a participant that is none: the panel names it and says how to write one, and nothing is sent', async ({ page, world, pictures }) => {
		const before = world.simulator.requests.length;
		await open(nobody.name);
		await executeStep(page);
		expect(await errorPanel(page)).toEqual({
			title: "'Anna' in 'Participants' is neither a phone number nor a chat ID",
			advice: expect.stringMatching(/^Write a phone number with its country code/),
		});
		await closeNotices(page);
		await pictures.ofNode(page, 'error', [fields(page)]);
		expect(world.simulator.requests).toHaveLength(before);
	});

	see(given, 'a connection that breaks off after the status was sent: the panel says that it may have been posted', async ({ page, world }) => {
		await open(cut.name);
		world.simulator.answerNext('sendTextStatus', { cut: 'after' });
		await executeStep(page);
		expect(await errorPanel(page)).toEqual({
			title: expect.stringMatching(/^The status may have been posted\./),
			advice: expect.stringMatching(/^Look at Get Outgoing Statuses before you send it again/),
		});
	});

	see(given, 'a refusal by GREEN-API: the panel explains it, and its details hold no token', async ({ page, world, watch }) => {
		await open(nodeNames.getOutgoingStatuses);
		world.simulator.answerNext('getOutgoingStatuses', notAuthorized400());
		await executeStep(page);
		expect(await errorPanel(page)).toEqual({
			title: 'The instance is not linked to a WhatsApp account',
			advice: expect.stringMatching(/scan the QR code with WhatsApp on the phone/),
		});
		expect(await errorDetails(page)).toContain('NodeApiError');
		await eventually(async () => expect(watch.received.join('\n')).toContain('The instance is not linked to a WhatsApp account'));
	});

	see(given, 'the example workflow runs, and its nodes show tables of what they read', async ({ page, world }) => {
		await openWorkflow(page, world.examples['post-and-follow-a-status'].id);
		await executeWorkflow(page, [nodeNames.getStatusStatistic, nodeNames.lastOutgoingMessages]);
		await closeNotices(page);
		await openNode(page, nodeNames.getStatusStatistic);
		expect(await outputTable(page)).toEqual({
			columns: ['participant', 'timestamp', 'status'],
			rows: [
				['79001110001@c.us', expect.stringMatching(/^\d{10}$/), expect.stringMatching(/^(delivered|read)$/)],
				['79001110002@c.us', expect.stringMatching(/^\d{10}$/), expect.stringMatching(/^(delivered|read)$/)],
			],
		});
		await closeNode(page);
		await openNode(page, nodeNames.getOutgoingStatuses);
		const statuses = await outputTable(page);
		expect(statuses.columns.slice(0, 4)).toEqual(['idMessage', 'timestamp', 'statusMessage', 'typeMessage']);
		expect(statuses.rows[0]).toContain(STATUS.message);
	});
}
