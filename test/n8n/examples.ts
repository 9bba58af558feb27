import type { IDataObject } from 'n8n-workflow';
import type { Execution } from '../host/clientTypes';
import type { World } from '../host/world';
import type { ReceivedRequest } from '../simulator';
import { outputOf } from './stage';

const ANNA = '79001110001@c.us';
const BORIS = '79001110002@c.us';
const HOUR = 60 * 60_000;

/** The bodies that GREEN-API's method has taken since the log held so many requests. */
const taken = (requests: ReceivedRequest[], apiMethod: string, since: number): unknown[] =>
	requests.slice(since).filter((request) => request.apiMethod === apiMethod && request.taken).map(({ body }) => body);

const rows = (execution: Execution, node: string): IDataObject[] => outputOf(execution, node).map(({ json }) => json);

/** The example workflows that answer a user's need, each run as its sticky note says. */
export function describeExamples(world: () => World): void {
	/** Runs an example from its trigger and gives its execution, and what GREEN-API's method has taken meanwhile. */
	async function run(example: string, trigger: string, apiMethod: string): Promise<{ execution: Execution; bodies: unknown[] }> {
		const { client, examples, simulator } = world();
		const since = simulator.requests.length;
		const execution = await client.runWorkflow(examples[example].id, trigger);
		expect(execution.data.resultData.error?.message).toBeUndefined();
		expect(execution.status).toBe('success');
		return { execution, bodies: taken(simulator.requests, apiMethod, since) };
	}

	test('"Announce to a chosen group" posts one status, for the people of the group alone', async () => {
		const { bodies } = await run('announce-to-a-chosen-group', 'Start Here', 'sendTextStatus');
		expect(bodies).toEqual([{ message: 'Only for you: 20 % off until Sunday 🎁', backgroundColor: '#8B2252', participants: [ANNA, BORIS] }]);
	});

	test('"Report who viewed my status every evening" names the viewers of each status, and counts them', async () => {
		const { simulator } = world();
		const now = Date.now();
		const seen = { participant: ANNA, status: 'read' as const, at: now - HOUR };
		const { idMessage } = simulator.addStatus({ queuedAt: now - 2 * HOUR, leftQueueAt: now - 2 * HOUR, recipients: [ANNA, BORIS], changes: [seen] });
		const { execution } = await run('report-who-viewed-every-evening', 'Every Evening', 'getStatusStatistic');
		const [{ report }] = rows(execution, 'Write the Report');
		expect(rows(execution, 'Write the Report')).toHaveLength(1);
		expect(rows(execution, 'How Many')).toContainEqual(expect.objectContaining({ idMessage, recipients: 2, read: 1, readRate: 0.5 }));
		expect(report).toMatch(/: viewed by 1 of 2 \(50 %\)\n {2}• 79001110001, \d\d:\d\d/);
	});

	test('"Answer when a VIP posts a status" writes to whom posted it', async () => {
		const { simulator } = world();
		simulator.addIncomingStatus({ chatId: ANNA, senderId: ANNA, senderName: 'Anna' });
		const { bodies } = await run('answer-when-a-vip-posts-a-status', 'WhatsApp Status Trigger', 'sendMessage');
		expect(bodies).toEqual([{ chatId: ANNA, message: 'I have just seen your story, Anna 😊' }]);
	});

	test('"Retry undelivered" posts once more what is pending after an hour, for those people only, and only once', async () => {
		const { simulator } = world();
		const posted = Date.now() - 2 * HOUR;
		const delivered = { participant: ANNA, status: 'delivered' as const, at: posted + 1000 };
		const content = { typeMessage: 'extendedTextMessage' as const, textMessage: 'Closed on Monday', extendedTextMessage: { text: 'Closed on Monday', backgroundColor: '#228B22', font: 'SERIF', participants: [ANNA, BORIS] } };
		simulator.addStatus({ queuedAt: posted, leftQueueAt: posted, recipients: [ANNA, BORIS], changes: [delivered], content });
		const first = await run('retry-undelivered', 'Start Here', 'sendTextStatus');
		expect(first.bodies).toContainEqual({ message: 'Closed on Monday', participants: [BORIS] });
		const second = await run('retry-undelivered', 'Start Here', 'sendTextStatus');
		expect(second.bodies).toEqual([]);
	});
}
