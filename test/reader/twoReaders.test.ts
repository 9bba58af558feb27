/** @alone It starts and kills other processes. */
import { incomingText } from '../simulator';
import { until } from './until';
import type { ReaderHost } from './host';
import type { HostSetup } from './messages';
import { planTextIn } from './plan';
import { useReaders } from './useReaders';

const readers = useReaders(50);

const texts = Array.from({ length: 30 }, (_, number) => `${number}: succeeds after 20 ms`);

const ANOTHER = "Somebody else takes notifications out of this instance's queue, so some may not start this workflow";

const startedBy = ({ database }: ReaderHost): string[] => [...database.executions.values()].map(({ items }) => String(planTextIn(items)));

/** Puts the texts into the queue; gives what tells how many are left. */
function write({ credential }: HostSetup): () => number {
	const { notifications } = readers.simulator.instance(credential.idInstance);
	texts.forEach((text) => readers.simulator.notify(incomingText({ text }), credential.idInstance));
	return () => notifications.length;
}

describe('two processes that read one instance', () => {
	it('for two n8n: nothing is lost, and somebody is told of another reader', async () => {
		const setup = await readers.newSetup();
		const one = await readers.pool.startHost(setup);
		const other = await readers.pool.startHost({ ...setup, folder: await readers.newFolder() });
		// Both are given the first one, so the slower one finds it removed.
		const { bell } = readers.simulator.instance(setup.credential.idInstance);
		await until('Two that wait for a notification', () => bell.listeners === 2);
		const left = write(setup);
		await until('The empty queue', () => left() === 0);
		await until('The word about the other one', () => [one, other].some(({ database }) => database.failures.some(({ failure }) => failure === ANOTHER)));
		await Promise.all([one.stop(), other.stop()]);
		expect(new Set([...startedBy(one), ...startedBy(other)])).toEqual(new Set(texts));
	});

	it('for one n8n, as when another main takes over: each notification is started once, in its order', async () => {
		const setup = await readers.newSetup();
		const leaving = await readers.pool.startHost(setup);
		const left = write(setup);
		await until('The first third', () => left() <= texts.length * (2 / 3));
		const coming = await readers.pool.startHost({ ...setup, activation: 'leadershipChange' as HostSetup['activation'] });
		await until('The second third', () => left() <= texts.length / 3);
		await leaving.stop();
		await until('The empty queue', () => left() === 0);
		await coming.stop();
		expect(startedBy(coming)).toEqual(texts);
	});

	it('for one n8n, the first of which is killed: each notification is started once', async () => {
		const setup = await readers.newSetup();
		const first = await readers.pool.startHost(setup);
		const left = write(setup);
		await until('The first half', () => left() <= texts.length / 2);
		await first.kill();
		const second = await readers.pool.startHost(setup);
		await until('The empty queue', () => left() === 0);
		await second.stop();
		expect(startedBy(second)).toEqual(texts);
	});
});
