import { simulatorCredential } from '../host/example';
import { until } from '../host/until';
import { startWorld, type World } from '../host/world';
import { incomingText } from '../simulator';
import { type Gauge, newGauge } from '../soak/gauge';
import { type Ended, executionsIn, latestOf, ownExecutions, workflowOf } from './executions';
import { asNumber, asRatio, asYesNo, isAtMost, type Row, type Section } from './report';
import { mean } from './statistics';

const TRIGGER = 'GREEN-API Trigger';
const COUNT = 1000;

/** How many executions of its own n8n makes, beside which the time is put. */
const OWN = 100;

const SECONDS_TO_READ = 900;
const SECONDS_TO_BEGIN = 60;
const LONGEST_TIME = 1.5;
const MOST_MEMORY = 1.1;

/** When a notification leaves the queue, by the form's words. The one that lets n8n hold many executions at once comes last. */
const modes = {
	executionFinishes: 'Execution Finishes',
	executionFinishesSuccessfully: 'Execution Finishes Successfully',
	immediately: 'Immediately',
};

type Mode = keyof typeof modes;

/** What became of the notifications of one instance. */
interface Outcome {
	ended: Ended[];
	left: number;
	refused: number;
	/** From the first request to the end of the last execution. */
	seconds: number;
	/** Bytes on n8n's heap before, and after. */
	heaps: [number, number];
	/** The most memory that n8n's process has ever had, before and after. Bytes. */
	peaks: [number, number];
}

/** Publishes the trigger for a new instance, in whose queue the texts wait, which are numbers from 0 on. Gives both. */
async function publish({ client, simulator }: World, mode: Mode): Promise<{ workflowId: string; idInstance: string }> {
	const data = simulator.addInstance();
	const { notifications, settings } = simulator.instance(data.idInstance);
	notifications.length = 0;
	Object.assign(settings, { incomingWebhook: 'yes' });
	for (let number = 0; number < COUNT; number++) simulator.notify(incomingText({ text: String(number) }), data.idInstance);
	const { id: credentialId, name } = await client.saveCredential({ ...simulatorCredential(data), name: mode });
	const node = { name: TRIGGER, type: 'n8n-nodes-green-api.greenApiTrigger', typeVersion: 1, parameters: { deleteFromQueueWhen: mode }, credentials: { greenApi: { id: credentialId, name } } };
	const { id } = await client.publishWorkflow(workflowOf(mode, node));
	return { workflowId: id, idInstance: data.idInstance };
}

async function untilOver({ client, simulator }: World, workflowId: string, idInstance: string): Promise<void> {
	const isEmpty = async () => (simulator.instance(idInstance).notifications.length === 0 ? true : undefined);
	await until('The end of the queue', SECONDS_TO_READ, isEmpty);
	const areOver = async () => ((await client.executions(workflowId)).every(({ status }) => !['new', 'running'].includes(status)) ? true : undefined);
	await until('The end of the executions', SECONDS_TO_READ, areOver);
}

async function handle(world: World, gauge: Gauge, mode: Mode, from: number): Promise<Outcome> {
	const { simulator, client } = world;
	const before = await gauge.read();
	simulator.requests.length = 0;
	const { workflowId, idInstance } = await publish(world, mode);
	const first = await until('The first request', SECONDS_TO_BEGIN, async () => simulator.requests.find(({ apiMethod }) => apiMethod === 'receiveNotification'));
	await untilOver(world, workflowId, idInstance);
	const seconds = (Date.now() - first.at) / 1000;
	await client.unpublishWorkflow(workflowId);
	const after = await gauge.read();
	return {
		ended: await executionsIn(world, from, await latestOf(world, workflowId), TRIGGER),
		left: simulator.instance(idInstance).notifications.length,
		refused: simulator.requests.filter(({ status }) => status === 429).length,
		seconds,
		heaps: [before.heap, after.heap],
		peaks: [before.peak, after.peak],
	};
}

function row(mode: Mode, own: number, { ended, left, refused, seconds, heaps, peaks }: Outcome): Row {
	const numbers = ended.map(({ text }) => Number(text));
	const different = new Set(numbers).size;
	const successful = ended.filter(({ status }) => status === 'success').length;
	const inOrder = numbers.every((number, at) => at === 0 || number > numbers[at - 1]);
	const time = seconds / COUNT / own;
	const [memory, peak] = [heaps[1] / heaps[0], peaks[1] / peaks[0]];
	const isWhole = ended.length === COUNT && different === COUNT && successful === COUNT && left === 0;
	return {
		cells: [
			modes[mode],
			`${different} of ${COUNT}`,
			...[ended.length - different, left, refused].map(String),
			asYesNo(inOrder),
			`${Math.round(COUNT / seconds)} a second`,
			asRatio(time),
			`${asRatio(memory)} (${asNumber((heaps[1] - heaps[0]) / 1024 / COUNT)} kB each)`,
			asRatio(peak),
			`all, none twice, none left, none refused, at most ${asRatio(LONGEST_TIME)} and ${asRatio(MOST_MEMORY)} of the memory`,
		],
		holds: isWhole && refused === 0 && isAtMost(time, LONGEST_TIME) && isAtMost(memory, MOST_MEMORY),
	};
}

/** Before and after each mode n8n's own executions are measured, since the machine may have other things to do. */
async function measureIn(world: World, gauge: Gauge): Promise<Row[]> {
	const own = await ownExecutions(world);
	await own.run(OWN);
	const times = [await own.run(OWN)];
	const rows: Row[] = [];
	for (const mode of Object.keys(modes) as Mode[]) {
		const outcome = await handle(world, gauge, mode, (await own.latest()) + 1);
		times.push(await own.run(OWN));
		rows.push(row(mode, mean(times.slice(-2)), outcome));
	}
	return rows;
}

/** How fast a real n8n starts executions with what waits in the queue, whether it loses any, and what is left of them in its memory. */
export async function inN8n(): Promise<Section> {
	const gauge = await newGauge();
	const world = await startWorld({ settings: gauge.settings });
	const rows = await measureIn(world, gauge).finally(world.close);
	return {
		title: 'A long queue in n8n',
		about:
			`${COUNT.toLocaleString('en')} notifications wait in GREEN-API's queue for the GREEN-API Trigger of a real n8n with SQLite, with a No Operation behind it, in each of its modes. ` +
			'Time is given over the same number of executions that n8n\'s own Webhook node starts, one call after the other; the rate is that of this machine. ' +
			"Memory is n8n's heap after a garbage collection, over that before; the peak is the most that its process has ever had, over that before: with Immediately n8n holds what it has not done yet.",
		columns: ['Remove from the queue', 'Started', 'Twice', 'Left in the queue', 'Refused', 'In order', 'Rate', 'Time over a webhook', 'Memory', 'Peak', 'Demanded'],
		rows,
	};
}
