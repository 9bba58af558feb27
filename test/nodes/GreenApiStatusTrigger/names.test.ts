import { inVirtualTime } from '../../engine/virtualTime';
import { GreenApiStatusTrigger } from '../../../nodes/GreenApiStatusTrigger/GreenApiStatusTrigger.node';
import { PollingWorkflow } from '../../engine/runPoll';
import { badGateway502, type Contact, type Fault, quota466, tooManyRequests429, unauthorized401 } from '../../simulator';
import { activate, all, ANNA, asked, BORIS, credential, deliver, HOUR, MINUTE, names, poll, post, raw, receive, simulator, stage, useStage, wait, workflow } from './stage';

useStage();

const [HIDDEN_CLARA, STRANGER] = ['200000000000003@lid', '79001110009@c.us'];

const contacts: Contact[] = [
	{ id: ANNA, name: 'anna_k', contactName: 'Anna', type: 'user' },
	{ id: BORIS, name: 'Boris', contactName: '', type: 'user' },
	{ id: HIDDEN_CLARA, name: '', contactName: '', type: 'user', phoneNumber: '79001110003' },
];

const contactsAsked = () => asked('getContacts').length;

const begin = async (parameters = all) => {
	stage(parameters, { contacts });
	await activate();
};

const view = (participant: string) => deliver(post(), participant, 'read');
const postFor = (...recipients: string[]) => void simulator.addStatus({ recipients }, credential.idInstance);
const receiveFrom = (senderId: string, senderContactName = '', senderName = '') => simulator.addIncomingStatus({ senderId, senderContactName, senderName }, credential.idInstance).idMessage;

/** The names in the events so far. */
const called = () => workflow.events.flatMap(({ senderName, recipientName, recipientNames }) => [senderName, recipientName, recipientNames].flat()).filter((name) => name !== undefined);

describe('a person in an event is called', () => {
	it.each<[what: string, happen: () => void, name: unknown, requests: number]>([
		['by the saved name', () => view(ANNA), 'Anna', 1],
		["by the person's own where none is saved", () => view(BORIS), 'Boris', 1],
		['by the number that the contacts tell', () => view(HIDDEN_CLARA), '+7 900 111 0003', 1],
		['by the number where nobody knows the person', () => view(STRANGER), '+7 900 111 0009', 1],
		['by the ID where that is all there is', () => view('300@lid'), '300@lid', 1],
		['by the name in the row itself', () => receiveFrom(STRANGER, '', 'Dora'), 'Dora', 0],
		['by the saved name in the row itself', () => receiveFrom(STRANGER, 'Dora D.', 'Dora'), 'Dora D.', 0],
		['by the contacts where the row has no name', () => receiveFrom(ANNA), 'Anna', 1],
		['by the contacts where nobody can see the name in the row', () => receiveFrom(ANNA, '', '\u200e \u2800'), 'Anna', 1],
	])('%s', async (_, happen, name, requests) => {
		await begin();
		happen();
		await poll();
		expect([called(), contactsAsked()]).toEqual([[name], requests]);
	});

	it('in the list of those for whom a status is', async () => {
		await begin();
		postFor(ANNA, STRANGER);
		await poll();
		expect(workflow.events).toEqual([expect.objectContaining({ recipientNames: ['Anna', '+7 900 111 0009'], recipientIds: [ANNA, STRANGER] })]);
		expect(contactsAsked()).toBe(1);
	});

	it('in Fetch Test Event as well', async () => {
		stage({ ...all, events: ['deliveryStatusChanged'] }, { contacts });
		view(ANNA);
		expect(await inVirtualTime(async () => await workflow.fetchTestEvent())).toMatchObject([{ recipientName: 'Anna' }]);
	});
});

it.each<[what: string, happen: () => void, parameters: typeof all]>([
	['nothing is new', () => undefined, all],
	['a status is for everybody', () => void post(), all],
	['the rows bear names', () => void receiveFrom(ANNA, 'Anna'), all],
	['the event of a person is not wanted', () => view(ANNA), { ...all, events: ['newOutgoingStatus'] }],
	['Simplify is off', () => (view(ANNA), postFor(ANNA), void receiveFrom(ANNA)), raw],
])('no poll asks for the contacts where %s', async (_, happen, parameters) => {
	await begin(parameters);
	happen();
	await poll();
	await poll();
	expect(contactsAsked()).toBe(0);
});

