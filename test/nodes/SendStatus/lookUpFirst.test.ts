// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INode, INodeParameters } from 'n8n-workflow';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import { callAsTool } from '../../engine/asTool';
import { type NodeRun, retryExecution } from '../../engine/runNode';
import { inVirtualTime } from '../../engine/virtualTime';
import { asUsual, badGateway502, type Credential, type Fault, quota466, unauthorized401, validation400 } from '../../simulator';
import { WITHOUT_WHATSAPP } from '../../simulator/seeds';

useVirtualSimulator();

const [absent] = WITHOUT_WHATSAPP.split('@');
const other = '79888888888';
const numbers = (count: number) => Array.from({ length: count }, (_, at) => String(79000000000 + at));

const form = (participants: unknown, way = 'refuse'): INodeParameters => ({ message: 'Hi', participants, options: { lookUpNumberFirst: way } }) as INodeParameters;

const accountWith = (...withoutWhatsapp: string[]): Credential =>
	simulator.addInstance({ withoutWhatsapp: new Set([WITHOUT_WHATSAPP, ...withoutWhatsapp.map((number) => `${number}@c.us`)]), checkQuota: { used: 0, total: 1000 } });

const runOf = (parameters: INodeParameters, more: Partial<NodeRun> = {}): NodeRun => ({ credential: accountWith(other), parameters, ...more });

async function post(parameters: INodeParameters, more: Partial<NodeRun> = {}) {
	const run = runOf(parameters, more);
	const outcome = await runNode(new SendStatus(), run);
	return { ...outcome, run, outcome, hints: (outcome.run.data.resultData.runData.Node[0].hints ?? []).map(({ message }) => message) };
}

const lookedUp = () => simulator.requests.filter(({ apiMethod }) => apiMethod === 'checkWhatsapp').map(({ body }) => (body as { chatId: string }).chatId);
const recipients = () => simulator.requests.filter(({ apiMethod }) => apiMethod.startsWith('send')).map(({ body }) => (body as { participants: string[] }).participants);

const each = { participants: '={{ $json.number }}' };
const itemsFor = (...all: string[]) => ({ items: all.map((number) => ({ number })) });
const continuing: Partial<INode> = { onError: 'continueRegularOutput' };
const retrying: Partial<INode> = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };

it.each<[string, INodeParameters]>([
	['without the option', { message: 'Hi', participants: '79000000001' }],
	['for a person whose number is hidden', form('100200300400500@lid')],
	['for contacts from the list', { ...form(''), audience: 'chooseContacts', contacts: ['79000000001@c.us'] }],
	['for all contacts', { ...form(''), audience: 'allContacts' }],
	['where the option gives nothing', form('79000000001', '={{ undefined }}')],
])('nobody is looked up %s', async (_, parameters) => {
	expect((await post(parameters)).error).toBeUndefined();
	expect(methodsAsked()).toEqual(['sendTextStatus']);
});

it.each<[string, INodeParameters]>([
	['a text', {}],
	['a picture', { operation: 'sendMedia', urlFile: 'https://example.com/horse.png' }],
	['a recording', { operation: 'sendVoice', urlFile: 'https://example.com/greeting.mp3' }],
])('looks each number up before %s is posted', async (_, kind) => {
	const { error, items, hints } = await post({ ...form('79000000001, 79000000002, 100200300400500@lid'), ...kind });
	expect([error, items[0].json.recipients, items[0].json.leftOut, hints]).toEqual([undefined, 3, undefined, []]);
	expect([lookedUp(), methodsAsked().length]).toEqual([['79000000001@c.us', '79000000002@c.us'], 3]);
});

