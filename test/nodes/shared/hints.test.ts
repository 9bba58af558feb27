// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INode, INodeParameters, INodeType } from 'n8n-workflow';
import { GetIncomingStatuses } from '../../../nodes/GetIncomingStatuses/GetIncomingStatuses.node';
import { GetOutgoingStatuses } from '../../../nodes/GetOutgoingStatuses/GetOutgoingStatuses.node';
import { GetStatusStatistic } from '../../../nodes/GetStatusStatistic/GetStatusStatistic.node';
import { LastIncomingMessages } from '../../../nodes/LastIncomingMessages/LastIncomingMessages.node';
import { LastOutgoingMessages } from '../../../nodes/LastOutgoingMessages/LastOutgoingMessages.node';
import { callAsTool } from '../../engine/asTool';
import { asSent, sendReference } from '../../engine/reference';
import type { NodeRun } from '../../engine/runNode';
import { inVirtualTime } from '../../engine/virtualTime';
import { badGateway502, type Fault, type Instance, tooManyRequests429, unauthorized401 } from '../../simulator';

useVirtualSimulator();

type Settings = Instance['settings'];

const allOff: Partial<Settings> = { outgoingWebhook: 'no', outgoingMessageWebhook: 'no', incomingWebhook: 'no' };
const allOn: Partial<Settings> = { outgoingWebhook: 'yes', outgoingMessageWebhook: 'yes', incomingWebhook: 'yes' };

/** An instance whose journals are empty. */
function emptyInstance(settings: object) {
	const { settings: usual } = simulator.instance();
	return simulator.addInstance({ settings: { ...usual, ...settings }, statuses: [], messages: [], incomingStatuses: [], incomingMessages: [] });
}

const run = async (node: INodeType, settings: object, parameters: INodeParameters = {}, more: Partial<NodeRun> = {}) => {
	const outcome = await runNode(node, { credential: emptyInstance(settings), parameters: { idMessage: 'A', ...parameters }, ...more });
	return { ...outcome, hints: outcome.run.data.resultData.runData.Node[0].hints ?? [] };
};

const asked = () => simulator.requests.filter(({ apiMethod }) => apiMethod === 'getSettings');

const cases: Array<[name: string, make: () => INodeType, setting: keyof Settings, says: RegExp]> = [
	['Get Outgoing Statuses', () => new GetOutgoingStatuses(), 'outgoingWebhook', /lists statuses only while it is on.*what was posted before is not filled in/],
	['Get Status Statistic', () => new GetStatusStatistic(), 'outgoingWebhook', /who received and viewed a status only while it is on.*what was posted before is not filled in/],
	['Get Incoming Statuses', () => new GetIncomingStatuses(), 'incomingWebhook', /does not say that this list needs it.*what came before may not be filled in/],
	['Last Outgoing Messages', () => new LastOutgoingMessages(), 'outgoingMessageWebhook', /sent on the phone only while it is on, and those sent through the API always.*on the phone before is not filled in/],
	['Last Incoming Messages', () => new LastIncomingMessages(), 'incomingWebhook', /lists incoming messages only while it is on.*what came before is not filled in/],
];

describe.each(cases)('%s', (_, make, setting, says) => {
	it('says beside its empty output which setting is off, and where to switch it on', async () => {
		const { hints, items, error } = await run(make(), allOff);
		expect([items, error?.message]).toEqual([[], undefined]);
		expect(hints).toEqual([{ message: expect.stringMatching(says), type: 'warning', location: 'outputPane' }]);
		expect(hints[0].message).toMatch(new RegExp(`setting ${setting} is off.*\\(${setting}\\) in the instance's settings in the GREEN-API console.*up to 5 minutes`));
	});

	it('says nothing when that setting is on, whatever the others are', async () => {
		expect((await run(make(), { ...allOff, [setting]: 'yes' })).hints).toEqual([]);
		expect(asked()).toHaveLength(1);
	});

	it('does not ask when the user does not want to know', async () => {
		expect((await run(make(), allOff, { options: { explainEmpty: false } })).hints).toEqual([]);
		expect(asked()).toEqual([]);
	});

	it('asks once for five items, and says it once', async () => {
		const { hints } = await run(make(), allOff, {}, { items: [{}, {}, {}, {}, {}] });
		expect(hints).toHaveLength(1);
		expect(asked()).toHaveLength(1);
	});
});

const list = async (settings: object, parameters: INodeParameters = {}, more: Partial<NodeRun> = {}) => await run(new GetOutgoingStatuses(), settings, parameters, more);

