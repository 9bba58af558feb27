import { inVirtualTime, virtualNow, virtualSleep } from './engine/virtualTime';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { GreenApiStatusTrigger } from '../nodes/GreenApiStatusTrigger/GreenApiStatusTrigger.node';
import { expectNoToken } from './engine/expectNoToken';
import { PollingWorkflow } from './engine/runPoll';
import { badGateway502, type Credential, type Fault, type Instance, type Simulator, startSimulator, tooManyRequests429, unauthorized401, validation400 } from './simulator';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const [ANNA, BORIS] = ['79001110001@c.us', '79001110002@c.us'];

const all: INodeParameters = { events: ['newOutgoingStatus', 'newIncomingStatus', 'deliveryStatusChanged'], deliveryStatuses: ['delivered', 'read'], options: {} };

let simulator: Simulator;
let instancesUsed = 0;
let credential: Credential;
let workflow: PollingWorkflow;

beforeAll(async () => {
	simulator = await startSimulator({ clock: virtualNow });
});

afterAll(async () => await simulator.close());

/** Puts a workflow before an instance that no test has used, whose statuses get nowhere by themselves. */
function stage(parameters = all, partial: Partial<Instance> = {}): void {
	simulator.reset();
	instancesUsed += 1;
	credential = simulator.addInstance({ idInstance: String(7_105_000_000 + instancesUsed), scriptedDelivery: true, ...partial });
	workflow = new PollingWorkflow(new GreenApiStatusTrigger(), { credential, parameters });
}

beforeEach(() => stage());

afterEach(() => expectNoToken(workflow.kept, credential.apiTokenInstance));

const activate = async () => await inVirtualTime(async () => await workflow.activate());
const wait = async (milliseconds: number) => await inVirtualTime(async () => await virtualSleep(milliseconds));
const poll = async (after = MINUTE) => {
	await wait(after);
	await inVirtualTime(async () => await workflow.poll());
};

const post = () => simulator.addStatus({}, credential.idInstance).idMessage;
const receive = (chatId = ANNA) => simulator.addIncomingStatus({ chatId }, credential.idInstance).idMessage;
const deliver = (idMessage: string, participant: string, status: 'delivered' | 'read') => void simulator.recordDelivery({ idInstance: credential.idInstance, idMessage, participant, status });

const asked = (apiMethod: string) => simulator.requests.filter((request) => request.apiMethod === apiMethod);
const nameOf = ({ event, idMessage, participant, status }: IDataObject) => [event, idMessage, participant, status].filter(Boolean).join(' ');
const names = () => workflow.events.map(nameOf);

describe('the first poll', () => {
	it('gives nothing, however much there is, and asks for nobody', async () => {
		const old = post();
		deliver(old, ANNA, 'read');
		await activate();
		expect(workflow.events).toEqual([]);
		expect(simulator.requests.map(({ apiMethod, query }) => [apiMethod, query])).toEqual([
			['getOutgoingStatuses', { minutes: '43200' }],
			['getIncomingStatuses', { minutes: '1440' }],
		]);
	});

	it('knows of statuses from long before which are viewed only now', async () => {
		const [ofYesterday, ofToday] = [post(), (await wait(20 * HOUR), post())];
		await wait(HOUR);
		await activate();
		deliver(ofYesterday, ANNA, 'read');
		deliver(ofToday, ANNA, 'read');
		await poll();
		expect(names()).toEqual([`deliveryStatusChanged ${ofYesterday} ${ANNA} read`, `deliveryStatusChanged ${ofToday} ${ANNA} read`]);
	});

	it('is not fooled by a journal that shows what was before it only afterwards', async () => {
		stage(all, { journalLag: 2 * MINUTE });
		post();
		receive();
		await wait(MINUTE);
		await activate();
		await poll(3 * MINUTE);
		await poll();
		expect(workflow.events).toEqual([]);
	});
});

