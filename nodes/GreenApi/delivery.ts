import type { INodeExecutionData } from 'n8n-workflow';
import { Failure } from '../shared/failures/failure';
import { failureFrom } from '../shared/failures/thrown';
import { deliveryWord } from '../shared/form/deliveryStatuses';
import { isObject } from '../shared/isObject';
import { wordOf } from '../shared/journals/text';
import type { Api } from '../shared/transport/api';
import { askOnce } from '../shared/transport/ask';
import type { Line } from '../shared/transport/line';
import { orStop, pause } from '../shared/transport/pause';
import { WAIT_FOR_DELIVERY } from './fields/waitForDelivery';

/** Milliseconds before the first question and between later ones, of which each waits longer than the one before. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 5000;

/** Milliseconds for the answer to one question. */
const LONGEST_ANSWER = 10_000;

/** What GREEN-API knows of a message. */
interface Delivery {
	status: string;
	/** Why it was not delivered, where it says so. */
	reason: string;
}

const UNKNOWN: Delivery = { status: 'unknown', reason: '' };

const ARRIVED = ['delivered', 'read'];

/** The delivery statuses of what will never arrive, with what that means and what to do. */
const NOT_DELIVERED: Record<string, [title: string, advice: string]> = {
	failed: ['WhatsApp did not deliver the message', 'Look at the chat in WhatsApp on the phone'],
	noAccount: [
		'The message was not delivered: the number is not on WhatsApp',
		"Compare the number in 'Recipient' with the person's, country code included",
	],
	notInGroup: ['The message was not delivered: this account is not in the group', 'Let somebody in the group add the account'],
};

/** A message whose delivery an item waits for. */
interface Awaited {
	chatId: string;
	idMessage: string;
	/** Milliseconds after the run's last send. */
	patience: number;
	known: Delivery;
	end: (delivery: Delivery) => void;
}

/** The waits of one try of a node: all messages are asked about in turn, and the time counts from the latest send. */
class DeliveryWatch {
	private readonly open = new Set<Awaited>();

	private lastSend = 0;

	private isAsking = false;

	constructor(private readonly line: Line) {}

	async deliveryOf(message: Pick<Awaited, 'chatId' | 'idMessage' | 'patience'>, api: Api): Promise<Delivery> {
		const delivery = new Promise<Delivery>((end) => this.open.add({ ...message, known: UNKNOWN, end }));
		this.lastSend = performance.now();
		if (!this.isAsking) void this.askUntilEnd(api);
		return await delivery;
	}

	private conclude(message: Awaited, delivery = message.known): void {
		this.open.delete(message);
		message.end(delivery);
	}

	private isLate = ({ patience }: Awaited): boolean => performance.now() >= this.lastSend + patience;

	/** Asks in rounds until nothing is open. What ends the run, or stops the execution, ends the waits: what was sent is sent. */
	private async askUntilEnd(api: Api): Promise<void> {
		this.isAsking = true;
		const stopped = api.context.getExecutionCancelSignal();
		const over = AbortSignal.any([this.line.over, ...(stopped ? [stopped] : [])]);
		try {
			await orStop(this.line.end, over);
			for (let wait = FIRST_WAIT; this.open.size > 0; wait = Math.min(wait * 1.5, LONGEST_WAIT)) {
				const rest = Math.max(...[...this.open].map(({ patience }) => this.lastSend + patience - performance.now()));
				await pause(Math.max(1, Math.min(wait, rest)), over);
				for (const message of [...this.open]) await this.ask(message, api, over);
			}
		} catch {
			for (const message of [...this.open]) this.conclude(message);
		} finally {
			this.isAsking = false;
		}
	}

	/** Asks about one message. Throws a Failure where no further question has hope. */
	private async ask(message: Awaited, { context, network }: Api, over: AbortSignal): Promise<void> {
		if (this.isLate(message)) return this.conclude(message);
		const { chatId, idMessage } = message;
		const timeout = Math.min(network.timeout ?? LONGEST_ANSWER, LONGEST_ANSWER);
		try {
			const row = await askOnce(context, 'getMessage', { body: { chatId, idMessage } }, { ...network, timeout }, over);
			if (!isObject(row)) return;
			message.known = { status: deliveryWord(wordOf(row.statusMessage)) || UNKNOWN.status, reason: wordOf(row.description) };
			const isDecided = ARRIVED.includes(message.known.status) || message.known.status in NOT_DELIVERED;
			if (isDecided) this.conclude(message);
		} catch (error) {
			const failure = failureFrom(error);
			if (failure.facts.hopeless) throw failure;
		}
	}
}

const watches = new WeakMap<Line, DeliveryWatch>();

function watchOf({ line }: Api): DeliveryWatch {
	const watch = watches.get(line) ?? new DeliveryWatch(line);
	watches.set(line, watch);
	return watch;
}

/** The failure of a message that will not arrive; undefined for any other. */
function failureOf({ status, reason }: Delivery): Failure | undefined {
	if (!(status in NOT_DELIVERED)) return undefined;
	const [title, advice] = NOT_DELIVERED[status];
	return new Failure({
		title: `${title}${reason && ` (${reason})`}`,
		advice: `${advice}. Nothing is sent a second time, also by a retry. Without '${WAIT_FOR_DELIVERY}' the item would have passed`,
		mayBeDone: false,
	});
}

/**
 * Waits until a sent message is delivered, for so many `seconds` after the run's last send at most, and puts its delivery status into the
 * output. Throws a Failure where it will never arrive. Follows https://green-api.com/en/docs/api/journals/GetMessage/
 */
export async function delivered(outputs: INodeExecutionData[], seconds: number, api: Api): Promise<INodeExecutionData[]> {
	const wait = async (output: INodeExecutionData): Promise<INodeExecutionData> => {
		const [chatId, idMessage] = [wordOf(output.json.chatId), wordOf(output.json.idMessage)];
		if (idMessage === '') return output;
		const delivery = await watchOf(api).deliveryOf({ chatId, idMessage, patience: seconds * 1000 }, api);
		const failure = failureOf(delivery);
		if (failure) throw failure;
		return { ...output, json: { ...output.json, deliveryStatus: delivery.status } };
	};
	return await Promise.all(outputs.map(wait));
}