describe('numbers that are not on WhatsApp', () => {
	it('are refused, all of them by name', async () => {
		const { error } = await post(form(`${absent}, 79000000001, ${other}`));
		expect(error?.message).toBe("2 of the numbers in 'Participants' are not on WhatsApp: +7 999 999 9999, +7 988 888 8888");
		expect(error?.description).toMatch(/Correct or remove them, or set 'Look Up Number First' to Leave Them Out/);
		expect(recipients()).toEqual([]);
	});

	it('are left out, and named in the output and beside it', async () => {
		const { items, hints } = await post(form(`${absent}, 79000000001, 100200300400500@lid, ${other}`, 'leaveOut'));
		const leftOut = ['+7 999 999 9999', '+7 988 888 8888'];
		expect(items[0].json).toMatchObject({ recipients: 2, leftOut });
		expect(hints).toEqual([expect.stringContaining(`not on WhatsApp: ${leftOut.join(', ')}.`)]);
		expect(recipients()).toEqual([['79000000001@c.us', '100200300400500@lid']]);
	});

	it('are told of all items at once', async () => {
		const { hints } = await post({ ...form('', 'leaveOut'), ...each }, itemsFor(`79000000001, ${absent}`, `79000000001, ${other}`, '79000000001'));
		expect(hints).toEqual([expect.stringContaining('+7 999 999 9999, +7 988 888 8888')]);
	});

	it.each(['refuse', 'leaveOut'])('are refused where nobody else is left: %s', async (way) => {
		const { error } = await post(form(`${absent}, ${other}`, way));
		expect(error?.message).toBe("Nobody in 'Participants' is on WhatsApp: +7 999 999 9999, +7 988 888 8888");
		expect(recipients()).toEqual([]);
	});

	it('are found in all items before the first is posted', async () => {
		const { error } = await post({ ...form(''), ...each }, itemsFor('79000000001', absent));
		expect(error?.message ?? 'no error').toMatch(/^Nobody in 'Participants' is on WhatsApp/);
		expect(recipients()).toEqual([]);
	});

	it('fail their item alone with On Error = Continue', async () => {
		const { items } = await post({ ...form(''), ...each }, { ...itemsFor(absent, '79000000001'), settings: continuing });
		expect(items.map(({ json }) => typeof json.error)).toEqual(['string', 'undefined']);
		expect(recipients()).toEqual([['79000000001@c.us']]);
	});
});

it.each([
	['Brazil', '5521987654321', '552187654321', '+55 218 765 4321'],
	['Mexico', '525512345678', '5215512345678', '+52 155 123 456 78'],
])('posts to the number that WhatsApp has in %s, and says so', async (_, entered, known, shown) => {
	simulator.answerNext('checkWhatsapp', { status: 200, body: { existsWhatsapp: true, chatId: '1@lid', username: '', phoneNumber: `${known}@c.us`, fromCache: false } });
	const { items, hints } = await post(form(`${entered}@c.us, ${known}@c.us`));
	expect([items[0].json.recipients, recipients()]).toEqual([1, [[`${known}@c.us`]]]);
	expect(hints).toEqual([expect.stringContaining(`as ${shown}`)]);
});

it('thirty items to one number take one look-up', async () => {
	const { items } = await post(form('79000000001'), { items: Array.from({ length: 30 }, (_, item) => ({ item })) });
	expect([items.length, lookedUp()]).toEqual([30, ['79000000001@c.us']]);
});

it('more than six hundred numbers are looked up, each once', async () => {
	const { error, items } = await post(form(numbers(650).join(',')));
	expect([error, items[0].json.recipients, new Set(lookedUp()).size]).toEqual([undefined, 650, 650]);
});

describe('a look-up that fails', () => {
	it.each<[string, Fault[], RegExp, RegExp]>([
		['a spent quota', [quota466('checkwhatsapp', { used: 100, total: 100 })], /^\+7 900 000 0001 could not be looked up on WhatsApp\. The tariff's requests of checkwhatsapp are spent \(100 of 100 used\)/, /Without 'Look Up Number First'/],
		['a number of another length', [validation400('bad phone number, valid from 11 to 16 digits')], /could not be looked up.*does not check a phone number of this length/, /compare 'Participants'/],
		['a wrong token', [unauthorized401()], /could not be looked up.*API Token/, /Copy apiTokenInstance/],
		['no server for a while', Array<Fault>(4).fill(badGateway502()), /could not be looked up.*out of reach/, /in a minute/],
		['an answer that says neither', [{ status: 200, body: {} }], /could not be looked up.*not a yes or no/, /Check/],
	])('is explained, and nothing is posted: %s', async (_, faults, title, advice) => {
		simulator.answerNext('checkWhatsapp', ...faults);
		const { error } = await post(form('79000000001'));
		expect(error?.message ?? 'no error').toMatch(title);
		expect(error?.description).toMatch(advice);
		expect(recipients()).toEqual([]);
	});

	it('is repeated where that may help', async () => {
		simulator.answerNext('checkWhatsapp', badGateway502());
		expect((await post(form('79000000001'))).error).toBeUndefined();
	});

	it('ends the look-ups of a run whose quota is spent, and none of its other items', async () => {
		const credential = simulator.addInstance({ checkQuota: { used: 99, total: 100 } });
		const { items } = await post({ ...form(''), ...each }, { credential, ...itemsFor('79000000001', ...numbers(60).slice(2), '100200300400500@lid'), settings: continuing });
		expect(items.filter(({ json }) => json.error === undefined).map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 59 }]);
		expect(lookedUp().length).toBeLessThanOrEqual(20);
	});
});

