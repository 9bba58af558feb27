import type { IDataObject } from 'n8n-workflow';
import type { Execution } from '../host/clientTypes';
import type { World } from '../host/world';
import { incomingText, type ReceivedRequest } from '../simulator';
import { outputOf } from './stage';

const ANNA = '79001110001@c.us';
const BORIS = '79001110002@c.us';
const HOUR = 60 * 60_000;

/** In which the examples run; its clocks differ from those of the machine. */
export const TIME_ZONE = 'Asia/Kathmandu';

const clock = (moment: number): string => new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' }).format(moment);

/** The bodies that GREEN-API's method has taken since the log held so many requests. */
const taken = (requests: ReceivedRequest[], apiMethod: string, since: number): unknown[] =>
	requests.slice(since).filter((request) => request.apiMethod === apiMethod && request.taken).map(({ body }) => body);

/** A text status for both of them. */
const saying = (text: string) => ({ typeMessage: 'extendedTextMessage' as const, textMessage: text, extendedTextMessage: { text, backgroundColor: '#228B22', font: 'SERIF', participants: [ANNA, BORIS] } });

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

	test('"Report who viewed my status every evening" asks about each status once, and names its viewers with the time of day', async () => {
		const { simulator } = world();
		const now = Date.now();
		const seen = { participant: ANNA, status: 'read' as const, at: now - HOUR };
		simulator.addStatus({ queuedAt: now - 2 * HOUR, leftQueueAt: now - 2 * HOUR, recipients: [ANNA, BORIS], changes: [seen], content: saying('Closed today') });
		const { execution, bodies } = await run('report-who-viewed-every-evening', 'Every Evening', 'getStatusStatistic');
		const statuses = new Set(rows(execution, 'Get Status Statistic').map(({ idMessage }) => idMessage));
		expect(bodies).toHaveLength(statuses.size);
		const reports = rows(execution, 'Write the Report').map(({ report }) => String(report).split('\n\n'));
		expect(reports).toEqual([expect.arrayContaining([`Closed today: viewed by 1 of 2 (50 %)\n  • Anna K., ${clock(now - HOUR)}`])]);
		expect(reports[0]).toHaveLength(statuses.size);
	});

	test.each([
		['by name', 'Anna', ', Anna', 1],
		['without one whom only the number tells', '+7 900 111 0001', '', 2],
		['without one whom only a hidden ID tells', '100200300400500@lid', '', 3],
		['without one that is no word', '.', '', 4],
	])('"Answer when a VIP posts a status" greets who posted it %s', async (_, senderName, greeted, second) => {
		// Each later than the one before, however fast they follow each other: the latest one is shown.
		const timestamp = Math.floor(Date.now() / 1000) - 5 + second;
		world().simulator.addIncomingStatus({ chatId: ANNA, senderId: ANNA, senderName, senderContactName: '', timestamp });
		const { bodies } = await run('answer-when-a-vip-posts-a-status', 'WhatsApp Status Trigger', 'sendMessage');
		expect(bodies).toEqual([{ chatId: ANNA, message: `I have just seen your story${greeted} 😊` }]);
	});

	test.each<[string, string, Parameters<typeof incomingText>[0], boolean]>([
		['a person who asks for the price', 'What is the PRICE of a cheesecake?', {}, true],
		['no person who writes something else', 'Thank you!', {}, false],
		['no group', 'What is the price?', { chatId: '120363020000000001@g.us' }, false],
	])('"Answer a message" answers %s', async (_, text, said, isAnswered) => {
		const { client, examples, simulator } = world();
		simulator.instance().notifications.length = 0;
		const question = incomingText({ text, sender: ANNA, ...said });
		simulator.notify(question);
		const since = simulator.requests.length;
		const { data: { resultData } } = await client.runWorkflow(examples['answer-a-message'].id, 'GREEN-API Trigger');
		if (said?.chatId) expect(resultData.error?.message).toBe('The notification that waits first is left out by this form: messageReceived');
		else expect(resultData.error?.message).toBeUndefined();
		const message = expect.stringMatching(/^A loaf of rye bread/) as string;
		expect(taken(simulator.requests, 'sendMessage', since)).toEqual(isAnswered ? [{ chatId: ANNA, message, quotedMessageId: question.idMessage }] : []);
	});

	test('"Remind of an appointment" reminds whom it can, and notes the others', async () => {
		const { execution, bodies } = await run('remind-of-an-appointment', 'Every Evening', 'sendMessage');
		expect(bodies).toEqual([[ANNA, 'Anna', '9:30'], [BORIS, 'Boris', '11:00']].map(([chatId, name, at]) => ({
			chatId,
			message: `Hello ${name}, this is the barber's: we are looking forward to seeing you tomorrow at ${at}. If you cannot come, please write to us here.`,
		})));
		expect(rows(execution, 'Remind').map(({ deliveryStatus }) => deliveryStatus)).toEqual(['delivered', 'delivered']);
		expect(rows(execution, 'Note Whom to Call')).toEqual([{ note: expect.stringMatching(/^15:15 Clara, \+7 999 999-99-99: .* in 'Recipient' is not on WhatsApp$/) }]);
	});

	test('"Retry undelivered" posts once more what is pending after an hour, for those people only, and only once', async () => {
		const { simulator } = world();
		const posted = Date.now() - 2 * HOUR;
		const delivered = { participant: ANNA, status: 'delivered' as const, at: posted + 1000 };
		simulator.addStatus({ queuedAt: posted, leftQueueAt: posted, recipients: [ANNA, BORIS], changes: [delivered], content: saying('Closed on Monday') });
		const first = await run('retry-undelivered', 'Start Here', 'sendTextStatus');
		expect(first.bodies).toContainEqual({ message: 'Closed on Monday', participants: [BORIS] });
		const second = await run('retry-undelivered', 'Start Here', 'sendTextStatus');
		expect(second.bodies).toEqual([]);
	});
}