describe('events', () => {
	beforeEach(activate);

	it('come once each, new statuses in the order of their times and then deliveries', async () => {
		const first = post();
		await wait(1000);
		const second = receive(BORIS);
		await wait(1000);
		deliver(first, BORIS, 'delivered');
		await wait(1000);
		deliver(first, ANNA, 'delivered');
		await poll();
		const news = [`newIncomingStatus ${second}`, `newOutgoingStatus ${first}`];
		const deliveries = [`deliveryStatusChanged ${first} ${BORIS} delivered`, `deliveryStatusChanged ${first} ${ANNA} delivered`];
		expect(names()).toEqual([...news, ...deliveries]);
		await poll();
		await poll();
		expect(workflow.kept.executions).toHaveLength(1);
	});

	it('come in the shapes that are documented', async () => {
		const idMessage = post();
		deliver(idMessage, ANNA, 'delivered');
		await poll();
		const timestamp = Math.floor(virtualNow() / 1000) - 60;
		deliver(idMessage, ANNA, 'read');
		const incoming = receive(BORIS);
		await poll();
		const about = { typeMessage: 'extendedTextMessage', textMessage: 'Added by hand' };
		const counts = { askedStatuses: 1, openStatuses: 1 };
		expect(workflow.events).toEqual([
			expect.objectContaining({ event: 'newOutgoingStatus', idMessage, statusMessage: 'delivered', ...about }),
			{ event: 'deliveryStatusChanged', idMessage, participant: ANNA, status: 'delivered', timestamp, ...about, ...counts },
			expect.objectContaining({ event: 'newIncomingStatus', idMessage: incoming, chatId: BORIS, ...about }),
			{ event: 'deliveryStatusChanged', idMessage, participant: ANNA, status: 'read', timestamp: timestamp + 60, previousStatus: 'delivered', ...about, ...counts },
		]);
		expect(workflow.events.map((event) => Object.keys(event)[0])).toEqual(Array(4).fill('event'));
		expect(workflow.kept.log).toContain('Asked for the recipients of 1 of 1 WhatsApp statuses');
	});

	it('of a status that is viewed between two polls is read alone', async () => {
		const idMessage = post();
		await poll();
		deliver(idMessage, ANNA, 'delivered');
		await wait(1000);
		deliver(idMessage, ANNA, 'read');
		await poll();
		expect(names().slice(1)).toEqual([`deliveryStatusChanged ${idMessage} ${ANNA} read`]);
	});

	it('leave out a status that was deleted before anybody saw it', async () => {
		const idMessage = post();
		const { statuses } = simulator.instance(credential.idInstance);
		Object.assign(statuses[0], { deletedAt: virtualNow() });
		await poll();
		expect(statuses[0].idMessage).toBe(idMessage);
		expect(workflow.events).toEqual([]);
	});

	it('show a journal that is late by two minutes once it is there', async () => {
		simulator.instance(credential.idInstance).journalLag = 2 * MINUTE;
		const idMessage = post();
		await poll();
		expect(workflow.events).toEqual([]);
		await poll();
		await poll();
		expect(names()).toEqual([`newOutgoingStatus ${idMessage}`]);
	});

	it('look back no further than the last poll and a quarter of an hour', async () => {
		await poll(7 * MINUTE);
		expect(asked('getOutgoingStatuses').at(-1)?.query).toEqual({ minutes: String(7 + 15) });
	});
});

