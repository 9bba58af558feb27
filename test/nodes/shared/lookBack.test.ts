// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { virtualNow } from '../../engine/virtualTime';
import { type IDataObject, type INodeParameters, type INodeType, Workflow } from 'n8n-workflow';
import { GetIncomingStatuses } from '../../../nodes/GetIncomingStatuses/GetIncomingStatuses.node';
import { GetOutgoingStatuses } from '../../../nodes/GetOutgoingStatuses/GetOutgoingStatuses.node';
import { GetStatusStatistic } from '../../../nodes/GetStatusStatistic/GetStatusStatistic.node';
import { LastIncomingMessages } from '../../../nodes/LastIncomingMessages/LastIncomingMessages.node';
import { LastOutgoingMessages } from '../../../nodes/LastOutgoingMessages/LastOutgoingMessages.node';
import { withExpressions } from '../../engine/engineOf';
import { ownNode } from '../../engine/node';
import { loaded, nodeTypesFor } from '../../engine/nodeTypes';

useVirtualSimulator();

const MINUTE = 60_000;

/** A run takes less: what is so much less than some minutes ago is no minute more when GREEN-API is asked. */
const SOON = 2000;

const timezone = 'Asia/Yekaterinburg';

/** As long ago, as n8n's calendar writes it: what the clocks of the workflow's time zone have shown. */
const ago = (milliseconds: number): string => new Date(virtualNow() - milliseconds + 5 * 60 * MINUTE).toISOString().slice(0, 19);

const nodes: Array<[name: string, make: () => INodeType, method: string, parameters: INodeParameters]> = [
	['Get Outgoing Statuses > Get Many', () => new GetOutgoingStatuses(), 'getOutgoingStatuses', {}],
	['Get Outgoing Statuses > Get', () => new GetOutgoingStatuses(), 'getOutgoingStatuses', { operation: 'get', idMessage: 'NEW' }],
	['Get Incoming Statuses', () => new GetIncomingStatuses(), 'getIncomingStatuses', {}],
	['Get Status Statistic', () => new GetStatusStatistic(), 'getOutgoingStatuses', { statuses: 'all', output: 'summary' }],
	['Last Outgoing Messages', () => new LastOutgoingMessages(), 'lastOutgoingMessages', {}],
	['Last Incoming Messages', () => new LastIncomingMessages(), 'lastIncomingMessages', {}],
];

const asked = () => simulator.requests.map(({ query }) => query.minutes).filter((minutes) => minutes !== undefined);

describe.each(nodes)('%s', (_, make, method, own) => {
	const run = async (parameters: INodeParameters, rows: IDataObject[] = [{ idMessage: 'NEW' }]) => {
		simulator.answerNext(method, { status: 200, body: rows });
		return await runNode(make(), { credential: simulator.addInstance(), parameters: { ...own, ...parameters }, workflow: { timezone } });
	};

	it.each<[string, INodeParameters, string]>([
		['hours', { lookBack: 'hours', hours: 3 }, '180'],
		['hours that an expression gives', { lookBack: 'hours', hours: '={{ "36" }}' }, '2160'],
		['days', { lookBack: 'days', days: 7 }, '10080'],
		['minutes, whatever else was filled in once', { lookBack: 'minutes', minutes: 90, hours: 3, since: '2020-01-01' }, '90'],
		['what an expression chooses', { lookBack: '={{ "days" }}', minutes: '={{ 0 }}', days: 2 }, '2880'],
	])('looks back by %s', async (__, parameters, minutes) => {
		expect((await run(parameters)).error?.message).toBeUndefined();
		expect(asked()).toEqual([minutes]);
	});

	it('looks back to a date, and leaves out what is older', async () => {
		const second = Math.floor(virtualNow() / 1000);
		const at = (idMessage: string, seconds: number) => ({ idMessage, timestamp: second - seconds });
		const rows = [at('NEW', 0), at('OLDEST', 3598), at('OLDER', 3599)];
		const { items } = await run({ lookBack: 'date', since: ago(60 * MINUTE - SOON) }, rows);
		expect(asked()).toEqual(['75']);
		expect(items.map(({ json }) => json.idMessage)).toEqual(own.operation === 'get' ? ['NEW'] : ['NEW', 'OLDEST']);
	});

	it('refuses a date to come before anything is sent', async () => {
		const { error } = await run({ lookBack: 'date', since: ago(-MINUTE) });
		expect(error?.message ?? 'no error').toMatch(/^'Since' lies in the future: 20..-..-..T..:..:..\....\+05:00$/);
		expect(methodsAsked()).toEqual([]);
	});
});

