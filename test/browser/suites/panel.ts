import { actions, add, choose, offered, offeredName, offers, panel, search } from '../editor/panel';
import { closeNode, onCanvas, openNewWorkflow, openNode } from '../editor/canvas';
import { valueOf } from '../editor/form';
import { credentialInUse } from '../editor/credential';
import { iconIn, useTheme } from '../editor/icons';
import { nodeWindow } from '../editor/locate';
import { outputRows } from '../editor/output';
import { executeStep } from '../editor/run';
import { see } from '../see';
import type { Given } from '../session';
import { eventually } from '../steps';
import { workbench } from '../workbench';
import { nodeNames, ours } from '../workflows';

const OFFERS = [
	// n8n shows a node and its trigger as one, with the words of the trigger, and searches those of the node.
	{ name: 'GREEN-API', description: expect.stringMatching(/^Starts the workflow when a WhatsApp message arrives/) },
	{ name: 'GREEN-API Webhook', description: expect.stringMatching(/^Starts the workflow when GREEN-API calls n8n, for an n8n with a public address/) },
	{ name: 'GREEN-API Send Status', description: expect.stringMatching(/^Publish a WhatsApp status \(story\)/) },
	{ name: 'GREEN-API Get Outgoing Statuses', description: expect.stringMatching(/^List the WhatsApp statuses \(stories\) that this account has published/) },
	{ name: 'GREEN-API Get Incoming Statuses', description: expect.stringMatching(/^List the WhatsApp statuses \(stories\) that the contacts/) },
	{ name: 'GREEN-API Get Status Statistic', description: expect.stringMatching(/^See who received and who viewed/) },
	{ name: 'GREEN-API Delete Status', description: expect.stringMatching(/^Delete a WhatsApp status/) },
	{ name: 'GREEN-API Last Outgoing Messages', description: expect.stringMatching(/^List the WhatsApp messages that this account has sent/) },
	{ name: 'GREEN-API Last Incoming Messages', description: expect.stringMatching(/^List the WhatsApp messages that this account has received/) },
	{ name: 'GREEN-API WhatsApp Status', description: expect.stringMatching(/^Starts the workflow when a WhatsApp status/) },
];

/** High enough for all that is found. */
const TALL = { width: 1440, height: 1240 };

const ADD = 'Add to workflow';

/** The nodes that are added behind Send Status, and what stands in their Message ID then. */
const BEHIND = [
	{ name: nodeNames.getStatusStatistic, action: ADD, idMessage: '{{ $json.idMessage }}' },
	{ name: nodeNames.deleteStatus, action: ADD, idMessage: '' },
];