describe('the options', () => {
	it('choose contacts, kinds and delivery statuses, and turn simplifying off', async () => {
		stage({ ...all, deliveryStatuses: ['read'], options: { from: '+7 (900) 111-00-02', kinds: ['extendedTextMessage'], simplify: false } });
		await activate();
		receive(ANNA);
		const wanted = receive(BORIS);
		simulator.addIncomingStatus({ chatId: BORIS, typeMessage: 'imageMessage' }, credential.idInstance);
		const own = post();
		deliver(own, ANNA, 'delivered');
		deliver(own, BORIS, 'read');
		await poll();
		expect(names().sort()).toEqual([`deliveryStatusChanged ${own} ${BORIS} read`, `newIncomingStatus ${wanted}`, `newOutgoingStatus ${own}`]);
		expect(workflow.events.find(({ event }) => event === 'newIncomingStatus')).toHaveProperty('extendedTextMessage.font');
	});

	const wrong: Array<[what: string, parameters: INodeParameters, title: RegExp]> = [
		['no event', { ...all, events: [] }, /'Events' is empty/],
		['no delivery status', { ...all, deliveryStatuses: [] }, /'Delivery Statuses' is empty/],
		['somebody who is nobody', { ...all, options: { from: 'Anna' } }, /'Anna' in 'From'/],
		['contacts that come out empty', { ...all, options: { from: '' } }, /'From' is empty/],
		['more statuses a poll than an hour has', { ...all, options: { statusesPerPoll: 51 } }, /'Statuses to Ask per Poll' must be a whole number from 1 to 50/],
	];

	it.each(wrong)('are refused with %s, before anything is asked', async (_, parameters, title) => {
		stage(parameters);
		await expect(activate()).rejects.toThrow(title);
		expect(simulator.requests).toEqual([]);
	});

	it('ask for so many statuses a poll, one a second, and for the others in the next', async () => {
		stage({ ...all, events: ['deliveryStatusChanged'], options: { statusesPerPoll: 3 } });
		await activate();
		const ids = Array.from({ length: 7 }, post);
		ids.forEach((id) => deliver(id, ANNA, 'read'));
		for (let polls = 0; polls < 3; polls++) await poll();
		const requests = asked('getStatusStatistic');
		expect(requests.map(({ query }) => query.idMessage).slice(0, 7).sort()).toEqual(ids.sort());
		expect(requests).toHaveLength(9);
		const gaps = requests.slice(1).map(({ at }, index) => at - requests[index].at);
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
		expect(simulator.requests.filter(({ status }) => status !== 200)).toEqual([]);
		expect(names().sort()).toEqual(ids.map((id) => `deliveryStatusChanged ${id} ${ANNA} read`));
		expect(workflow.events.at(-1)).toMatchObject({ askedStatuses: 3, openStatuses: 7 });
	});

	it('ask first for the statuses to which something has happened', async () => {
		stage({ ...all, events: ['deliveryStatusChanged'], options: { statusesPerPoll: 1 } });
		await activate();
		const [quiet, lively] = [post(), post()];
		await poll();
		await poll();
		deliver(lively, ANNA, 'read');
		await poll();
		expect(asked('getStatusStatistic').at(-1)?.query.idMessage).toBe(lively);
		await poll();
		expect(asked('getStatusStatistic').at(-1)?.query.idMessage).toBe(quiet);
	});

	it('that name another event later start it from then', async () => {
		stage({ ...all, events: ['newOutgoingStatus'] });
		await activate();
		receive();
		const own = post();
		deliver(own, BORIS, 'read');
		await poll();
		await poll(HOUR);
		const later = post();
		await poll();
		workflow.run.parameters = all;
		await activate();
		const incoming = receive(BORIS);
		deliver(own, ANNA, 'read');
		await poll();
		expect(names()).toEqual([`newOutgoingStatus ${own}`, `newOutgoingStatus ${later}`, `newIncomingStatus ${incoming}`, `deliveryStatusChanged ${own} ${ANNA} read`]);
	});
});