describe('a retry', () => {
	const three = itemsFor('79000000001', '79000000002', '79000000003');

	it('of the node looks up again only what failed', async () => {
		simulator.answerNext('checkWhatsapp', validation400('odd'));
		const { error, items } = await post({ ...form(''), ...each }, { ...three, settings: retrying });
		expect([error, items.length, lookedUp().sort()]).toEqual([undefined, 3, ['79000000001@c.us', '79000000001@c.us', '79000000002@c.us', '79000000003@c.us']]);
		expect(recipients()).toHaveLength(3);
	});

	it('of the node tells what was left out at its first try', async () => {
		simulator.answerNext('sendTextStatus', { status: 200, body: { idMessage: 'A' } }, validation400('odd'));
		const { items, hints } = await post({ ...form('', 'leaveOut'), ...each }, { ...itemsFor(`79000000001, ${absent}`, '79000000002'), settings: retrying });
		expect([items.map(({ json }) => json.leftOut), lookedUp().length]).toEqual([[['+7 999 999 9999'], undefined], 3]);
		expect(hints).toEqual([expect.stringContaining('+7 999 999 9999')]);
	});

	it('of the execution looks up nothing of what is posted, and keeps what came out', async () => {
		simulator.answerNext('sendTextStatus', { status: 200, body: { idMessage: 'A' } }, validation400('odd'));
		const { run, outcome, error } = await post({ ...form('', 'leaveOut'), ...each }, itemsFor(`79000000001, ${absent}`, '79000000002'));
		expect(error?.description).toMatch(/1 of 2 items had been posted/);
		const before = lookedUp().length;
		const { items } = await inVirtualTime(async () => await retryExecution(new SendStatus(), run, outcome));
		expect(items.map(({ json }) => json)).toEqual([
			{ kind: 'text', text: 'Hi', audience: 'selectedContacts', recipients: 1, leftOut: ['+7 999 999 9999'], time: expect.any(String), idMessage: 'A' },
			expect.objectContaining({ kind: 'text', recipients: 1 }),
		]);
		expect([lookedUp().slice(before), recipients().length]).toEqual([['79000000002@c.us'], 3]);
	});
});

it('tells an AI agent in the output who was left out', async () => {
	const [{ json }] = await inVirtualTime(async () => await callAsTool(new SendStatus(), accountWith(), form(`79000000001, ${absent}`, 'leaveOut'), {}));
	expect(json).toMatchObject({ recipients: 1, leftOut: ['+7 999 999 9999'] });
});

it('refuses a word that is none of its choices', async () => {
	const { error } = await post(form('79000000001', 'ask'));
	expect([error?.message, error?.description]).toEqual(["'Look Up Number First' must be leaveOut or refuse, not 'ask'", expect.stringMatching(/^Choose one in the list/)]);
	expect(methodsAsked()).toEqual([]);
});

// Last, since what is under way then may still take another test's fault.
it('stops looking up once the execution is stopped', async () => {
	let stop = (): void => undefined;
	const stopping = () => {
		stop();
		return { existsWhatsapp: true };
	};
	simulator.answerNext('checkWhatsapp', ...Array<Fault>(11).fill(asUsual), { status: 200, body: stopping });
	const { status } = await post(form(numbers(100).join(',')), { stopper: (way) => (stop = way) });
	expect(status).toBe('canceled');
	expect([lookedUp().length < 40, recipients()]).toEqual([true, []]);
});
