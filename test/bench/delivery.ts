import './environment';
import { type Fault, type ReceivedRequest, type Simulator, startSimulator } from '../simulator';
import { asRatio, asYesNo, isAtMost, NOTHING, type Section } from './report';
import { checkWhatsapp, getStatusStatistic, loop, plain, plainRetried, type Sender, sendMessage, sendStatus } from './senders';

interface Trial {
	name: string;
	sender: Sender;
	apiMethod: 'checkWhatsapp' | 'getStatusStatistic' | 'sendMessage' | 'sendTextStatus';
	perSecond: number;
	items: number;
	/** Milliseconds by which each answer is held back. */
	latency?: number;
	/** Nothing is demanded when left out: the longest time over the ideal, how many refusals, and whether GREEN-API takes them in order. */
	demanded?: { time: number; refused: number; inOrder: boolean };
}

interface Outcome {
	delivered: number;
	doubled: number;
	refused: number;
	inOrder: boolean;
	/** Over the ideal: as many requests as are allowed at once, and again each second, and the last answer's time. */
	time: number;
}

const statuses = { apiMethod: 'sendTextStatus', perSecond: 5, items: 30 } as const;
const send = { name: 'Send Status', sender: sendStatus, ...statuses };

const trials: Trial[] = [
	{ ...send, demanded: { time: 1.1, refused: 2, inOrder: true } },
	{ name: 'Plain node, without the journey', sender: plain, ...statuses },
	{ name: 'Plain node, Retry On Fail with 5 tries', sender: plainRetried, ...statuses },
	{ name: 'axios in a loop', sender: loop, ...statuses },
	...[100, 200, 400].map((latency) => ({ ...send, latency })),
	{ name: 'GREEN-API > Send Text', sender: sendMessage, apiMethod: 'sendMessage', perSecond: 50, items: 1000, demanded: { time: 1.25, refused: 10, inOrder: true } },
	{ name: 'Check WhatsApp', sender: checkWhatsapp, apiMethod: 'checkWhatsapp', perSecond: 10, items: 200, latency: 300, demanded: { time: 1.1, refused: 0, inOrder: false } },
	{ name: 'Get Status Statistic', sender: getStatusStatistic, apiMethod: 'getStatusStatistic', perSecond: 1, items: 60, demanded: { time: 1.03, refused: 2, inOrder: true } },
];

/** What a request was made for. */
const textOf = ({ body, query }: ReceivedRequest): string => {
	const { chatId, message } = (body ?? {}) as { chatId?: string; message?: string };
	return query.idMessage ?? message ?? String(chatId);
};

const isSorted = (numbers: number[]): boolean => numbers.every((number, at) => at === 0 || numbers[at - 1] <= number);

function outcomeOf(simulator: Simulator, texts: string[], { apiMethod, items, latency = 0, perSecond }: Trial, seconds: number): Outcome {
	// An empty statistic makes the node ask for the settings, too.
	const requests = simulator.requests.filter((request) => request.apiMethod === apiMethod);
	const taken = requests.filter((request) => request.taken).map(textOf);
	return {
		delivered: new Set(taken).size,
		doubled: taken.length - new Set(taken).size,
		refused: requests.filter(({ status }) => status === 429).length,
		inOrder: isSorted(taken.map((text) => texts.indexOf(text))),
		time: seconds / (Math.floor((items - 1) / perSecond) + latency / 1000),
	};
}

/** What an item brings: a number, a status, or the ID of one. */
const textFor = (item: number, { apiMethod }: Trial): string => (apiMethod === 'checkWhatsapp' ? `${79001110000 + item}@c.us` : `item-${item}`);

/** Each trial has an instance of its own: the pace that was learned with another must not show. */
async function tryOut(simulator: Simulator, trial: Trial): Promise<Outcome> {
	const texts = Array.from({ length: trial.items }, (_, item) => textFor(item, trial));
	const late: Fault[] = trial.latency === undefined ? [] : texts.map(() => ({ delay: trial.latency ?? 0 }));
	// The engine's first run takes longer than any later one.
	await trial.sender(simulator.addInstance(), [texts[0]]);
	simulator.requests.length = 0;
	simulator.answerNext(trial.apiMethod, ...late);
	const start = performance.now();
	await trial.sender(simulator.addInstance(), texts);
	const seconds = (performance.now() - start) / 1000;
	return outcomeOf(simulator, texts, trial, seconds);
}

/** Whether a trial's outcome is what is demanded; undefined when nothing is. */
function holds({ items, demanded }: Trial, { delivered, doubled, refused, inOrder, time }: Outcome): boolean | undefined {
	if (!demanded) return undefined;
	const isInOrder = inOrder || !demanded.inOrder;
	return delivered === items && doubled === 0 && refused <= demanded.refused && isInOrder && isAtMost(time, demanded.time);
}

/** What is demanded of a trial, in words. */
function demandedOf({ demanded }: Trial): string {
	if (!demanded) return NOTHING;
	const { inOrder, refused, time } = demanded;
	const order = inOrder ? ['in order'] : [];
	return ['all', 'none doubled', refused ? `at most ${refused} refused` : 'none refused', ...order, `at most ${asRatio(time)}`].join(', ');
}

function row(trial: Trial, outcome: Outcome) {
	const { items, latency = 0 } = trial;
	const isWhole = outcome.delivered === items;
	const { delivered, doubled, refused, inOrder, time } = outcome;
	const figures = [`${delivered} of ${items}`, doubled, refused, asYesNo(inOrder), isWhole ? asRatio(time) : NOTHING];
	return { cells: [trial.name, `${latency} ms`, ...figures.map(String), demandedOf(trial)], holds: holds(trial, outcome) };
}

/** What arrives, how often and when, against a server that enforces the documented allowances. */
export async function delivery(): Promise<Section> {
	const simulator = await startSimulator();
	const rows: Section['rows'] = [];
	for (const trial of trials) rows.push(row(trial, await tryOut(simulator, trial)));
	await simulator.close();
	return {
		title: 'Delivery',
		about:
			'30 text statuses (5 a second are allowed), 1,000 messages (50 a second), 200 checks of numbers (10 a second) and 60 statistics (1 a second), against a server that refuses what is above. ' +
			'Time is given over the ideal, which sends at once what is allowed and then waits for one answer: 5 s, 19 s, 19 s and 59 s, and the answer. ' +
			'Statuses go one after the other: while an answer takes no longer than 200 ms, the allowance is used up and only the last five take their time; beyond that the answers set the pace. ' +
			'Checks overlap, so that their answers may take longer than their share of the second. ' +
			'Before the first of 1,000 messages is sent n8n evaluates the forms of all of them, which takes some seconds.',
		columns: ['Sender', 'Answer after', 'Delivered', 'Doubled', 'Refused', 'In order', 'Time over ideal', 'Demanded'],
		rows,
	};
}
