import type { INodeParameters } from 'n8n-workflow';
import { closing, openBakery, opening, question } from '../bakery';
import { fields, labels } from '../editor/form';
import { output } from '../editor/locate';
import { outputRows, showJson } from '../editor/output';
import { closeNotices, executeStep } from '../editor/run';
import type { OwnInstance } from '../instances';
import { anyTime } from '../moscow';
import { see } from '../see';
import type { Given, Session } from '../session';
import { eventually } from '../steps';
import { workbench, workbenchOf } from '../workbench';
import { nodeNames, ours, storeTriggers, using } from '../workflows';

/** High enough for the longest form. */
const TALL = { width: 1440, height: 1100 };

const NUMBERS = '+7 900 111-00-01, +7 900 111-00-02, +7 900 111-00-03';
const CLARA = '79001110003@c.us';

/** The status is that of the node before. */
const SAME_STATUS = { idMessage: '={{ $json.idMessage }}' };

const all = (filters: INodeParameters): INodeParameters => ({ returnAll: true, filters });

/** A picture of a node: its form filled in, and what comes out. */
interface Exhibit {
	/** The picture's file. */
	picture: string;
	type: keyof typeof nodeNames;
	parameters: INodeParameters;
	/** The status that the node before it finds, by a word of its text. */
	about?: string;
	rows: object[];
	view: 'table' | 'json';
}

/** The id that GREEN-API gives the location. */
const LOCATION = '3EB09E52C7A4D1F8360B';

const exhibits: Exhibit[] = [
	{
		picture: 'green-api',
		type: 'greenApi',
		parameters: {
			resource: 'message',
			operation: 'sendLocation',
			chatId: { __rl: true, mode: 'list', value: '79001110003@c.us', cachedResultName: 'Clara (work) (+7 900 111 0003)' } as unknown as INodeParameters,
			latitude: 55.7558,
			longitude: 37.6173,
			options: { nameLocation: 'Corner Bakery', address: '1 Baker Street' },
		},
		rows: [{ kind: 'location', chatId: CLARA, time: anyTime, idMessage: LOCATION }],
		view: 'json',
	},
	{
		picture: 'send-status',
		type: 'sendStatus',
		parameters: { operation: 'sendText', message: opening.text, backgroundColor: '#228B22', font: 'SERIF', participants: NUMBERS },
		rows: [{ kind: 'text', text: opening.text, audience: 'selectedContacts', recipients: '3', time: anyTime, idMessage: opening.idMessage }],
		view: 'json',
	},
	{
		picture: 'get-outgoing-statuses',
		type: 'getOutgoingStatuses',
		parameters: all({ deliveryStatus: ['read'] }),
		rows: [{ idMessage: opening.idMessage, deliveryStatus: 'read', text: opening.text }, { idMessage: closing.idMessage, deliveryStatus: 'read', text: closing.text }],
		view: 'json',
	},
	{
		picture: 'get-incoming-statuses',
		type: 'getIncomingStatuses',
		parameters: all({ text: 'cake' }),
		rows: [{ senderName: 'Anna K.', text: 'Who bakes me a birthday cake? 🎂' }, { senderName: 'Clara (work)', text: 'That cheesecake was gone in an hour' }],
		view: 'json',
	},
	{
		picture: 'get-status-statistic',
		type: 'getStatusStatistic',
		parameters: SAME_STATUS,
		about: 'open',
		rows: [{ recipientName: 'Anna K.', deliveryStatus: 'read' }, { recipientName: 'Boris', deliveryStatus: 'read' }, { recipientName: 'Clara (work)', deliveryStatus: 'delivered' }],
		view: 'table',
	},
	{
		picture: 'status-summary',
		type: 'getStatusStatistic',
		parameters: { statuses: 'all', output: 'summary' },
		rows: [{ text: opening.text, recipients: '3', read: '2', readRate: '0.6667' }, { text: closing.text, recipients: '3', read: '1', readRate: '0.3333' }],
		view: 'json',
	},
	{
		picture: 'delete-status',
		type: 'deleteStatus',
		parameters: SAME_STATUS,
		about: 'closed',
		rows: [{ deleted: 'true', idMessage: closing.idMessage }],
		view: 'table',
	},
	{
		picture: 'last-outgoing-messages',
		type: 'lastOutgoingMessages',
		parameters: all({ deliveryStatus: ['sent'] }),
		rows: [{ chatName: 'Clara (work)', text: 'Your order 1047 is ready' }, { chatName: 'Anna K.', text: 'Your order 1042 is ready' }],
		view: 'json',
	},
	{
		picture: 'last-incoming-messages',
		type: 'lastIncomingMessages',
		parameters: all({ text: 'order' }),
		rows: [{ senderName: 'Anna K.', text: 'Can I order two rye loaves for Saturday?' }, { senderName: 'Clara (work)', text: 'May I change my order to ten croissants?' }],
		view: 'json',
	},
];

