import type { Execution, Stored, Workflow } from '../host/clientTypes';
import { addExampleTable, TABLES } from '../host/example';
import type { World } from '../host/world';
import { asUsual, badGateway502, type Instance, quota466, type ReceivedRequest, type StateInstance } from '../simulator';
import { outputOf } from './stage';
import { stageExample, type StagedExample } from './stagedExample';

const BROADCAST = 'broadcast-with-a-report';

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const chatIdOf = (number: number): string => `790011100${twoDigits(number)}@c.us`;
const personAt = (number: number): string => `Person ${number} (+7 900 111-00-${twoDigits(number)})`;
const from = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const people = (first: number, last: number): string => from(first, last).map(personAt).join(', ');

/** The same workflow, which waits twelve seconds for deliveries; the simulator delivers after two. */
const hurried = ({ nodes, ...workflow }: Workflow): Workflow => ({
	...workflow,
	nodes: nodes.map((node) => (node.name === 'Send Offer' ? { ...node, parameters: { ...node.parameters, options: { lookUpNumberFirst: 'refuse', waitForDelivery: 12 } } } : node)),
});

let tables = 0;

/** The workflow that writes to everybody in a table, stops where the account may not send, and reports. */
export function describeBroadcastExample(world: () => World): void {
	describe('"Broadcast with a report"', () => {
		let example: StagedExample;
		let table: Stored;
		/** What happens once the simulator has taken a request. */
		let onTaken: ((request: ReceivedRequest) => void) | undefined;

		/** A table with so many people. */
		const open = async (size: number, partial: Partial<Instance> = {}): Promise<void> => {
			tables += 1;
			onTaken = undefined;
			const rows = from(1, size).map((number) => ({ name: `Person ${number}`, phone: `+7 900 111-00-${twoDigits(number)}` }));
			table = await addExampleTable(world().client, { ...TABLES[BROADCAST], name: `Customers ${tables}`, rows });
			example = await stageExample(world(), BROADCAST, 'Start Here', { partial, options: { onTaken: (request) => onTaken?.(request) }, table, change: hurried });
		};
		afterEach(async () => await example.stage.close());

		const reportIn = (execution: Execution): string[] => outputOf(execution, 'Write the Report').flatMap(({ json }) => String(json.report).split('\n'));
		const broadcast = async (): Promise<{ to: string[]; report: string[] }> => {
			const { execution, sent } = await example.run();
			return { to: sent.map((body) => (body as { chatId: string }).chatId), report: reportIn(execution) };
		};
		const requests = (method: string): ReceivedRequest[] => example.stage.simulator.requests.filter(({ apiMethod }) => apiMethod === method);
		/** Lets something happen once so many messages were sent. */
		const afterMessages = (count: number, happens: () => void): void => {
			onTaken = ({ apiMethod }) => {
				if (apiMethod === 'sendMessage' && requests('sendMessage').length === count) happens();
			};
		};
		const again = 'Run the workflow again later to write to those not reached, and to nobody else';

		test('writes to all, ten at a time, reports who was not reached and why, and goes on later with them alone', async () => {
			await open(12, { withoutWhatsapp: new Set([chatIdOf(11)]) });
			const first = await broadcast();
			expect(first.to).toEqual([...from(1, 10), 12].map(chatIdOf));
			expect(first.report).toEqual([
				'Reached: 11 of 12',
				'Not reached: 1',
				expect.stringMatching(/^ {2}• \+7 900 111 0011 in 'Recipient' is not on WhatsApp\. .+: Person 11 \(\+7 900 111-00-11\)$/),
				again,
			]);
			expect(requests('getStateInstance')).toHaveLength(2);
			example.stage.instance.withoutWhatsapp.clear();
			expect(await broadcast()).toEqual({ to: [chatIdOf(11)], report: ['Reached: 12 of 12'] });
		});

		test('goes past ten numbers that are not on WhatsApp', async () => {
			await open(11, { withoutWhatsapp: new Set(from(1, 10).map(chatIdOf)) });
			expect((await broadcast()).to).toEqual([chatIdOf(11)]);
		});

		test('stops when the quota is spent, says so, and goes on in the next month', async () => {
			await open(33);
			example.stage.simulator.answerNext('sendMessage', ...Array<typeof asUsual>(13).fill(asUsual), quota466('sendmessage'), quota466('sendmessage'));
			const { to, report } = await broadcast();
			expect(to).toEqual(from(1, 13).map(chatIdOf));
			expect(requests('sendMessage').map(({ status }) => status)).toEqual([...Array<number>(13).fill(200), 466, 466]);
			expect(report).toEqual([
				'Reached: 10 of 33',
				'Not reached: 20',
				expect.stringMatching(/^ {2}• The tariff's requests of sendmessage are spent \(100 of 100 used\)\. .*wait for the next month.*: Person 14 /),
				`  • Not written to yet: ${people(31, 33)}`,
				// Nobody asks any more what becomes of these.
				'Not known yet, and not written to again: 3',
				`  • unknown: ${people(11, 13)}`,
				again,
			]);
			expect(report[2]).toContain(people(14, 30));
			expect((await broadcast()).to).toEqual(from(14, 33).map(chatIdOf));
		});

		test.each<[StateInstance, RegExp]>([
			['suspended', /WhatsApp has restricted sending from this account/],
			['yellowCard', /WhatsApp has restricted sending from this account/],
			['blocked', /WhatsApp has blocked the account/],
			['notAuthorized', /not linked to a WhatsApp account/],
		])('writes to nobody while the account is %s, and says what to do', async (stateInstance, advice) => {
			await open(3, { stateInstance });
			const { to, report } = await broadcast();
			expect(to).toEqual([]);
			expect(report).toEqual(['Reached: 0 of 3', 'Not reached: 3', `  • Not written to yet: ${people(1, 3)}`, expect.stringMatching(advice), again]);
		});

		test('stops after the ten during which the account is restricted, and writes to none of them again', async () => {
			await open(12);
			const { instance } = example.stage;
			afterMessages(5, () => Object.assign(instance, { stateInstance: 'suspended' }));
			const { to, report } = await broadcast();
			expect(to).toEqual(from(1, 10).map(chatIdOf));
			expect(report).toEqual(expect.arrayContaining([
				`  • Not written to yet: ${people(11, 12)}`,
				expect.stringContaining(`  • pending: ${people(6, 10).slice(0, 8)}`),
				expect.stringMatching(/^Stopped: WhatsApp has restricted sending/),
			]));
			instance.stateInstance = 'authorized';
			expect((await broadcast()).to).toEqual(from(11, 12).map(chatIdOf));
		});

		test('writes to nobody again to whom a message may have been sent, or was being sent when n8n ended', async () => {
			await open(2);
			await world().client.addDataRow(table, { name: 'Left', phone: '+7 900 111-00-03', result: 'being sent' });
			example.stage.simulator.answerNext('sendMessage', { ...badGateway502(), taken: true });
			const { to, report } = await broadcast();
			expect(to).toEqual(from(1, 2).map(chatIdOf));
			expect(report).toEqual([
				'Reached: 1 of 3',
				'Not known yet, and not written to again: 2',
				expect.stringMatching(/^ {2}• unknown: The message may have been sent\. .+ Look at .+: Person 1 \(\+7 900 111-00-01\)$/),
				'  • being sent: Left (+7 900 111-00-03)',
			]);
			// Who has a result is left out of the list from the start.
			expect(outputOf((await example.run()).execution, 'Start Here')).toHaveLength(1);
			expect(requests('sendMessage')).toHaveLength(2);
		});
	});
}
