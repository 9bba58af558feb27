import { incomingText, type ReceivedRequest, type Simulator, startSimulator } from '../simulator';
import { slope } from '../soak/slope';
import { inOwnProcess } from './process';
import type { QueueReaderFound, QueueReaderTask } from './queueReader.process';
import { asNumber, asRatio, asYesNo, isAtMost, type Section } from './report';

const COUNT = 10_000;
const PER_SECOND = 100;
const LONGEST_TIME = 1.1;

/** After how many notifications the memory is read, and how many readings come before all code is compiled and the reader remembers its most. */
const EVERY = 1000;
const WARM = 2;

/** In kB a notification. The slope was seen to be 0.02 to 0.07; a reader that remembers all keys has 0.22. */
const MOST_MEMORY = 0.1;

/** Fills the queue of the simulator's instance with texts, which are numbers from 0 on. */
function fill({ notify, instance }: Simulator): void {
	const { notifications, settings } = instance();
	notifications.length = 0;
	Object.assign(settings, { incomingWebhook: 'yes' });
	for (let number = 0; number < COUNT; number++) notify(incomingText({ text: String(number) }));
}

/** From the first request to the last removal, in seconds. */
function secondsOf(requests: ReceivedRequest[]): number {
	const removed = requests.filter(({ apiMethod, taken }) => apiMethod === 'deleteNotification' && taken);
	return ((removed.at(-1)?.at ?? Infinity) - requests[0].at) / 1000;
}

/** How fast a long queue is read, and what the reader holds of what it has read. */
export async function queueReader(): Promise<Section> {
	const simulator = await startSimulator();
	fill(simulator);
	const task = { credential: simulator.credential, count: COUNT, every: EVERY };
	const { started, different, inOrder, told, heaps } = await inOwnProcess<QueueReaderTask, QueueReaderFound>('queueReader.process.ts', task);
	const { requests } = simulator;
	const left = simulator.instance().notifications.length;
	await simulator.close();
	const refused = requests.filter(({ status }) => status === 429).length;
	const time = secondsOf(requests) / Math.floor((COUNT - 1) / PER_SECOND);
	const memory = slope(heaps.slice(WARM)) / EVERY / 1024;
	const isWhole = different === COUNT && started === COUNT && left === 0 && inOrder && told.length === 0;
	return {
		title: 'A long queue',
		about:
			`${COUNT.toLocaleString('en')} notifications wait in GREEN-API's queue, of which ${PER_SECOND} a second may be received and as many deleted. The GREEN-API Trigger, with "Immediately", ` +
			'starts an execution with each, one request after the other; what is started is dropped at once here. Time is given over the ideal, which uses all that is allowed. ' +
			`Memory is by how much the heap grows with each notification: the slope through readings after a garbage collection, each ${EVERY.toLocaleString('en')} notifications.`,
		columns: ['Reader', 'Started', 'Twice', 'Left in the queue', 'Refused', 'In order', 'Time over ideal', 'Memory for each', 'Demanded'],
		rows: [
			{
				cells: [
					'GREEN-API Trigger',
					`${different} of ${COUNT}`,
					...[started - different, left, refused].map(String),
					asYesNo(inOrder),
					asRatio(time),
					`${asNumber(memory)} kB`,
					`all, none twice, none left, none refused, in order, at most ${asRatio(LONGEST_TIME)} and ${asNumber(MOST_MEMORY)} kB`,
				],
				holds: isWhole && refused === 0 && isAtMost(time, LONGEST_TIME) && isAtMost(memory, MOST_MEMORY),
			},
		],
	};
}