it.each<[string, string, number]>([
	['a DateTime', '={{ DateTime.fromMillis($json.at) }}', 0],
	['a Date', '={{ new Date($json.at) }}', 0],
	['Unix milliseconds', '={{ $json.at }}', 0],
	['Unix seconds', '={{ Math.floor($json.at / 1000) }}', 0],
	['ISO text', '={{ new Date($json.at).toISOString() }}', 0],
	['ISO text without an offset', '={{ new Date($json.at).toISOString().slice(0, -1) }}', 5 * 60],
])('takes %s of an expression', async (_, since, minutes) => {
	const at = virtualNow() - 600 * MINUTE + SOON;
	const { error } = await runNode(new GetIncomingStatuses(), { credential: simulator.addInstance(), parameters: { lookBack: 'date', since }, items: [{ at }], workflow: { timezone } });
	expect([error?.message, asked()]).toEqual([undefined, [String(600 + minutes + 15)]]);
});

it('does not find by Get what is older than the date, and says since when it has looked', async () => {
	simulator.answerNext('getOutgoingStatuses', { status: 200, body: [{ idMessage: 'OLD', timestamp: virtualNow() / 1000 - 302 }] });
	const parameters = { operation: 'get', idMessage: 'OLD', lookBack: 'date', since: ago(5 * MINUTE) };
	const { error } = await runNode(new GetOutgoingStatuses(), { credential: simulator.addInstance(), parameters, workflow: { timezone } });
	expect(error?.message).toBe(`None of the statuses since ${parameters.since}.000+05:00 has the 'Message ID' OLD`);
	expect(error?.description).toMatch(/look further back with 'Look Back'/);
});

it.each([1, -1])('asks once for lookups since a moment that wanders over minutes', async (way) => {
	const now = virtualNow();
	const items = Array.from({ length: 8 }, (_, index) => ({ id: `S${index}`, at: now - 180 * MINUTE + SOON + way * index * 20_000 }));
	simulator.answerNext('getOutgoingStatuses', { status: 200, body: items.map(({ id }) => ({ idMessage: id, timestamp: now / 1000 })) });
	const parameters = { operation: 'get', idMessage: '={{ $json.id }}', lookBack: 'date', since: '={{ $json.at }}' };
	const outcome = await runNode(new GetOutgoingStatuses(), { credential: simulator.addInstance(), parameters, items });
	expect(outcome.items.map(({ json }) => json.idMessage)).toEqual(items.map(({ id }) => id));
	expect(asked()).toEqual(['195']);
});

it('goes by the minute at which GREEN-API is asked, which may be long after the form was read', async () => {
	const at = virtualNow() - 10 * MINUTE;
	const parameters = { lookBack: 'date', since: '={{ $json.at }}' };
	await runNode(new GetIncomingStatuses(), { credential: simulator.addInstance(), parameters, items: Array.from({ length: 70 }, () => ({ at })) });
	const reached = simulator.requests.map((request) => request.at - Number(request.query.minutes) * MINUTE);
	expect(Math.max(...reached)).toBeLessThanOrEqual(at - 14 * MINUTE);
});

describe('what the canvas shows below a node', () => {
	const subtitle = async (nodeType: INodeType, parameters: INodeParameters) => {
		const own = ownNode('Node', nodeType.description.name, { parameters });
		const workflow = new Workflow({ id: 'w', active: false, nodeTypes: nodeTypesFor(loaded(nodeType), []), nodes: [own], connections: {} });
		// As the editor asks for it, which shows nothing where it throws.
		return await withExpressions(workflow, async () => workflow.expression.getSimpleParameterValue(own, nodeType.description.subtitle, 'internal', {}));
	};

	it.each<[string, INodeParameters]>([
		['last day', {}],
		['last hour', { minutes: 60 }],
		['last 7 days', { minutes: 10080 }],
		['last 30 days', { minutes: 43200 }],
		['last 90 minutes', { minutes: 90 }],
		['last minute', { minutes: 1 }],
		['last hour', { minutes: '={{ 30 * 2 }}' }],
		['last minutes', { minutes: '={{ undefined }}' }],
		['last 3 hours', { lookBack: 'hours', hours: 3 }],
		['last hour', { lookBack: 'hours', hours: 1 }],
		['last day', { lookBack: 'days' }],
		['last 7 days', { lookBack: 'days', days: 7 }],
		['last 2 days', { lookBack: '={{ "days" }}', days: 2 }],
		['since 2026-11-20', { lookBack: 'date', since: '2026-11-20T09:30:00' }],
		['since 2026-11-20', { lookBack: 'date', since: '={{ DateTime.fromISO("2026-11-20T09:30:00") }}' }],
		['since a date', { lookBack: 'date', since: '={{ undefined }}' }],
		['since a date', { lookBack: 'date', since: '' }],
	])('says %s for %j', async (expected, parameters) => {
		expect(await subtitle(new LastIncomingMessages(), parameters)).toBe(expected);
	});

	it('says it for each node that looks back', async () => {
		const shown = await Promise.all(nodes.map(async ([, make, , own]) => await subtitle(make(), { ...own, lookBack: 'hours', hours: 3 })));
		expect(shown).toEqual(nodes.map(([, , , own]) => own.idMessage ?? 'last 3 hours'));
	});
});
