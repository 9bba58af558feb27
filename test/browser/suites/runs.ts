import { closeNode, executeWorkflow, openNode, openWorkflow } from '../editor/canvas';
import { fields, select, write } from '../editor/form';
import { hintsAbove, outputRows, outputTable } from '../editor/output';
import { closeNotices, errorDetails, errorPanel, executeStep } from '../editor/run';
import type { INodeParameters } from 'n8n-workflow';
import { type FileServer, startFileServer } from '../../engine/fileServer';
import { notAuthorized400, type Simulator } from '../../simulator';
import { anyTime } from '../moscow';
import { see } from '../see';
import type { Given } from '../session';
import { eventually } from '../steps';
import { workbench } from '../workbench';
import { nodeNames, ours } from '../workflows';

const STATUS = { operation: 'sendText', message: 'We are open until 8 pm today 🎉', backgroundColor: '#228B22', font: 'SERIF', participants: '79001110001, 79001110002' };

const PAGE = 'http://shop.example/sale';

/** Two people, of whom one is not on WhatsApp. */
const WITH_NOBODY = '79001110001, 79999999999';

/** The nodes whose form is refused, and what the error panel says. */
const REFUSED = [
	{ name: 'A Page', title: "'File URL' opens a web page, not the file: GREEN-API would not get the file", advice: /^Enter the direct public link to the file/, looks: [`HEAD ${PAGE}`] },
	{ name: 'Ivory', title: "'Background Color' #FFFFF0 is too light for white text: nobody could read the status", advice: /^Choose a darker color/ },
	{ name: 'Nobody There', title: "1 of the numbers in 'Participants' is not on WhatsApp: +7 999 999 9999", advice: /^Correct or remove them, or set 'Look Up Number First' to Leave Them Out/ },
];

/** The nodes that post and have something to say, the row that comes out and the hint. */
const HINTED = [
	{ name: 'Sky', row: { kind: 'text', recipients: '2' }, hint: /^White is hard to read on the 'Background Color' #87CEEB/ },
	{ name: 'Left Out', row: { kind: 'text', recipients: '1' }, hint: /^Left out, since they are not on WhatsApp: \+7 999 999 9999/ },
];

/** The sends since so many requests. */
const sendsIn = ({ requests }: Simulator, before: number) => requests.slice(before).filter(({ apiMethod }) => apiMethod?.startsWith('send'));

/** Executions: what comes out, and what a failure looks like. */
export function runsSuite(given: Given): void {
	const nobody = { name: 'For Nobody' };
	const cut = { name: 'Broken Off' };
	const named = (name: string) => ({ name });
	const post = (name: string, parameters: INodeParameters) => [ours('sendStatus', { ...STATUS, ...parameters }, named(name))];
	let shop: FileServer;
	const asked: string[] = [];

	/** A proxy that is all servers itself, so that their names need no address: each has pages. */
	beforeAll(async () => {
		shop = await startFileServer(({ method, url }, response) => {
			asked.push(`${method} ${url}`);
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end();
		});
	});

	afterAll(async () => await shop.close());
	const open = workbench(given, 'Posts and failures', () => [
		[ours('sendStatus')],
		[ours('sendStatus', { ...STATUS, participants: '79001110001, Anna' }, nobody)],
		[ours('sendStatus', STATUS, cut)],
		[ours('getOutgoingStatuses')],
		post('A Page', { operation: 'sendMedia', urlFile: PAGE, requestOptions: { proxy: shop.url } }),
		post('Ivory', { backgroundColor: '#FFFFF0' }),
		post('Sky', { backgroundColor: '#87CEEB' }),
		post('Nobody There', { participants: WITH_NOBODY, options: { lookUpNumberFirst: 'refuse' } }),
		post('Left Out', { participants: WITH_NOBODY, options: { lookUpNumberFirst: 'leaveOut' } }),
	]);

	see(given, 'a form filled in by hand posts the status and shows to whom, when and under which idMessage', async ({ page, world }) => {
		await open(nodeNames.sendStatus);
		await write(page, 'message', STATUS.message);
		await write(page, 'backgroundColor', STATUS.backgroundColor);
		await select(page, 'font', 'Serif');
		await write(page, 'participants', '+7 (900) 111-00-01; 79001110002\t+7 900 111-00-03, 79001110004 79001110005');
		await executeStep(page);
		expect(await outputTable(page)).toEqual({
			columns: ['kind', 'text', 'audience', 'recipients', 'time', 'idMessage'],
			rows: [['text', STATUS.message, 'selectedContacts', '5', anyTime, expect.stringMatching(/^3EB0/)]],
		});
		const [sent] = world.simulator.requests.filter(({ apiMethod }) => apiMethod === 'sendTextStatus').slice(-1);
		expect(sent.body).toEqual({ message: STATUS.message, backgroundColor: '#228B22', font: 'SERIF', participants: [1, 2, 3, 4, 5].map((n) => `7900111000${n}@c.us`) });
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

	for (const { name, title, advice, looks = [] } of REFUSED) {
		see(given, `${name}: the panel says '${title}', and nothing is sent`, async ({ page, world }) => {
			await open(name);
			const before = world.simulator.requests.length;
			await executeStep(page);
			expect(await errorPanel(page)).toEqual({ title, advice: expect.stringMatching(advice) });
			expect([sendsIn(world.simulator, before), asked.splice(0)]).toEqual([[], looks]);
		});
	}

	for (const { name, row, hint } of HINTED) {
		see(given, `${name}: the status is posted, with a hint above the output`, async ({ page, world }) => {
			await open(name);
			const before = world.simulator.requests.length;
			await executeStep(page);
			expect(await outputRows(page)).toEqual([expect.objectContaining(row)]);
			expect(await hintsAbove(page)).toEqual([expect.stringMatching(hint)]);
			expect(sendsIn(world.simulator, before)).toHaveLength(1);
		});
	}

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
			columns: ['recipientName', 'deliveryStatus', 'time', 'recipientId', 'idMessage'],
			rows: [['Anna K.', '79001110001@c.us'], ['Boris', '79001110002@c.us']].map(([name, id]) => [name, expect.stringMatching(/^(delivered|read)$/), anyTime, id, expect.stringMatching(/^3EB0/)]),
		});
		await closeNode(page);
		await openNode(page, nodeNames.getOutgoingStatuses);
		const statuses = await outputTable(page);
		expect(statuses.columns).toEqual(['time', 'kind', 'text', 'deliveryStatus', 'recipientNames', 'sentFrom', 'recipientIds', 'idMessage']);
		expect(statuses.rows[0]).toContain(STATUS.message);
	});
}