const triggers: Exhibit[] = [
	{
		picture: 'green-api-trigger',
		type: 'greenApiTrigger',
		parameters: { events: ['messageReceived', 'buttonPressed'], filters: { chatType: 'people' }, options: { downloadFile: true } },
		rows: [{ event: 'messageReceived', time: anyTime, chatName: 'Anna', senderName: 'Anna', kind: 'text', text: question.text, isGroup: 'false', chatId: '79001110001@c.us', idMessage: question.idMessage }],
		view: 'json',
	},
	{
		picture: 'whatsapp-status-trigger',
		type: 'greenApiStatusTrigger',
		parameters: { events: ['deliveryStatusChanged'] },
		rows: [{ event: 'deliveryStatusChanged', recipientName: 'Boris', deliveryStatus: 'read', text: opening.text, idMessage: opening.idMessage }],
		view: 'json',
	},
];

/** The trigger that has no test event: its form alone. */
const called = {
	picture: 'green-api-webhook-trigger',
	type: 'greenApiWebhookTrigger',
	parameters: { events: ['messageReceived', 'buttonPressed'], filters: { chatType: 'people' }, options: { downloadFile: true } },
} as const;

/** Executes the node that is open, and takes its picture: the form down to its end, and all that comes out. */
async function exhibit({ page, pictures }: Session, { picture, rows, view }: Exhibit): Promise<void> {
	await pictures.inWindow(page, TALL, async () => {
		await executeStep(page);
		expect(await outputRows(page)).toEqual(rows.map((row) => expect.objectContaining(row) as object));
		await closeNotices(page);
		const shown = view === 'json' ? await showJson(page) : output(page).locator('table');
		await pictures.ofNode(page, picture, [fields(page), shown]);
	});
}

/** The pictures of the README: each node at work for the same bakery. */
export function gallerySuite(given: Given): void {
	let bakery: Promise<OwnInstance> | undefined;
	const credentials = async ({ world }: Session) => using((await (bakery ??= openBakery(world))).credential);
	const open = workbench(given, 'Gallery', async (session) => {
		const used = await credentials(session);
		return exhibits.map(({ picture, type, parameters, about }) => {
			const before = about === undefined ? [] : [ours('getOutgoingStatuses', all({ text: about }), { name: `Before ${picture}`, ...used })];
			return [...before, ours(type, parameters, { name: picture, ...used })];
		});
	});
	const openTriggers = workbenchOf(given, async (session) => {
		const used = await credentials(session);
		return await storeTriggers(session.world, 'Gallery of the triggers', ...triggers.map(({ type, parameters }) => ours(type, parameters, used)), ours(called.type, called.parameters as never, used));
	});

	for (const shown of exhibits) {
		see(given, `${shown.picture}: the form and what comes out`, async (session) => {
			await open(shown.picture);
			// All pictures are about the same status, which is there already.
			if (shown.type === 'sendStatus') session.world.simulator.answerNext('sendTextStatus', { status: 200, body: { idMessage: opening.idMessage } });
			if (shown.type === 'greenApi') session.world.simulator.answerNext('sendLocation', { status: 200, body: { idMessage: LOCATION } });
			await exhibit(session, shown);
		});
	}

	for (const shown of triggers) {
		see(given, `${shown.picture}: the form and an event`, async (session) => {
			await openTriggers(nodeNames[shown.type]);
			await exhibit(session, shown);
		});
	}

	see(given, `${called.picture}: the form`, async ({ page, pictures }) => {
		await openTriggers(nodeNames[called.type]);
		await pictures.inWindow(page, TALL, async () => {
			await eventually(async () => expect(await labels(page)).toEqual(['Events', 'Filters', 'Chat Type', 'Options', 'Download File']));
			await pictures.take(page, called.picture, [fields(page)], { sides: 16, ends: 16 });
		});
	});
}