it('asks for the settings like the documentation', async () => {
	const credential = emptyInstance(allOff);
	await runNode(new GetOutgoingStatuses(), { credential });
	const [byNode] = asked().map(asSent);
	await sendReference(credential, 'GET', 'getSettings', {});
	expect(byNode).toEqual(asked().map(asSent)[1]);
});

it('does not ask when the answer has rows, even if no row passes the filters', async () => {
	simulator.answerNext('getOutgoingStatuses', { status: 200, body: [{ idMessage: 'A' }] });
	const { items, hints } = await list(allOff, { filters: { text: 'nothing like it' } });
	expect([items, hints, asked()]).toEqual([[], [], []]);
});

it('asks when one item of several has found nothing', async () => {
	simulator.answerNext('getOutgoingStatuses', { status: 200, body: [{ idMessage: 'A' }] });
	const { items, hints } = await list(allOff, {}, { items: [{}, {}] });
	expect([items.length, hints.length, asked().length]).toEqual([1, 1, 1]);
});

it('explains a summary of zeros, and a journal without statuses', async () => {
	expect((await run(new GetStatusStatistic(), allOff, { output: 'summary' })).hints).toHaveLength(1);
	expect((await run(new GetStatusStatistic(), allOff, { statuses: 'all' })).hints).toHaveLength(1);
});

it.each<[string, Fault]>([
	['a refusal', tooManyRequests429()],
	['a gateway that is away', badGateway502()],
	['a wrong token', unauthorized401()],
	['a connection that is cut', { cut: 'before' }],
	['a page of HTML', { status: 200, body: '<html></html>', contentType: 'text/html' }],
	['nothing', { status: 200, body: null }],
	['a list', { status: 200, body: [] }],
])('neither fails nor asks again when getSettings ends in %s', async (_, fault) => {
	simulator.answerNext('getSettings', fault);
	const { items, error, hints, status } = await list(allOff);
	expect([items, error?.message, hints, status]).toEqual([[], undefined, [], 'success']);
	expect(asked()).toHaveLength(1);
});

it('waits five seconds at most for the settings', async () => {
	const inReality = AbortSignal.timeout.bind(AbortSignal);
	const timeouts = jest.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => inReality(milliseconds === 5000 ? 100 : milliseconds));
	simulator.answerNext('getSettings', { hang: true });
	const { error, hints } = await list(allOff);
	expect([error?.message, hints]).toEqual([undefined, []]);
	expect(timeouts.mock.calls.flat()).toContain(5000);
	timeouts.mockRestore();
});

it.each([
	['no', 1],
	[' No\n', 1],
	['false', 1],
	[false, 1],
	['yes', 0],
	[true, 0],
	['', 0],
	[undefined, 0],
	['perhaps', 0],
	[{ toString: 'no' }, 0],
	[['no'], 0],
])('takes the setting %p as the settings give it', async (outgoingWebhook, count) => {
	simulator.answerNext('getSettings', { status: 200, body: { outgoingWebhook } });
	const { hints, error } = await list(allOn);
	expect(error?.message).toBeUndefined();
	expect(hints).toHaveLength(count);
});

it('says nothing beside a failure', async () => {
	simulator.answerNext('getOutgoingStatuses', { status: 200, body: [] }, unauthorized401());
	const { error, hints } = await list(allOff, {}, { items: [{}, {}] });
	expect(error?.message ?? 'no error').toMatch(/API Token/);
	expect([hints, asked()]).toEqual([[], []]);
});

describe('with Retry On Fail', () => {
	const settings: Partial<INode> = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
	const [odd, full, empty]: Fault[] = [{ odd: true }, [{ idMessage: 'A' }], []].map((body) => ({ status: 200, body }));

	it('tells why the last try found nothing', async () => {
		simulator.answerNext('getOutgoingStatuses', odd);
		expect((await list(allOff, {}, { settings })).hints).toHaveLength(1);
	});

	it('says nothing of what only an earlier try did not find', async () => {
		simulator.answerNext('getOutgoingStatuses', empty, odd, full, full);
		const { items, hints } = await list(allOff, {}, { settings, items: [{}, {}] });
		expect([items.length, hints, asked()]).toEqual([2, [], []]);
	});
});

it('keeps out of the way of an AI agent', async () => {
	expect(await inVirtualTime(async () => await callAsTool(new GetOutgoingStatuses(), emptyInstance(allOff), {}, {}))).toEqual([]);
	expect(asked()).toEqual([]);
});

it('works all the same where n8n routes the requests by itself, without a hint', async () => {
	const node = new GetOutgoingStatuses();
	Object.defineProperty(node, 'execute', { get: () => undefined, set: () => undefined });
	const { items, error, hints } = await run(node, allOff);
	expect([items, error?.message, hints, asked()]).toEqual([[], undefined, [], []]);
});
