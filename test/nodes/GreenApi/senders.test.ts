// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { IDataObject, INode, INodeParameters, INodeProperties } from 'n8n-workflow';
import { type Method, methods } from '../../../nodes/shared/api/methods';
import type { NodeRun } from '../../engine/runNode';
import { exampleForm } from '../../examples';
import { asUsual, type Fault, quota466, validation400 } from '../../simulator';
import { WITHOUT_WHATSAPP } from '../../simulator/seeds';
import { everyOperation, type TitledOperation } from '../../titledOperations';

useVirtualSimulator();

/** Every operation of the GREEN-API node that sends something to somebody. */
const senders = everyOperation.filter(([, { operation: { method }, parameters: { resource } }]) => {
	const { change }: Method = methods[method];
	return resource === 'message' && change?.isRepeatable === false;
});

const people = (count: number): string[] => Array.from({ length: count }, (_, at) => `7900111${String(at + 1).padStart(4, '0')}@c.us`);

const [one, two, three] = people(3);

const sourceOf = ({ pairedItem }: { pairedItem?: unknown }): number => (pairedItem as { item: number }).item;

it('are all found', () => {
	expect(senders.map(([title]) => title)).toEqual(expect.arrayContaining(['GREEN-API > Message > Forward', 'GREEN-API > Message > Send Text']));
	expect(senders.length).toBeGreaterThanOrEqual(7);
});

