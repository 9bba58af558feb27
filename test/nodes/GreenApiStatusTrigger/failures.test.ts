import { virtualNow } from '../../engine/virtualTime';
import { Failure } from '../../../nodes/shared/failures/failure';
import * as judge from '../../../nodes/shared/failures/judge';
import { badGateway502, tooManyRequests429, type Fault, unauthorized401, validation400 } from '../../simulator';
import { ANNA, MINUTE, activate, asked, credential, deliver, names, poll, post, receive, simulator, workflow, useStage } from './stage';
import { expectNoToken } from '../../engine/expectNoToken';
import { methodsAsked } from '../../engine/useSimulator';

useStage();

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

describe('a poll whose answer comes so late that its minutes leave a gap', () => {
	const late = (): Fault => ({ status: 200, body: [], headers: { date: new Date(virtualNow() + 15 * MINUTE).toUTCString() } });
	beforeEach(activate);

	it('asks once more, further back', async () => {
		const own = post();
		simulator.answerNext('getOutgoingStatuses', late());
		await poll();
		expect(asked('getOutgoingStatuses').slice(1).map(({ query }) => query)).toEqual([{ minutes: '16' }, { minutes: '30' }]);
		expect(names()).toEqual([`newOutgoingStatus ${own}`]);
	});

	it('fails when that does not help, and the next one looks back over it', async () => {
		const own = post();
		simulator.answerNext('getOutgoingStatuses', late(), { ...late(), headers: { date: new Date(virtualNow() + 40 * MINUTE).toUTCString() } });
		await poll();
		expect(workflow.kept.failures.map(({ message }) => message)).toEqual(["GREEN-API's answer took too long"]);
		await poll();
		expect(names()).toEqual([`newOutgoingStatus ${own}`]);
	});
});

it.each([
	['as it is', (token: string) => token],
	['in a path', (token: string) => `/waInstance7103000001/getStatusStatistic/${token}?idMessage=A`],
])("what it writes into n8n's log bears no token, though GREEN-API echoes it %s", async (_, text) => {
	await activate();
	deliver(post(), ANNA, 'read');
	const { failureIn } = judge;
	const echo = new Failure({ title: `No teapot: ${text(credential.apiTokenInstance)}`, advice: '', mayBeDone: false, hopeless: true });
	const judging = jest.spyOn(judge, 'failureIn').mockImplementation((response) => (response.statusCode === 418 ? echo : failureIn(response)));
	simulator.answerNext('getStatusStatistic', { status: 418 });
	await poll();
	judging.mockRestore();
	expect(workflow.kept.log.join()).toContain('No teapot');
	expectNoToken(workflow.kept.log, credential.apiTokenInstance);
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
	expect(methodsAsked()).toEqual([]);
});
