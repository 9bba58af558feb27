import type { INodeParameters } from 'n8n-workflow';
import { closeNode, onCanvas } from '../editor/canvas';
import { previewedFields } from '../editor/input';
import { see } from '../see';
import type { Given } from '../session';
import { eventually } from '../steps';
import { workbench } from '../workbench';
import { nodeNames, ours } from '../workflows';

/** What each of these nodes gives, by its name. */
const FIELDS = {
	[nodeNames.getOutgoingStatuses]: ['time', 'kind', 'text', 'deliveryStatus', 'recipientNames', 'recipientNames[0]', 'sentFrom', 'downloadUrl', 'recipientIds', 'recipientIds[0]', 'idMessage'],
	[nodeNames.sendStatus]: ['kind', 'text', 'audience', 'recipients', 'time', 'idMessage'],
	[nodeNames.greenApi]: ['kind', 'text', 'chatId', 'deliveryStatus', 'time', 'idMessage'],
	[nodeNames.getStatusStatistic]: ['recipientName', 'deliveryStatus', 'time', 'recipientId', 'idMessage'],
};

/** The forms of which the canvas shows something below the node, and what it shows. */
const SUBTITLES: Array<[string, keyof typeof nodeNames, INodeParameters]> = [
	['Text to 3 people', 'sendStatus', { participants: '+7 900 111-00-01; 79001110002\n79001110003' }],
	['Text to +7 900 111-00-01', 'sendStatus', { participants: '+7 900 111-00-01' }],
	['Picture or video to 2 people', 'sendStatus', { operation: 'sendMedia', audience: 'chooseContacts', contacts: ['79001110001@c.us', '100200300400500@lid'] }],
	['Voice to all contacts', 'sendStatus', { operation: 'sendVoice', audience: 'allContacts' }],
	['last 90 minutes', 'getIncomingStatuses', { minutes: 90 }],
	['last 3 hours', 'lastOutgoingMessages', { lookBack: 'hours', hours: 3 }],
	['last 7 days', 'lastIncomingMessages', { lookBack: 'days', days: 7 }],
	['since 2026-11-20', 'getStatusStatistic', { statuses: 'all', lookBack: 'date', since: '2026-11-20T09:30:00' }],
];

const after = (name: string): string => `Fields of ${name}`;

/** n8n's node Edit Fields, to follow a node of ours. */
const editFields = (name: string) => ({ name: after(name), type: 'n8n-nodes-base.set', typeVersion: 3.4, parameters: {}, credentials: {} });

/** What a node that follows one of ours shows before anything has run. */
export function previewsSuite(given: Given): void {
	const open = workbench(given, 'Nothing has run', () =>
		(['getOutgoingStatuses', 'sendStatus', 'greenApi', 'getStatusStatistic'] as const).map((type) => [ours(type), editFields(nodeNames[type])]),
	);

	see(given, 'a node that follows one of ours shows what will come out of that one before anything has run', async ({ page }) => {
		for (const [name, fields] of Object.entries(FIELDS)) {
			await open(after(name));
			await eventually(async () => expect((await previewedFields(page)).sort()).toEqual([...fields].sort()));
		}
	});

	const show = workbench(given, 'Below the nodes', () => SUBTITLES.map(([subtitle, type, parameters]) => [ours(type, parameters, { name: `Node: ${subtitle}` })]));

	see(given, 'the canvas says below a node to whom it posts or how far it looks back', async ({ page }) => {
		await show(`Node: ${SUBTITLES[0][0]}`);
		await closeNode(page);
		for (const [subtitle] of SUBTITLES) {
			const [, below] = (await onCanvas(page, `Node: ${subtitle}`).innerText()).split(/\s*\n\s*/).filter(Boolean);
			expect(below).toBe(subtitle);
		}
	});
}
