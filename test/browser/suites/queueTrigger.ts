import { addList, flip, labels, openList, pick, picked, pickOneOfSeveral } from '../editor/form';
import { chosenIn, openChoices, searchChoice } from '../editor/locator';
import { outputRows } from '../editor/output';
import { errorPanel, executeStep } from '../editor/run';
import { ownInstance, type OwnInstance } from '../instances';
import { anyTime } from '../moscow';
import { see } from '../see';
import type { Given } from '../session';
import { eventually } from '../steps';
import { workbenchOf } from '../workbench';
import { nodeNames, ours, storeTriggers, using } from '../workflows';
import { incomingText } from '../../simulator';

const FORM = ['Events', 'Delete From Queue When', 'Filters', 'Options'];
const FILTERS = [
	...['Allow Notes to Self', 'Chat Type', 'Chats', 'Ignore My Own Messages', 'Ignore Older Than (Minutes)'],
	...['Kinds', 'Senders', 'Text Contains', 'Text Matches'],
];
const OPTIONS = [
	...['Already Decided Reply', 'Catch Up From the Journal', 'Clear Webhook Address', 'Download File'],
	...['Give Answers to the Workflow', 'Simplify', 'Switch On Settings', 'Tries'],
];

/** The form of the trigger that reads the queue of notifications, and the notification that it shows. */
export function queueTriggerSuite(given: Given): void {
	const filtered = { name: 'Filtered' };
	let own: OwnInstance;
	const open = workbenchOf(given, async ({ world }) => {
		own = await ownInstance(world, 'An instance with a queue');
		own.instance.notifications.length = 0;
		const { credentials } = using(own.credential);
		const chats = { rows: [{ chat: { __rl: true, mode: 'list', value: '' } }] };
		return await storeTriggers(
			world,
			'Triggers of notifications',
			ours('greenApiTrigger', {}, { credentials }),
			ours('greenApiTrigger', { filters: { chats } } as never, { ...filtered, credentials }),
		);
	});

	see(given, 'it asks for the events and when they leave the queue, and has nine filters and eight options', async ({ page }) => {
		await open(nodeNames.greenApiTrigger);
		expect(await picked(page, 'events')).toEqual(['Message Received']);
		await eventually(async () => expect(await labels(page)).toEqual(FORM));
		const events = await openList(page, 'events');
		expect(events).toHaveLength(17);
		expect(events).toContainEqual(['Button Pressed', expect.stringMatching(/^Somebody has pressed a reply button/)]);
		await pickOneOfSeveral(page, 'Button Pressed');
		expect(await picked(page, 'events')).toEqual(['Message Received', 'Button Pressed']);
		expect((await openList(page, 'deleteFromQueueWhen')).map(([name]) => name)).toEqual(['Execution Finishes', 'Execution Finishes Successfully', 'Immediately']);
		await pick(page, 'Execution Finishes');
		expect(await addList(page, 'Filter')).toEqual(FILTERS);
		await pick(page, 'Ignore My Own Messages');
		expect(await addList(page, 'Option')).toEqual(OPTIONS);
		await pick(page, 'Download File');
		await flip(page, 'downloadFile');
		await eventually(async () => expect(await labels(page)).toEqual(['Events', 'Delete From Queue When', 'Filters', 'Ignore My Own Messages', 'Options', 'Download File']));
	});

	see(given, 'Fetch Test Event says how to make one while none waits, and shows the one that waits then, which stays in the queue', async ({ page, world }) => {
		await open(nodeNames.greenApiTrigger);
		await executeStep(page);
		expect(await errorPanel(page)).toEqual({ title: 'No notification waits in the queue', advice: expect.stringMatching(/Make one, such as a message to this account/) });
		const { idMessage } = incomingText();
		world.simulator.notify(incomingText({ text: 'Do you deliver?', idMessage: String(idMessage) }), own.instance.idInstance);
		await executeStep(page);
		expect(await outputRows(page)).toEqual([
			{
				event: 'messageReceived',
				time: anyTime,
				chatName: 'Anna',
				senderName: 'Anna',
				kind: 'text',
				text: 'Do you deliver?',
				isGroup: 'false',
				senderId: '79001110001@c.us',
				chatId: '79001110001@c.us',
				idMessage,
			},
		]);
		expect(own.instance.notifications).toHaveLength(1);
	});

	see(given, 'a chat of the filter is chosen from the list, and what is in another chat is left out', async ({ page }) => {
		await open(filtered.name);
		expect(await openChoices(page, 'chat')).toEqual(expect.arrayContaining(['Anna K. (+7 900 111 0001)', 'Neighbours (group)']));
		await searchChoice(page, 'bor', 'Boris (+7 900 111 0002)');
		expect(await chosenIn(page, 'chat')).toBe('Boris (+7 900 111 0002)');
		await executeStep(page);
		expect(await errorPanel(page)).toEqual({
			title: 'The notification that waits first is left out by this form: messageReceived',
			advice: expect.stringMatching(/^GREEN-API shows only the first one/),
		});
		expect(own.instance.notifications).toHaveLength(1);
	});
}
