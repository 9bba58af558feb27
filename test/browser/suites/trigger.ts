import { addList, entry, labels, openList, pick, picked, pickOneOfSeveral } from '../editor/form';
import { outputRows } from '../editor/output';
import { errorPanel, executeStep } from '../editor/run';
import { ownInstance, type OwnInstance, textStatus } from '../instances';
import { anyTime } from '../moscow';
import { see } from '../see';
import type { Given } from '../session';
import { eventually } from '../steps';
import { workbenchOf } from '../workbench';
import { nodeNames, ours, storeTriggers, using } from '../workflows';

const FORM = ['Poll Times', 'Mode', 'Events'];
const OPTIONS = ['From', 'Kind', 'Simplify', 'Statuses to Ask per Poll'];

/** The trigger's form, and the event that it fetches to show one. */
export function triggerSuite(given: Given): void {
	const views = { name: 'Views' };
	let own: OwnInstance;
	const open = workbenchOf(given, async ({ world }) => {
		own = await ownInstance(world, 'My own GREEN-API instance', { scriptedDelivery: true });
		const { credentials } = using(own.credential);
		return await storeTriggers(world, 'Triggers', ours('greenApiStatusTrigger', {}, { credentials }), ours('greenApiStatusTrigger', { events: ['deliveryStatusChanged'] }, { ...views, credentials }));
	});

	see(given, 'the trigger asks which delivery statuses count only for the event that they are about, and has four options', async ({ page }) => {
		await open(nodeNames.greenApiStatusTrigger);
		expect(await picked(page, 'events')).toEqual(['New Outgoing Status']);
		await eventually(async () => expect(await labels(page)).toEqual([...FORM, 'Options']));
		expect(await openList(page, 'events')).toEqual([
			['Delivery Status Changed', expect.stringMatching(/^A recipient has received or viewed a status/)],
			['New Incoming Status', expect.stringMatching(/^A contact has posted a status/)],
			['New Outgoing Status', expect.stringMatching(/^This account has posted a status/)],
		]);
		await pickOneOfSeveral(page, 'Delivery Status Changed');
		await eventually(async () => expect(await labels(page)).toEqual([...FORM, 'Delivery Status', 'Options']));
		expect(await picked(page, 'deliveryStatus')).toEqual(['Delivered', 'Read']);
		for (const [at, name] of OPTIONS.entries()) {
			expect(await addList(page, 'Option')).toEqual(OPTIONS.slice(at));
			await pick(page, name);
		}
		await eventually(async () => expect(await labels(page)).toEqual([...FORM, 'Delivery Status', 'Options', ...OPTIONS]));
		expect(await entry(page, 'statusesPerPoll').inputValue()).toBe('20');
		await openList(page, 'events');
		await pickOneOfSeveral(page, 'Delivery Status Changed');
		await eventually(async () => expect(await labels(page)).toEqual([...FORM, 'Options', ...OPTIONS]));
	});

	see(given, 'Fetch Test Event says what to do while there is none, and shows the latest real one then', async ({ page, world }) => {
		await open(views.name);
		const { idInstance } = own.instance;
		await executeStep(page);
		expect(await errorPanel(page)).toEqual({ title: 'There is no such event in the last 30 days', advice: expect.stringMatching(/^Post a status, and let a contact view it/) });
		const { idMessage } = world.simulator.addStatus(textStatus('We are open until 8 pm today 🎉'), idInstance);
		world.simulator.recordDelivery({ idInstance, idMessage, participant: '79001110001@c.us', status: 'delivered' });
		world.simulator.recordDelivery({ idInstance, idMessage, participant: '79001110002@c.us', status: 'read' });
		await executeStep(page);
		expect(await outputRows(page)).toEqual([
			{
				event: 'deliveryStatusChanged',
				recipientName: expect.stringMatching(/^(Anna K\.|Boris)$/),
				deliveryStatus: expect.stringMatching(/^(delivered|read)$/),
				time: anyTime,
				kind: 'text',
				text: 'We are open until 8 pm today 🎉',
				recipientId: expect.stringMatching(/^7900111000[12]@c\.us$/),
				idMessage,
			},
		]);
	});
}