it('a poll asks once for From and names together, and no poll of the next hour asks again', async () => {
	await begin({ ...all, options: { from: '+7 900 111-00-03', statusesPerPoll: 3 } });
	const expected: string[] = [];
	for (let polls = 0; polls < 45; polls++) {
		expected.push(receiveFrom(HIDDEN_CLARA));
		receiveFrom('200000000000009@lid');
		view(ANNA);
		await poll();
		expect(contactsAsked()).toBe(1);
	}
	const received = () => workflow.events.filter(({ event }) => event === 'newIncomingStatus').map(({ idMessage }) => idMessage);
	expect(received()).toEqual(expected);
	view(ANNA);
	await poll(HOUR);
	expect(contactsAsked()).toBe(2);
});

it('with a dozen instances, each is asked for its contacts once an hour', async () => {
	simulator.reset();
	const instances = Array.from({ length: 12 }, () => simulator.addInstance({ scriptedDelivery: true, contacts }));
	const workflows = instances.map((one) => new PollingWorkflow(new GreenApiStatusTrigger(), { credential: one, parameters: all }));
	const inTurn = async (work: (one: PollingWorkflow) => Promise<void>) => await inVirtualTime(async () => {
		for (const one of workflows) await work(one);
	});
	await inTurn(async (one) => await one.activate());
	for (let rounds = 0; rounds < 3; rounds++) {
		await wait(MINUTE);
		for (const { idInstance } of instances) simulator.addStatus({ recipients: [ANNA] }, idInstance);
		await inTurn(async (one) => await one.poll());
	}
	expect(workflows.flatMap(({ events }) => events.map(({ recipientNames }) => recipientNames))).toEqual(Array(36).fill(['Anna']));
	expect(contactsAsked()).toBe(12);
});

it('after a spent quota no poll asks that day, and the events come with numbers', async () => {
	await begin();
	simulator.answerNext('getContacts', quota466());
	for (let hours = 0; hours < 23; hours++) {
		view(ANNA);
		await poll(HOUR);
	}
	expect([contactsAsked(), [...new Set(called())], called().length]).toEqual([1, ['+7 900 111 0001'], 23]);
	view(ANNA);
	await poll(2 * HOUR);
	expect([contactsAsked(), called().at(-1)]).toEqual([2, 'Anna']);
});

describe('where the contacts cannot be had', () => {
	it.each<[what: string, fault: Fault]>([
		['a server is out of reach', badGateway502()],
		['the token is refused', unauthorized401()],
		['there are too many requests', tooManyRequests429()],
		['the connection breaks off', { cut: 'before' }],
		['half of the answer comes', { halfBody: true }],
		['GREEN-API is still reading them', { status: 200, body: [] }],
		['the answer is no list', { status: 200, body: { contacts: null } }],
		['the answer is odd', { status: 200, body: [null, 7, 'row', [], { id: {} }, { id: ANNA, contactName: {}, name: [] }] }],
	])('because %s, all events come once, with numbers, and no poll fails', async (_, fault) => {
		await begin();
		simulator.answerNext('getContacts', fault);
		const own = post();
		deliver(own, ANNA, 'delivered');
		const incoming = receiveFrom(BORIS);
		await poll();
		deliver(own, ANNA, 'read');
		await poll();
		await poll();
		expect(names()).toEqual([`newOutgoingStatus ${own}`, `newIncomingStatus ${incoming}`, `deliveryStatusChanged ${own} ${ANNA} delivered`, `deliveryStatusChanged ${own} ${ANNA} read`]);
		expect(called()).toEqual(['+7 900 111 0002', '+7 900 111 0001', '+7 900 111 0001']);
		expect([contactsAsked(), workflow.kept.failures]).toEqual([1, []]);
		await wait(HOUR - 2 * MINUTE);
		receive(BORIS);
		view(ANNA);
		await poll();
		expect([called().at(-1), contactsAsked()]).toEqual(['Anna', 2]);
	});
});

it('a name that bears the token bears it in no event', async () => {
	await begin();
	const bearing = { ...contacts[0], contactName: `Anna ${credential.apiTokenInstance}` };
	simulator.answerNext('getContacts', { status: 200, body: [bearing] });
	view(ANNA);
	await poll();
	expect(called()).toEqual(['Anna [token]']);
});