describe('n8n', () => {
	beforeEach(activate);

	it('that starts again after quiet polls misses nothing and repeats nothing', async () => {
		const first = post();
		await poll();
		for (let polls = 0; polls < 3; polls++) await poll();
		const second = post();
		deliver(first, ANNA, 'read');
		await wait(MINUTE);
		await activate();
		await poll();
		expect(names()).toEqual([`newOutgoingStatus ${first}`, `newOutgoingStatus ${second}`, `deliveryStatusChanged ${first} ${ANNA} read`]);
	});

	it('that ends in the middle of a poll gives its events after the next start', async () => {
		const first = post();
		await inVirtualTime(async () => await workflow.lose());
		await wait(MINUTE);
		await activate();
		await poll();
		expect(names()).toEqual([`newOutgoingStatus ${first}`]);
	});

	it('that was away for a week catches up', async () => {
		const [first, second] = [post(), (await wait(5 * 24 * HOUR), receive())];
		deliver(first, ANNA, 'delivered');
		await wait(2 * 24 * HOUR);
		await activate();
		expect(names()).toEqual([`newOutgoingStatus ${first}`, `newIncomingStatus ${second}`, `deliveryStatusChanged ${first} ${ANNA} delivered`]);
	});

	it('that was away for forty days looks back thirty', async () => {
		post();
		await wait(40 * 24 * HOUR);
		const latest = post();
		await poll();
		expect(names()).toEqual([`newOutgoingStatus ${latest}`]);
		expect(asked('getOutgoingStatuses').at(-1)?.query).toEqual({ minutes: '43200' });
	});

	it('with the credential of another instance starts afresh', async () => {
		post();
		const other = simulator.addInstance({ idInstance: `${credential.idInstance}0`, scriptedDelivery: true });
		simulator.addStatus({}, other.idInstance);
		workflow.run.credential = other;
		await activate();
		const { idMessage } = (await wait(1000), simulator.addStatus({}, other.idInstance));
		await poll();
		expect(names()).toEqual([`newOutgoingStatus ${idMessage}`]);
	});

	it('that polls while a poll waits gets nothing from the second one, and everything once', async () => {
		const idMessage = post();
		await wait(MINUTE);
		simulator.answerNext('getOutgoingStatuses', tooManyRequests429());
		const first = inVirtualTime(async () => await workflow.poll());
		const second = inVirtualTime(async () => await workflow.poll());
		await Promise.all([first, second]);
		expect(asked('getIncomingStatuses')).toHaveLength(2);
		expect(names()).toEqual([`newOutgoingStatus ${idMessage}`]);
		await poll();
		expect(workflow.kept.executions).toHaveLength(1);
	});
});

const html: Fault = { status: 200, body: '<html><body>Maintenance</body></html>', contentType: 'text/html' };

const faults: Array<[what: string, faults: Fault[], title: RegExp]> = [
	['401', [unauthorized401()], /does not accept the API Token/],
	['429 and a long wait', [{ ...tooManyRequests429(), headers: { 'retry-after': '300' } }], /too many requests/],
	['502 again and again', Array<Fault>(4).fill(badGateway502()), /out of reach/],
	['a reset again and again', Array<Fault>(4).fill({ cut: 'before' }), /broke off|cannot be reached/],
	['HTML', [html], /is not a list/],
	['half an answer again and again', Array<Fault>(4).fill({ halfBody: true }), /broke off/],
];

describe.each(['getOutgoingStatuses', 'getIncomingStatuses', 'getStatusStatistic'])('a poll that fails at %s', (apiMethod) => {
	beforeEach(activate);

	it.each(faults)('with %s says so, loses nothing and repeats nothing', async (_, answers, title) => {
		const own = post();
		await poll();
		await poll();
		expect(names()).toEqual([`newOutgoingStatus ${own}`]);
		deliver(own, ANNA, 'read');
		const isStatistic = apiMethod === 'getStatusStatistic';
		const incoming = isStatistic ? undefined : receive();
		simulator.answerNext(apiMethod, ...answers);
		await poll();
		expect(workflow.kept.failures).toHaveLength(1);
		expect(workflow.kept.failures[0].message).toMatch(title);
		expect(workflow.kept.failures[0].description).toMatch(/Nothing is lost: the next poll that succeeds catches up/);
		await poll(20 * MINUTE);
		await poll();
		const expected = [...(incoming ? [`newIncomingStatus ${incoming}`] : []), `deliveryStatusChanged ${own} ${ANNA} read`];
		expect(names().slice(1)).toEqual(expected);
		expect(workflow.kept.failures).toHaveLength(1);
	});
});

it('a poll whose answer comes so late that it leaves a gap fails, and the next one looks back over it', async () => {
	await activate();
	const own = post();
	const late = virtualNow() + 15 * MINUTE;
	const answered = () => (jest.spyOn(Date, 'now').mockReturnValue(late), []);
	simulator.answerNext('getOutgoingStatuses', { status: 200, body: answered });
	await poll();
	jest.spyOn(Date, 'now').mockImplementation(virtualNow);
	expect(workflow.kept.failures.map(({ message }) => message)).toEqual(["GREEN-API's answer took too long"]);
	await poll();
	expect(names()).toEqual([`newOutgoingStatus ${own}`]);
});

