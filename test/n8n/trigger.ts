import type { IDataObject } from 'n8n-workflow';
import type { Credential, Execution, Stored, Workflow } from '../host/clientTypes';
import { until } from '../host/until';
import type { World } from '../host/world';
import { unauthorized401 } from '../simulator';
import { filesWith } from './files';
import { openStage, outputOf, publish, type Stage } from './stage';
import { startAgain, WITH_RESTART } from './killable';

const TRIGGER = 'WhatsApp Status Trigger';
const BEHIND = 'No Operation';

const SECONDS_TO_ARRIVE = 60;

/** n8n polls no more often than once a minute by one schedule; these are twelve. */
const everyFiveSeconds = Array.from({ length: 12 }, (_, index) => ({ mode: 'custom', cronExpression: `${index * 5} * * * * *` }));

/** A workflow with the trigger, polling every five seconds, and a node behind it. */
export const triggerWorkflow = (name: string, { id, name: credentialName }: Credential & Stored, events: string[]): Workflow => ({
	name,
	nodes: [
		{
			id: 'trigger',
			name: TRIGGER,
			type: 'n8n-nodes-green-api.greenApiStatusTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: { pollTimes: { item: everyFiveSeconds }, events },
			credentials: { greenApi: { id, name: credentialName } },
		},
		{ id: 'behind', name: BEHIND, type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [200, 0], parameters: {} },
	],
	connections: { [TRIGGER]: { main: [[{ node: BEHIND, type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1', timezone: 'Asia/Yekaterinburg' },
});

const nameOf = ({ event, idMessage, recipientId, deliveryStatus }: IDataObject): string =>
	[event, idMessage, ...(recipientId ? [recipientId, deliveryStatus] : [])].join(' ');

/** All executions of a workflow, the first one first. */
async function executionsOf({ client }: World, workflowId: string): Promise<Execution[]> {
	const summaries = await client.executions(workflowId);
	return await Promise.all(summaries.reverse().map(async ({ id }) => await client.finishedExecution(id)));
}

/** What the node behind the trigger has got, in all executions. */
const itemsIn = (executions: Execution[]): IDataObject[] =>
	executions.filter(({ status }) => status === 'success').flatMap((execution) => outputOf(execution, BEHIND).map(({ json }) => json));

const eventsIn = (executions: Execution[]): string[] => itemsIn(executions).map(nameOf);

/** Waits until an event has come; gives all that have. */
const untilEvent = async (world: World, workflowId: string, name: string): Promise<string[]> =>
	await until(`The event ${name}`, SECONDS_TO_ARRIVE, async () => {
		const events = eventsIn(await executionsOf(world, workflowId));
		return events.includes(name) ? events : undefined;
	});

/** The WhatsApp Status Trigger in a real n8n, published, that is ended and started again. */
export function describeTrigger(theWorld: () => World, settings: Record<string, string>): void {
	describe('the trigger', () => {
		let stage: Stage;
		let workflowId: string;
		let idInstance: string;
		const expected: string[] = [];
		const all = ['newOutgoingStatus', 'newIncomingStatus', 'deliveryStatusChanged'];

		const requested = (apiMethod: string): number => stage.simulator.requests.filter((request) => request.apiMethod === apiMethod).length;
		const untilRequested = async (apiMethod: string, more: number): Promise<void> => {
			const before = requested(apiMethod);
			await until(`${more} more requests of ${apiMethod}`, SECONDS_TO_ARRIVE, async () => (requested(apiMethod) >= before + more ? true : undefined));
		};

		beforeAll(async () => {
			stage = await openStage(theWorld(), { scriptedDelivery: true });
			({ idInstance } = stage.instance);
			stage.simulator.addStatus({}, idInstance);
			workflowId = await publish(theWorld(), triggerWorkflow('statuses', stage.credential, all));
			// n8n 2.41 switches a workflow on after it has said so; what is to be an event happens after the first poll.
			await untilRequested('getIncomingStatuses', 2);
		});

		afterAll(async () => await stage?.close());

		const noted = (name: string): string => {
			expected.push(name);
			return name;
		};
		const post = () => stage.simulator.addStatus({}, idInstance).idMessage;
		const view = (idMessage: string, participant: string): string => {
			stage.simulator.recordDelivery({ idInstance, idMessage, participant, status: 'read' });
			return noted(`deliveryStatusChanged ${idMessage} ${participant} read`);
		};
		let own: string;

		test('starts one execution for what happens, and none for what was there before', async () => {
			own = post();
			noted(`newOutgoingStatus ${own}`);
			const { idMessage } = stage.simulator.addIncomingStatus({}, idInstance);
			noted(`newIncomingStatus ${idMessage}`);
			await untilEvent(theWorld(), workflowId, view(own, '79001110001@c.us'));
			expect(eventsIn(await executionsOf(theWorld(), workflowId)).sort()).toEqual([...expected].sort());
		});

		test("names people, gives times in the workflow's time zone, and asks for the contacts once", async () => {
			const items = itemsIn(await executionsOf(theWorld(), workflowId));
			expect(items.flatMap(({ recipientName, senderName }) => recipientName ?? senderName ?? []).sort()).toEqual(['Anna K.', 'Anna K.']);
			expect(items.map(({ time }) => time)).toEqual(Array(items.length).fill(expect.stringMatching(/^20.*\.000\+05:00$/)));
			expect(requested('getContacts')).toBe(1);
		});

		test('shows a failed poll as a failed execution that says what to do, and catches up', async () => {
			stage.simulator.answerNext('getOutgoingStatuses', unauthorized401());
			const failed = await until('The failed execution', SECONDS_TO_ARRIVE, async () => (await executionsOf(theWorld(), workflowId)).find(({ status }) => status === 'error'));
			const { message, description } = failed.data.resultData.error as Error & { description: string };
			expect(message).toBe('GREEN-API does not accept the API Token');
			expect(description).toMatch(/Copy apiTokenInstance of this very instance.*Nothing is lost: the next poll that succeeds catches up/);
			const name = noted(`newOutgoingStatus ${post()}`);
			await untilEvent(theWorld(), workflowId, name);
		});

		test(
			'catches up after n8n was stopped and started again',
			async () => {
				// After polls without events, of which n8n stores nothing.
				await untilRequested('getIncomingStatuses', 2);
				await theWorld().n8n.stop();
				const name = noted(`newOutgoingStatus ${post()}`);
				const viewed = view(own, '79001110002@c.us');
				await startAgain(theWorld(), settings);
				await untilEvent(theWorld(), workflowId, name);
				await untilEvent(theWorld(), workflowId, viewed);
			},
			WITH_RESTART,
		);

		test(
			'loses and repeats nothing when n8n is killed in the middle of a poll',
			async () => {
				await untilRequested('getIncomingStatuses', 1);
				const name = noted(`newOutgoingStatus ${post()}`);
				stage.simulator.answerNext('getIncomingStatuses', { hang: true });
				await untilRequested('getIncomingStatuses', 1);
				await theWorld().n8n.kill();
				await startAgain(theWorld(), settings);
				await untilEvent(theWorld(), workflowId, name);
			},
			WITH_RESTART,
		);

		test('has given every event to exactly one execution', async () => {
			await untilRequested('getIncomingStatuses', 2);
			const executions = await executionsOf(theWorld(), workflowId);
			expect(eventsIn(executions).sort()).toEqual([...expected].sort());
			expect(executions.filter(({ status }) => status !== 'success').map(({ status }) => status)).toEqual(['error']);
		});

		test('shows the latest real event when the editor fetches a test event', async () => {
			const { id } = await theWorld().client.addWorkflow(triggerWorkflow('test event', stage.credential, ['newOutgoingStatus']));
			const execution = await theWorld().client.runWorkflow(id, TRIGGER);
			const latest = stage.instance.statuses[0].idMessage;
			expect(outputOf(execution, BEHIND).map(({ json }) => nameOf(json))).toEqual([`newOutgoingStatus ${latest}`]);
		});

		test('leaves the API token in no file: not in the database, not in the log', async () => {
			await theWorld().n8n.stop();
			const { userFolder } = theWorld();
			const { apiTokenInstance: token } = stage.instance;
			// SQLite may cut a text where a page ends, and then one half is still whole.
			for (const half of [token.slice(0, 23), token.slice(23, 46)]) expect(await filesWith(half, userFolder)).toEqual([]);
			expect(await filesWith(own, userFolder)).toEqual(expect.arrayContaining([expect.stringContaining('database.sqlite')]));
			expect(await filesWith('Asked for the recipients of', userFolder)).toEqual(['n8n.log']);
		});
	});
}
