/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
/** @alone It starts and kills other processes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { incomingText, type ReceivedRequest, type Simulator, startSimulator } from '../simulator';
import { buildNode } from './buildHost';
import { historyOf } from './history';
import type { ReaderHost } from './host';
import { HostPool } from './hostPool';
import type { HostSetup, Moment } from './messages';
import { plansIn } from './plan';
import { until } from './until';

let folder: string;
let pool: HostPool;
let simulator: Simulator;
let number = 0;
let onTaken: (request: ReceivedRequest) => void = () => {};

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'n8n-nodes-green-api-reader-'));
	const nodeFile = join(folder, 'tinyTrigger.js');
	await buildNode(join(__dirname, '..', 'engine', 'tinyTrigger.ts'), nodeFile);
	pool = await HostPool.open({ nodeFile, className: 'TinyTrigger' });
	simulator = await startSimulator({ onTaken: (request) => onTaken(request) });
});

beforeEach(() => {
	simulator.reset();
	simulator.instance().notifications.length = 0;
	onTaken = () => {};
});

afterAll(async () => {
	await pool.close();
	await simulator.close();
	await rm(folder, { recursive: true, force: true });
});

const newSetup = async (setup: Partial<HostSetup> = {}): Promise<HostSetup> => ({ folder: await mkdtemp(join(folder, `n8n-${++number}-`)), credential: simulator.credential, ...setup });

const isEmpty = () => simulator.instance().notifications.length === 0;

const whatHappened = (host: ReaderHost) => historyOf(simulator.requests, host.database).map((one) => ('status' in one ? `${one.what}: ${one.status}` : one.what));

const IN_ORDER = ['received', 'started', 'ended: success', 'removed'];

describe('a host', () => {
	it('starts executions that end as their texts plan, and deletes what they have handled', async () => {
		const host = await pool.startHost(await newSetup());
		simulator.notify(incomingText({ text: '1: succeeds after 5 ms' }));
		await until('The empty queue', isEmpty);
		expect(whatHappened(host)).toEqual(IN_ORDER);
		expect(JSON.parse(host.database.stored)).toEqual({ 'node:Trigger': { started: 1 } });
		await host.kill();
	});

	it('ends what plans nothing as the parent says', async () => {
		const host = await pool.startHost(await newSetup());
		simulator.notify(incomingText({ text: 'Hello' }));
		await until('The execution', () => host.database.executions.size === 1);
		await host.endExecution(1, 'waiting');
		await until('The empty queue', isEmpty);
		expect([...host.database.executions.values()]).toMatchObject([{ number: 1, status: 'waiting', key: expect.stringMatching(/^tiny:/) }]);
		await host.kill();
	});

	it('is closed, published again and ended gracefully', async () => {
		const host = await pool.startHost(await newSetup());
		await host.unpublish();
		simulator.notify(incomingText({ text: '1: succeeds after 200 ms' }));
		expect((await host.fetchTestEvent())[0]).toMatchObject({ receiptId: expect.any(Number) });
		await host.republish({ mood: 'better' });
		await until('The execution', () => host.database.executions.size === 1);
		await host.stop();
		expect(host.database.executions.get(1)?.status).toBe('success');
		expect(host.log.filter((line) => line.includes('hosted'))).toEqual([expect.stringMatching(/^info: init hosted fine/), expect.stringMatching(/^info: manual/), expect.stringMatching(/^info: update hosted better/)]);
		expect([host.isGone, isEmpty()]).toEqual([true, true]);
	});

	it('passes on what the node throws, and what it records', async () => {
		const refusing = await pool.start(await newSetup({ parameters: { mood: 'refusing' } }));
		await expect(refusing.publish()).rejects.toThrow('No reader wanted');
		const failing = await pool.startHost(await newSetup({ parameters: { mood: 'failing' } }));
		expect(failing.database.failures).toMatchObject([{ failure: 'Nothing to read' }]);
		await Promise.all([refusing.kill(), failing.kill()]);
		await expect(failing.publish()).rejects.toThrow('The process has ended');
	});
});

describe('a kill', () => {
	it.each<[Moment, boolean, string[]]>([
		['emitted', true, ['received', ...IN_ORDER]],
		['stored', true, ['received', ...IN_ORDER]],
		['inserted', false, ['received', 'started', 'ended: crashed', ...IN_ORDER]],
		['inserted', true, ['received', 'started', 'ended: crashed', 'received', 'removed']],
		['ended', true, ['received', 'started', 'ended: success', 'received', 'removed']],
		['ended', false, ['received', 'started', 'ended: success', ...IN_ORDER]],
	])('when it has %s leaves what the database has; the next process, knowing keys: %s, goes on from there', async (moment, knowsKeys, expected) => {
		const setup = await newSetup({ knowsKeys });
		simulator.notify(incomingText({ text: '1: succeeds' }));
		const first = await pool.startHost({ ...setup, diesAt: { moment } });
		await first.gone;
		const second = await pool.startHost(setup);
		await until('The empty queue', isEmpty);
		expect(whatHappened(second)).toEqual(expected);
		await second.kill();
	});

	it('can hit before the answer to a deletion that is done', async () => {
		const setup = await newSetup();
		const host = await pool.startHost(setup);
		onTaken = ({ method }) => method === 'DELETE' && void host.kill();
		simulator.notify(incomingText({ text: '1: succeeds' }));
		await host.gone;
		expect(whatHappened(host)).toEqual(IN_ORDER);
		expect(isEmpty()).toBe(true);
	});
});

it('shares its database with another main of the same n8n: one notification starts once', async () => {
	const setup = await newSetup();
	const hosts = [await pool.startHost(setup), await pool.startHost(setup)];
	const tell = () => JSON.stringify(hosts.map((host) => [whatHappened(host), host.log]));
	simulator.notify(incomingText({ text: '1: succeeds after 50 ms' }));
	await until('The first one', () => isEmpty() && hosts[0].database.executions.get(1)?.status === 'success', tell);
	expect(hosts[1].database.executions.size).toBe(1);
	await hosts[0].kill();
	simulator.notify(incomingText({ text: '2: succeeds' }));
	await until('The second one', isEmpty, tell);
	expect([...hosts[1].database.executions.values()].map(({ status }) => status)).toEqual(['success', 'success']);
	await hosts[1].kill();
});

it.each([
	['succeeds', [['success', 0]]],
	['17: fails after 5 ms, then succeeds', [['error', 5], ['success', 0]]],
	['Anna: is cancelled, then never ends', [['cancelled', 0], ['never', 0]]],
	['waits', [['waiting', 0]]],
	['It fails', undefined],
])('"%s" is a plan', (text, plans) => {
	expect(plansIn(text)?.map(({ ending, afterMs }) => [ending, afterMs])).toEqual(plans);
});