describe('statistics that cannot be had', () => {
	beforeEach(activate);

	it('hold up no other event', async () => {
		const own = post();
		deliver(own, ANNA, 'read');
		simulator.answerNext('getStatusStatistic', unauthorized401());
		await poll();
		expect(names()).toEqual([`newOutgoingStatus ${own}`]);
		expect(workflow.kept.log.join()).toMatch(/left to the next polls/);
		await poll();
		expect(names().slice(1)).toEqual([`deliveryStatusChanged ${own} ${ANNA} read`]);
	});

	it('of one status hold up no other status', async () => {
		const [refused, told] = [post(), post()];
		[refused, told].forEach((id) => deliver(id, ANNA, 'read'));
		simulator.answerNext('getStatusStatistic', validation400('not this one'));
		await poll();
		await poll();
		expect(workflow.kept.failures).toEqual([]);
		expect(names().slice(2).sort()).toEqual([refused, told].map((id) => `deliveryStatusChanged ${id} ${ANNA} read`).sort());
	});
});

it('an activation that fails says why, and the next one starts from then', async () => {
	simulator.answerNext('getOutgoingStatuses', unauthorized401());
	await expect(activate()).rejects.toThrow('GREEN-API does not accept the API Token');
	post();
	await activate();
	await poll();
	expect(workflow.events).toEqual([]);
});

it('a credential that cannot be used is explained', async () => {
	workflow.run.credential = { ...credential, idInstance: 'mine' };
	await expect(activate()).rejects.toThrow("The credential's Instance ID must be a number such as 7103000000");
	expect(simulator.requests).toEqual([]);
});

describe('Fetch Test Event', () => {
	const fetch = async () => await inVirtualTime(async () => await workflow.fetchTestEvent());

	it('shows the latest real event of each chosen kind, and remembers nothing', async () => {
		const [older, own] = [post(), (await wait(1000), post())];
		deliver(older, ANNA, 'read');
		await wait(1000);
		const [incoming] = simulator.instance(credential.idInstance).incomingStatuses;
		const { stored } = workflow.kept;
		for (let times = 0; times < 2; times++) {
			expect((await fetch())?.map(nameOf)).toEqual([`newOutgoingStatus ${older}`, `newIncomingStatus ${incoming.idMessage}`, `deliveryStatusChanged ${older} ${ANNA} read`]);
		}
		expect(own).not.toBe(older);
		expect(workflow.kept.stored).toBe(stored);
	});

	it('looks back thirty days when the last one was quiet', async () => {
		stage({ ...all, events: ['newOutgoingStatus'] });
		const own = post();
		await wait(20 * 24 * HOUR);
		expect((await fetch())?.map(nameOf)).toEqual([`newOutgoingStatus ${own}`]);
	});

	const nothing: Array<[events: string[], settings: Partial<Instance['settings']>, advice: RegExp]> = [
		[['newOutgoingStatus'], {}, /^Post a status, wait two minutes, and fetch again/],
		[['newIncomingStatus'], { incomingWebhook: 'yes' }, /^Let a contact post a status/],
		[['newOutgoingStatus', 'deliveryStatusChanged'], { outgoingWebhook: 'no' }, /setting outgoingWebhook is off.*Post a status, and let a contact view it/],
		[['newIncomingStatus'], { incomingWebhook: 'no' }, /setting incomingWebhook is off/],
	];

	it.each(nothing)('says what to do when there is nothing of %s', async (events, settings, advice) => {
		stage({ ...all, events }, { incomingStatuses: [] });
		Object.assign(simulator.instance(credential.idInstance).settings, settings);
		await expect(fetch()).rejects.toMatchObject({ name: 'NodeOperationError', message: 'There is no such event in the last 30 days', description: expect.stringMatching(advice) });
	});

	it('that fails says why', async () => {
		simulator.answerNext('getOutgoingStatuses', unauthorized401());
		await expect(fetch()).rejects.toThrow('GREEN-API does not accept the API Token');
	});
});
