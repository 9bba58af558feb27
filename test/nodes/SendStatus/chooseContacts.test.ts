// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import { loadOptions } from '../../engine/loadOptions';
import { asSent, expectSameRequest, sendReference } from '../../engine/reference';
import { callAsTool } from '../../engine/asTool';
import type { NodeRun } from '../../engine/runNode';
import { inVirtualTime } from '../../engine/virtualTime';
import { badGateway502, beta403, type Contact, type Credential, type Fault, notAuthorized400, quota466, tooManyRequests429, unauthorized401 } from '../../simulator';

useVirtualSimulator();

const contacts: Contact[] = [
	{ id: '79000000002@c.us', name: '', contactName: 'Boris', type: 'user' },
	{ id: '120363000000000001@g.us', name: 'Family', type: 'group' },
	{ id: '79000000003@c.us', name: 'Stranger', contactName: '', type: 'user' },
	{ id: '100200300400500@lid', name: 'anna_k', contactName: 'Anna', type: 'user' },
];

const load = async (credential: Credential = simulator.addInstance({ contacts })) =>
	await inVirtualTime(async () => await loadOptions(new SendStatus(), 'getContacts', credential));

describe('the list of contacts', () => {
	it('shows who can receive a status, by name', async () => {
		const { options } = await load();
		expect(options).toEqual([
			{ name: 'Anna', value: '100200300400500@lid', description: 'Number hidden by WhatsApp' },
			{ name: 'Boris', value: '79000000002@c.us', description: '+79000000002' },
		]);
	});

	it('asks for persons as the documentation does', async () => {
		const credential = simulator.addInstance({ contacts });
		await load(credential);
		await sendReference(credential, 'GET', 'getContacts', { group: false });
		const [byNode, byReference] = simulator.requests.map(asSent);
		expect(byNode).toEqual(byReference);
	});

	it('takes the allowance of one request a second into account when it is opened again', async () => {
		const credential = simulator.addInstance({ contacts });
		const lists = await Promise.all([load(credential), load(credential)]);
		expect(lists.map(({ options }) => options?.length)).toEqual([2, 2]);
	});

	it.each<[string, Fault]>([
		['a 429', tooManyRequests429()],
		['a bad gateway', badGateway502()],
		['a reset connection', { cut: 'before' }],
	])('loads after %s', async (_, fault) => {
		simulator.answerNext('getContacts', fault);
		const { options } = await load();
		expect(options).toHaveLength(2);
	});

	// With the setting enableLidMode, as the answers are then documented and reported.
	it('shows people with hidden numbers once each, and with what GREEN-API tells of them', async () => {
		const hiding: Contact[] = [
			{ id: '79000000002@c.us', name: '', contactName: 'Boris', type: 'user' },
			{ id: '100200300400502@lid', name: 'boris_p', contactName: 'Boris', type: 'user', phoneNumber: '79000000002' },
			{ id: '200000000000001@lid', name: 'Carla', contactName: '', type: 'user' },
			{ id: '', name: 'Nobody', contactName: '', type: 'user' },
			{ id: '120363000000000001@g.us', name: 'Choir', contactName: '', type: 'group' },
		];
		const { options } = await load(simulator.addInstance({ contacts: hiding }));
		expect(options).toEqual([
			{ name: 'Boris', value: '79000000002@c.us', description: '+79000000002' },
			{ name: 'Carla', value: '200000000000001@lid', description: expect.stringMatching(/hidden.*does not tell whether the phone has saved/) },
		]);
	});

	it('shows the people although a row is none', async () => {
		simulator.answerNext('getContacts', { status: 200, body: [null, ...contacts] });
		expect((await load()).options).toHaveLength(2);
	});

	// The editor shows no more of an error than its message, and of a NodeApiError not even that.
	it.each<[string, Fault, RegExp]>([
		['a wrong token', unauthorized401(), /does not accept the API Token\. Copy apiTokenInstance/],
		['an instance that is not linked', notAuthorized400(), /not linked to a WhatsApp account\. .*scan the QR code/],
		['no access', beta403(), /refuses access to this instance\. Compare API URL/],
		['an answer that is no list', { status: 200, body: {} }, /answer is not a list\. Check/],
		['a list that is garbled', { status: 200, body: '[{"id":"79000000001@c.us"},,]', contentType: 'application/json' }, /list cannot be read: it is garbled.*try again in a minute/],
	])('says in one text what is wrong and what to do about %s', async (_, fault, words) => {
		simulator.answerNext('getContacts', fault);
		const { error } = await load();
		expect(error?.name).toBe('NodeOperationError');
		expect(error?.message ?? 'no error').toMatch(words);
	});

	it('says what is wrong with the credential', async () => {
		const { error } = await load({ ...simulator.addInstance(), idInstance: 'mine' });
		expect(error?.message ?? 'no error').toMatch(/Instance ID must be a number.*Copy idInstance/);
		expect(methodsAsked()).toEqual([]);
	});

	it.each([
		['GREEN-API knows no contacts', [], /knows no contacts of this account\. Load the list again in five minutes/],
		['nobody is saved', [contacts[1], contacts[2]], /no saved contacts\. Only people whom the account's phone has saved/],
	])('says why it is empty when %s', async (_, known, words) => {
		const { error } = await load(simulator.addInstance({ contacts: known }));
		expect(error?.message ?? 'no error').toMatch(words);
	});
});

describe('Send Status to chosen contacts', () => {
	const form = { message: 'Hi', audience: 'chooseContacts' };

	it('sends their ids as participants, as the documentation does', async () => {
		const credential = simulator.addInstance({ contacts });
		const { options = [] } = await load(credential);
		const chosen = options.map(({ value }) => String(value));
		await expectSameRequest(
			simulator,
			async () => await runNode(new SendStatus(), { credential, parameters: { ...form, contacts: chosen } }),
			async () => await sendReference(credential, 'POST', 'sendTextStatus', { message: 'Hi', participants: ['100200300400500@lid', '79000000002@c.us'] }),
		);
	});

	it('takes a list that an expression gives', async () => {
		await runNode(new SendStatus(), { credential: simulator.addInstance(), parameters: { ...form, contacts: '={{ $json.people }}' }, items: [{ people: ['79000000001@c.us'] }] });
		expect(simulator.requests[0].body).toEqual({ message: 'Hi', participants: ['79000000001@c.us'] });
	});

	const toNobody = async (contacts: unknown = [], more: Partial<NodeRun> = {}) =>
		await runNode(new SendStatus(), { credential: simulator.addInstance(), parameters: { ...form, contacts, participants: '79000000001' } as INodeParameters, ...more });

	it.each([[[]], ['={{ [] }}'], ['={{ undefined }}'], ['={{ "" }}']])('sends nothing when nobody is chosen: %j', async (nobody) => {
		const { error } = await toNobody(nobody);
		expect(error?.message).toBe("'Contact Names or IDs' is empty");
		expect(error?.description).toMatch(/Choose at least one contact/);
		expect(methodsAsked()).toEqual(['getContacts']);
	});

	it.each<[string, Fault[], RegExp, RegExp]>([
		['a wrong token', [unauthorized401()], /^The list of contacts could not be loaded: .*API Token/, /Copy apiTokenInstance/],
		['a spent quota', [quota466('getcontacts', { used: 1000, total: 1000 })], /could not be loaded: The tariff's requests of getcontacts are spent/, /next month/],
		['no server for a while', Array<Fault>(4).fill(badGateway502()), /could not be loaded: GREEN-API is out of reach/, /in a minute/],
		['an answer that is no list', [{ status: 200, body: {} }], /could not be loaded: GREEN-API's answer is not a list/, /Check/],
		['an account without contacts', [{ status: 200, body: [] }], /^GREEN-API knows no contacts of this account/, /in five minutes/],
	])('names the cause why nobody could be chosen: %s', async (_, faults, title, advice) => {
		simulator.answerNext('getContacts', ...faults);
		const { error } = await toNobody();
		expect(error?.message ?? 'no error').toMatch(title);
		expect(error?.description).toMatch(advice);
		expect(methodsAsked().filter((method) => method !== 'getContacts')).toEqual([]);
	});

	it('asks for the list once for all items, and posts what somebody is chosen for', async () => {
		simulator.answerNext('getContacts', unauthorized401());
		const people = [[], ['79000000001@c.us'], []].map((chosen) => ({ chosen }));
		const { items } = await toNobody('={{ $json.chosen }}', { items: people, settings: { onError: 'continueRegularOutput' } });
		expect(items.map(({ json }) => typeof json.error)).toEqual(['string', 'undefined', 'string']);
		expect(methodsAsked()).toEqual(['getContacts', 'sendTextStatus']);
	});

	it('tells an AI agent the cause, too', async () => {
		simulator.answerNext('getContacts', unauthorized401());
		await inVirtualTime(async () => await expect(callAsTool(new SendStatus(), simulator.addInstance(), { ...form, contacts: [] }, {})).rejects.toThrow(/could not be loaded: .*API Token/));
	});
});