describe.each(senders)('%s', (_, declared: TitledOperation) => {
	const { method } = declared.operation;

	/** Runs the documentation's example without its options, with an instance of its own. */
	const run = async (parameters: INodeParameters, more: Partial<NodeRun> = {}) =>
		await runNode(declared.node, {
			credential: simulator.addInstance(),
			parameters: { ...exampleForm(declared), options: {}, ...parameters },
			...more,
		});

	/** One item for each of these, who is its recipient. */
	const runForEach = async (recipients: string[], settings: Partial<INode> = {}, options: INodeParameters = {}) =>
		await run({ chatId: '={{ $json.recipient }}', options }, { items: recipients.map((recipient) => ({ recipient })), settings });

	const requests = () => simulator.requests.filter(({ apiMethod }) => apiMethod === method);
	const bodies = () => requests().map(({ body }) => body as IDataObject);
	const asked = () => bodies().map(({ chatId }) => chatId);
	const taken = () => requests().filter((request) => request.taken).map(({ body }) => (body as IDataObject).chatId);
	const answer = (...faults: Fault[]) => simulator.answerNext(method, ...faults);

	// They share what sends one after the other: many are tried with one of them.
	it.each([1, 30, ...(method === 'sendMessage' ? [300] : [])])('sends for %i items to as many people, in order', async (count) => {
		const { error, items } = await runForEach(people(count));
		expect(error?.message).toBeUndefined();
		expect([items.map(sourceOf), items.map(({ json }) => json.chatId), asked()]).toEqual([[...people(count).keys()], people(count), people(count)]);
		expect(new Set(items.map(({ json }) => json.idMessage)).size).toBe(count);
		expect(items.map(({ json }) => json.deliveryStatus)).toEqual(Array(count).fill('pending'));
	});

	it('sends to each of a list, and gives an item for each that points to the input', async () => {
		const list = [one, '120363020000000001@g.us', three];
		const { items } = await run({ chatId: '={{ $json.all }}' }, { items: [{ all: list }, { all: two }] });
		expect(items.map(({ json }) => json.chatId)).toEqual([...list, two]);
		expect(items.map(sourceOf)).toEqual([0, 0, 0, 1]);
		expect(asked()).toEqual([...list, two]);
	});

	it('refuses a number before it sends anything, and with Continue sends to the others', async () => {
		const recipients = [one, '12-34', three];
		const stopped = await runForEach(recipients);
		expect(stopped.error?.message).toMatch(/^'12-34' in 'Recipient' is neither a phone number nor a chat ID/);
		expect(asked()).toEqual([]);
		const { items } = await runForEach(recipients, { onError: 'continueRegularOutput' });
		expect(items.map(({ json }) => typeof json.error)).toEqual(['undefined', 'string', 'undefined']);
		expect(asked()).toEqual([one, three]);
	});

	it('sends to the rest of a list with Continue where GREEN-API refuses one', async () => {
		answer(asUsual, validation400('odd'));
		const { items } = await run({ chatId: [one, two, three].join(', ') }, { settings: { onError: 'continueRegularOutput' } });
		expect(items.map(({ json }) => typeof json.error)).toEqual(['undefined', 'string', 'undefined']);
		expect(taken()).toEqual([one, three]);
	});

	describe('with Retry On Fail', () => {
		const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

		it('sends to the rest, and to nobody twice', async () => {
			answer(asUsual, validation400('odd'), asUsual, validation400('odd'));
			const { error, items } = await run({ chatId: [one, two, three].join(', ') }, { settings });
			expect([error, items.map(({ json }) => json.chatId)]).toEqual([undefined, [one, two, three]]);
			expect(taken()).toEqual([one, two, three]);
		});

		it('sends nothing again of which nobody knows whether it was sent', async () => {
			answer(asUsual, { cut: 'after' });
			const { error } = await run({ chatId: [one, two, three].join(', ') }, { settings });
			expect(error?.message).toMatch(/^The message may have been (sent|forwarded)\./);
			expect(asked()).toEqual([one, two]);
		});
	});

	describe('looks numbers up first where that is wanted', () => {
		const refusing = { lookUpNumberFirst: 'refuse' };
		const leavingOut = { lookUpNumberFirst: 'leaveOut' };

		it('and sends nothing where one is not on WhatsApp', async () => {
			const { error } = await runForEach([one, WITHOUT_WHATSAPP], {}, refusing);
			expect(error?.message).toBe("+7 999 999 9999 in 'Recipient' is not on WhatsApp");
			expect(asked()).toEqual([]);
		});

		it('and leaves out who is not on WhatsApp', async () => {
			const { items } = await runForEach([one, WITHOUT_WHATSAPP, three], {}, leavingOut);
			expect(items.map(({ json }) => [json.chatId, json.leftOut])).toEqual([[one, undefined], [undefined, ['+7 999 999 9999']], [three, undefined]]);
			expect(asked()).toEqual([one, three]);
		});

		it('and sends to the number that WhatsApp has', async () => {
			const body = { existsWhatsapp: true, chatId: '1@lid', username: '', phoneNumber: '552187654321@c.us', fromCache: false };
			simulator.answerNext('checkWhatsapp', { status: 200, body });
			const { items } = await runForEach(['5521987654321@c.us'], {}, refusing);
			expect([items[0].json.chatId, asked()]).toEqual(['552187654321@c.us', ['552187654321@c.us']]);
		});

		it('and names the quota that is spent', async () => {
			simulator.answerNext('checkWhatsapp', quota466('checkwhatsapp'));
			const { error } = await runForEach([one], {}, refusing);
			expect(error?.message).toMatch(/could not be looked up on WhatsApp\. The tariff's requests of checkwhatsapp are spent \(100 of 100 used\)/);
			expect(asked()).toEqual([]);
		});
	});

	it('sends nothing of options that were not set, and none that are for n8n', async () => {
		const { options: collection } = declared.operation.properties.find(({ name }) => name === 'options')!;
		const texts = (collection as INodeProperties[]).filter(({ type }) => type === 'string');
		const forms: INodeParameters[] = [{}, Object.fromEntries(texts.map(({ name }) => [name, ''])), { lookUpNumberFirst: 'refuse' }];
		for (const options of forms) expect((await run({ chatId: one, options })).error?.message).toBeUndefined();
		const [plain, ...others] = bodies();
		expect(others).toEqual([plain, plain]);
		expect(Object.keys(declared.operation.example.request)).toEqual(expect.arrayContaining(Object.keys(plain)));
	});
});
