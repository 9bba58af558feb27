import type { Workflow } from '../host/clientTypes';
import { hurried } from '../host/example';
import { until } from '../host/until';
import type { World } from '../host/world';
import { type AnswerFault, badGateway502, type Instance, quota466, type ReceivedRequest, validation400 } from '../simulator';
import { stageExample, type StagedExample } from './stagedExample';

const ANNA = { chatId: '79001110001@c.us', email: 'anna@example.com' };
const BORIS = { chatId: '79001110002@c.us', email: 'boris@example.com' };

const TEXT = 'Thank you, Anna: we have your order 1047: 2 rye loaves, to be fetched on Saturday, 10 am.';

const MAIL = { to: ANNA.email, subject: 'Your order 1047', text: TEXT, files: {} };

/** Two orders, as a shop's trigger may give them at once. */
const ORDERS = ['anna', 'boris'].map((name, at) => ({ number: 1047 + at, name, phone: `+7 900 111-00-0${at + 1}`, email: `${name}@example.com`, goods: 'bread', day: 'Monday' }));

/** The workflow with both of them. */
function withTwoOrders({ nodes, connections, ...workflow }: Workflow): Workflow {
	const [order] = nodes.filter(({ name }) => name === 'New Order');
	const shop = { ...order, id: 'Shop', name: 'Shop', parameters: { mode: 'raw', jsonOutput: JSON.stringify({ orders: ORDERS }), options: {} } };
	const split = { ...order, type: 'n8n-nodes-base.splitOut', typeVersion: 1, parameters: { fieldToSplitOut: 'orders', options: {} } };
	return hurried({
		...workflow,
		nodes: [shop, ...nodes.map((node) => (node === order ? split : node))],
		connections: { ...connections, 'Start Here': { main: [[{ node: 'Shop', type: 'main', index: 0 }]] }, Shop: { main: [[{ node: 'New Order', type: 'main', index: 0 }]] } },
	});
}

/** The workflow that confirms an order by e-mail where WhatsApp has not delivered the message. */
export function describeConfirmationExample(world: () => World): void {
	describe('"Order confirmation with a fallback"', () => {
		let example: StagedExample;

		const open = async (partial: Partial<Instance> = {}, change = hurried): Promise<void> => {
			world().mailbox.mails.length = 0;
			becomes = [];
			example = await stageExample(world(), 'order-confirmation-with-a-fallback', 'Start Here', { partial, options: { onTaken }, change });
		};
		afterEach(async () => await example.stage.close());

		/** What becomes of the message to a person at once, before GREEN-API has answered that it is sent. */
		let becomes: Array<{ statusMessage: string; chatId: string }> = [];
		const onTaken = ({ apiMethod }: ReceivedRequest): void => {
			if (apiMethod !== 'sendMessage') return;
			for (const { statusMessage, chatId } of becomes) Object.assign(example.stage.instance.messages.find((message) => message.chatId === chatId) ?? {}, { statusMessage });
		};

		test('sends a message and no e-mail where the message is delivered', async () => {
			await open();
			expect((await example.run()).sent).toEqual([{ chatId: ANNA.chatId, message: TEXT }]);
			expect(world().mailbox.mails).toEqual([]);
		});

		test.each([['read', 0], ['sent', 1], ['pending', 1], ['yellowCard', 1], ['failed', 1]])('with a message that is %s in the end sends %i e-mails', async (status, count) => {
			await open({ scriptedDelivery: true });
			becomes = [{ statusMessage: status, chatId: ANNA.chatId }];
			const { sent } = await example.run();
			expect(sent).toHaveLength(1);
			expect(world().mailbox.mails).toEqual(Array(count).fill(MAIL));
		});

		test('sends an e-mail where a restricted account keeps the message in its queue', async () => {
			await open({ stateInstance: 'suspended' });
			await example.run();
			expect(world().mailbox.mails).toEqual([MAIL]);
		});

		test.each<[string, string, AnswerFault]>([
			['the quota is spent', 'sendMessage', quota466('sendmessage')],
			['nobody knows whether the message was sent', 'sendMessage', { ...badGateway502(), taken: true }],
			['the check of the number is refused', 'checkWhatsapp', quota466('checkwhatsapp')],
			['nobody can tell what became of the message', 'getMessage', validation400('Message not found by id 3EB0')],
		])('sends one e-mail where %s', async (_, method, answer) => {
			await open();
			example.stage.simulator.answerNext(method, answer);
			await example.run();
			expect(world().mailbox.mails).toEqual([MAIL]);
		});

		test('sends the e-mail at once, and no message, to whom is not on WhatsApp', async () => {
			await open({ withoutWhatsapp: new Set([ANNA.chatId]) });
			const { execution, sent } = await example.run();
			expect(sent).toEqual([]);
			expect(Object.keys(execution.data.resultData.runData)).toEqual(['Start Here', 'New Order', 'Confirm on WhatsApp', 'Confirm by E-Mail']);
			expect(world().mailbox.mails).toEqual([MAIL]);
		});

		test('of two orders sends an e-mail only for the one whose message has not arrived', async () => {
			await open({ scriptedDelivery: true }, withTwoOrders);
			becomes = [{ statusMessage: 'delivered', chatId: ANNA.chatId }];
			const { sent } = await example.run();
			expect(sent).toEqual([ANNA, BORIS].map(({ chatId }) => expect.objectContaining({ chatId })));
			expect(world().mailbox.mails.map(({ to, subject }) => ({ to, subject }))).toEqual([{ to: BORIS.email, subject: 'Your order 1048' }]);
		});

		test('tries an e-mail again that the mail server turns away', async () => {
			await open({ withoutWhatsapp: new Set([ANNA.chatId]) });
			Object.assign(world().mailbox, { isFull: true, turnedAway: 0 });
			const run = example.run();
			await until('The mail that is turned away', 60, async () => (world().mailbox.turnedAway > 0 ? true : undefined));
			world().mailbox.isFull = false;
			await run;
			expect(world().mailbox.mails).toEqual([MAIL]);
		});
	});
}
