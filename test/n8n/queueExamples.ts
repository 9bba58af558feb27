import type { Stored } from '../host/clientTypes';
import { exampleWorkflow } from '../host/example';
import { until } from '../host/until';
import type { World } from '../host/world';
import { incomingText } from '../simulator';
import { type Started, startedBy } from './queueWorkflow';
import { openStage, publish, type Stage } from './stage';

const ANNA = '79001110001@c.us';
const BORIS = '79001110002@c.us';
const GROUP = '120363020000000001@g.us';

const COLLECT = 'collect-quick-messages';

const WITHIN = 60;

/** The examples that read the queue while they are published, each on an instance of its own. */
export function describeQueueExamples(theWorld: () => World): void {
	let stage: Stage;
	let workflow: Stored;

	const open = async (example: string): Promise<void> => {
		stage = await openStage(theWorld());
		stage.instance.notifications.length = 0;
		Object.assign(stage.instance.settings, { incomingWebhook: 'yes' });
		const file = await exampleWorkflow(example, stage.credential, theWorld());
		workflow = { id: await publish(theWorld(), { ...file, name: `${file.name}, published` }) };
	};
	const close = async (): Promise<void> => {
		await theWorld().client.unpublishWorkflow(workflow.id);
		await stage.close();
	};
	const write = (sender: string, text: string, chatId = sender): number => stage.simulator.notify(incomingText({ sender, text, chatId }), stage.instance.idInstance);

	/** What the workflow has answered: chat and text, those of a chat in their order. */
	const answers = (): string[] =>
		stage.simulator.requests
			.filter(({ apiMethod, taken }) => apiMethod === 'sendMessage' && taken)
			.map(({ body }) => body as { chatId: string; message: string })
			.map(({ chatId, message }) => `${chatId}: ${message}`)
			.sort();

	/** The executions that the trigger has started; n8n files one of a sub-workflow that is held in a node under the same workflow. */
	const ended = async (): Promise<Started[]> => (await startedBy(theWorld(), workflow.id)).filter(({ item }) => item);

	/** Waits until so many executions have ended, each with success. */
	const untilEnded = async (count: number): Promise<void> => {
		const all = await until(`The end of ${count} executions`, WITHIN, async () => ((await ended()).length >= count ? await ended() : undefined));
		expect(all.map(({ status }) => status)).toEqual(Array(count).fill('success'));
	};

	describe('"Collect quick messages"', () => {
		const noted = (chatId: string, ...lines: string[]): string => `${chatId}: Thank you! We have noted:\n\n${lines.join('\n')}`;

		beforeAll(async () => await open(COLLECT));
		afterAll(close);

		test('answers three quick lines of one person once, in their order, and those of another apart', async () => {
			for (const [sender, text] of [[ANNA, 'Hello'], [ANNA, 'two rye loaves'], [BORIS, 'Good morning'], [ANNA, 'for Saturday']]) write(sender, text);
			await untilEnded(4);
			expect(answers()).toEqual([noted(ANNA, 'Hello', 'two rye loaves', 'for Saturday'), noted(BORIS, 'Good morning')]);
			expect(await theWorld().client.dataRows(theWorld().tables[COLLECT])).toEqual([]);
		});

		test('answers a later line by itself', async () => {
			write(ANNA, 'and a cheesecake');
			await untilEnded(5);
			expect(answers()).toHaveLength(3);
			expect(answers()).toContain(noted(ANNA, 'and a cheesecake'));
		});

		test("takes along what a crash has left in the table, and leaves another chat's lines there", async () => {
			const { client, tables: { [COLLECT]: table } } = theWorld();
			await client.addDataRow(table, { chatId: ANNA, text: 'left behind', execution: '1' });
			await client.addDataRow(table, { chatId: BORIS, text: 'left, too', execution: '2' });
			write(ANNA, 'Are you there?');
			await untilEnded(6);
			expect(answers()).toHaveLength(4);
			expect(answers()).toContain(noted(ANNA, 'left behind', 'Are you there?'));
			expect(await client.dataRows(table)).toEqual([expect.objectContaining({ chatId: BORIS, text: 'left, too' })]);
		});

		test('starts for no group', async () => {
			write(ANNA, 'to all', GROUP);
			await until('The empty queue', WITHIN, async () => (stage.instance.notifications.length === 0 ? true : undefined));
			expect(await theWorld().client.executions(workflow.id)).toHaveLength(6);
		});
	});

	describe('"One trigger, a workflow for each chat"', () => {
		beforeAll(async () => await open('route-by-chat'));
		afterAll(close);

		test('gives the message of each chat to its own sub-workflow, once', async () => {
			write(ANNA, 'Ten croissants', GROUP);
			write(BORIS, 'The usual, please');
			write(ANNA, 'Are you open?');
			await untilEnded(3);
			expect(answers()).toEqual([
				`${GROUP}: Noted for today's baking: Ten croissants`,
				`${ANNA}: Thank you for your message! We are open from 7 am to 8 pm.`,
				`${BORIS}: Good morning, Boris! Your loaf is put aside. You wrote: The usual, please`,
			]);
			const called = (await ended()).map(({ execution }) => Object.keys(execution.data.resultData.runData).filter((node) => node.startsWith('For ')));
			expect(called).toEqual([['For the Team'], ['For Boris'], ['For Everybody Else']]);
		});
	});
}