/** Finding and adding the nodes. */
export function panelSuite(given: Given): void {
	const open = workbench(given, 'Behind Send Status', () => [[ours('sendStatus', { message: 'Sent once', participants: '79001110001' })]]);

	see(given, 'the searches for "green" and "whatsapp" find all nodes, and words for what they do find those', async ({ page }) => {
		await openNewWorkflow(page);
		const [main, webhook, ...ofStatuses] = OFFERS;
		for (const [words, wanted] of [['green', OFFERS], ['whatsapp', OFFERS], ['status', ofStatuses], ['location', [main]], ['archive chat', [main]], ['chatbot', [main, webhook]], ['webhook', [main, webhook]]] as const) {
			await search(page, words);
			await eventually(async () => {
				const found = await offered(page);
				expect(found).toHaveLength(wanted.length);
				expect(found).toEqual(expect.arrayContaining([...wanted]));
			});
		}
	});

	see(given, 'every node has an icon, another one in the dark theme', async ({ page, pictures }) => {
		await openNewWorkflow(page);
		const icons = { light: [] as string[], dark: [] as string[] };
		for (const theme of ['dark', 'light'] as const) {
			await useTheme(page, theme);
			await search(page, 'green');
			await pictures.inWindow(page, TALL, async () =>
				await pictures.take(page, theme === 'light' ? 'panel' : 'panel-dark', [panel(page).locator('input').first(), offers(page).first(), offers(page).last()], { sides: 0, ends: 12 }, 'css'),
			);
			for (const offer of await offers(page).all()) {
				const icon = await iconIn(page, offer);
				expect(icon).toEqual({ path: expect.stringMatching(/\.svg$/), width: expect.any(Number), content: expect.stringContaining('<svg') });
				expect(icon.width).toBeGreaterThan(0);
				icons[theme].push(icon.content);
			}
		}
		expect([new Set(icons.light).size, new Set(icons.dark).size]).toEqual([1, 1]);
		expect(icons.light[0]).not.toBe(icons.dark[0]);
	});

	see(given, 'every node is added by a click, with its icon, its subtitle and the one credential there is', async ({ page, world }) => {
		const added = [
			// First: n8n shows the triggers while there is none, and the actions of the same node afterwards.
			{ name: nodeNames.greenApiTrigger, does: ['On message received', 'On button pressed', 'On delivery status changed'], first: 'On button pressed', subtitle: 'Button pressed' },
			{ name: nodeNames.greenApiWebhookTrigger, does: ['On message received', 'On button pressed', 'On delivery status changed'], first: 'On message received', subtitle: 'Message received' },
			{ name: nodeNames.greenApi, does: ['Archive chat', 'Check whether contact is on WhatsApp', 'Get contact avatar', 'Send location message'], first: 'Send location message', subtitle: 'Send Location: message', called: 'Send location message' },
			{ name: nodeNames.sendStatus, does: ['Send text status', 'Send picture or video status', 'Send voice status'], first: 'Send picture or video status', subtitle: 'Picture or video' },
			{ name: nodeNames.getOutgoingStatuses, does: ['Get outgoing status', 'Get many outgoing statuses'], first: 'Get many outgoing statuses', subtitle: 'last day' },
			{ name: nodeNames.getIncomingStatuses, does: [ADD], first: ADD, subtitle: 'last day' },
			{ name: nodeNames.getStatusStatistic, does: [ADD], first: ADD, subtitle: '' },
			{ name: nodeNames.deleteStatus, does: [ADD], first: ADD, subtitle: '' },
			{ name: nodeNames.lastOutgoingMessages, does: [ADD], first: ADD, subtitle: 'last day' },
			{ name: nodeNames.lastIncomingMessages, does: [ADD], first: ADD, subtitle: 'last day' },
			{ name: nodeNames.greenApiStatusTrigger, does: ['On new outgoing status', 'On delivery status changed', 'On new incoming status'], first: 'On new incoming status', subtitle: 'New incoming status' },
		];
		await openNewWorkflow(page);
		// n8n calls a node with resources after what it does.
		for (const { name, does, first, subtitle, called = name } of added) {
			await search(page, 'green');
			await choose(page, offeredName(name));
			await eventually(async () => expect(await actions(page)).toEqual(expect.arrayContaining(does)));
			await add(page, first);
			await eventually(async () => expect(await credentialInUse(page)).toBe(world.credential.name));
			expect((await iconIn(page, nodeWindow(page))).width).toBeGreaterThan(0);
			await closeNode(page);
			expect((await iconIn(page, onCanvas(page, called))).width).toBeGreaterThan(0);
			// Below them a trigger may show n8n's button.
			await eventually(async () => expect((await onCanvas(page, called).innerText()).split(/\s*\n\s*/).filter(Boolean).slice(0, 2)).toEqual([called, subtitle].filter(Boolean)));
		}
	});

	for (const { name, action, idMessage } of BEHIND) {
		see(given, `${name} behind Send Status begins with ${idMessage || 'an empty'} Message ID`, async ({ page }) => {
			await open(nodeNames.sendStatus);
			await closeNode(page);
			await onCanvas(page, nodeNames.sendStatus).click();
			await search(page, 'green');
			await choose(page, offeredName(name));
			await add(page, action);
			await eventually(async () => expect(await valueOf(page, 'idMessage')).toBe(idMessage));
			await closeNode(page);
		});
	}

	see(given, 'Get Status Statistic behind Send Status works at the first Execute step, and the status is posted once', async ({ page, world }) => {
		await openNode(page, nodeNames.getStatusStatistic);
		const before = world.simulator.requests.length;
		for (let times = 0; times < 2; times += 1) {
			await executeStep(page);
			expect(await outputRows(page)).toEqual([expect.objectContaining({ recipientName: 'Anna K.' })]);
		}
		expect(world.simulator.requests.slice(before).filter(({ apiMethod }) => apiMethod === 'sendTextStatus')).toHaveLength(1);
	});
}
