import { lineUnderTest } from '../host/line';
import { until } from '../host/until';
import type { World } from '../host/world';
import { startAgain } from './killable';
import { queueWorkflow, startedBy, textsOf } from './queueWorkflow';
import { openStage, publish, type Stage } from './stage';

const SECONDS_TO_RESTART = 180_000;

const ANNA = '79001110001@c.us';

/** More than the three minutes that a message of the journal has to wait. */
const TEN_MINUTES = 600_000;

const MINUTE = 60_000;

/** The GREEN-API Trigger in a real n8n, with what its queue never had. */
export function describeCatchUp(theWorld: () => World, settings: Record<string, string>): void {
	describe('with Catch Up From the Journal', () => {
		let stage: Stage;
		let workflowId: string;
		/** How far GREEN-API's clock is ahead, for a test that does not wait as long. */
		let ahead = 0;

		const workflow = () => queueWorkflow('catching up', stage.credential, { options: { catchUp: true } });
		const arrived = async (): Promise<unknown[]> => textsOf(await startedBy(theWorld(), workflowId));
		const inBoth = (textMessage: string): void =>
			void stage.simulator.addIncomingMessage({ idMessage: `3EB0${textMessage}`, chatId: ANNA, textMessage }, stage.instance.idInstance);
		const onlyInJournal = (textMessage: string): void => {
			inBoth(textMessage);
			stage.instance.notifications.length = 0;
		};
		const looks = (): number => stage.simulator.requests.filter(({ apiMethod }) => apiMethod === 'lastIncomingMessages').length;
		const untilLook = async (number: number): Promise<boolean> =>
			await until(`Look ${number} into the journal`, 120, async () => (looks() >= number ? true : undefined));
		const untilArrived = async (text: string): Promise<boolean> =>
			await until(`The message "${text}"`, 120, async () => ((await arrived()).includes(text) ? true : undefined));
		/** n8n 2.41 publishes and unpublishes after it has said so. */
		const untilHeard = async (listeners: number): Promise<boolean> =>
			await until(`The wait of ${listeners} requests`, 60, async () => (stage.instance.bell.listeners === listeners ? true : undefined));

		beforeAll(async () => {
			stage = await openStage(theWorld(), {}, { clock: () => Date.now() + ahead });
			stage.instance.notifications.length = 0;
			Object.assign(stage.instance.settings, { incomingWebhook: 'yes' });
			ahead = -MINUTE;
			onlyInJournal('before all');
			ahead = 0;
			workflowId = await publish(theWorld(), workflow());
			await untilLook(1);
		});
		afterAll(async () => {
			await theWorld().client.unpublishWorkflow(workflowId);
			await stage.close();
		});

		test('starts with what came while the workflow was unpublished, and not with what came before or by the queue', async () => {
			inBoth('by the queue');
			await untilArrived('by the queue');
			await theWorld().client.unpublishWorkflow(workflowId);
			await untilHeard(0);
			onlyInJournal('unpublished 1');
			onlyInJournal('unpublished 2');
			ahead += TEN_MINUTES;
			await theWorld().client.republishWorkflow(workflowId, workflow());
			await untilArrived('unpublished 2');
			expect(await arrived()).toEqual(['by the queue', 'unpublished 1', 'unpublished 2']);
		}, SECONDS_TO_RESTART);

		test.each(['kill', 'stop'] as const)('starts with what came while n8n was off, once, after: %s', async (end) => {
			const before = await arrived();
			const [first, missed, queued, late] = ['first', 'missed', 'queued', 'late'].map((word) => `${word}, ${end}`);
			// n8n stores what the trigger remembers with each start.
			inBoth(first);
			await untilArrived(first);
			await theWorld().n8n[end]();
			onlyInJournal(missed);
			inBoth(queued);
			ahead += TEN_MINUTES;
			const looked = looks();
			await startAgain(theWorld(), settings);
			await untilArrived(missed);
			await untilLook(looked + 1);
			inBoth(late);
			await untilArrived(late);
			expect(await arrived()).toEqual([...before, first, queued, missed, late]);
		}, SECONDS_TO_RESTART);

		test(`has told of nothing else in n8n ${lineUnderTest}`, async () => {
			expect((await startedBy(theWorld(), workflowId)).filter(({ status }) => status !== 'success')).toEqual([]);
		});
	});
}
