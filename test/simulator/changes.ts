import { addIncomingStatus } from './additions';
import { DELIVERY_STATUSES, recordChange, type Delivery } from './delivery';
import type { IncomingRow, Instance } from './instance';
import { settingsProblem } from './settings';
import { instanceOf, type World } from './world';

const STATES = ['notAuthorized', 'authorized', 'blocked', 'sleepMode', 'starting', 'suspended', 'yellowCard'] as const;
/** The kinds of status and where they hold a text; a voice status has none. */
const TEXT_FIELDS: Record<string, string | undefined> = { extendedTextMessage: 'textMessage', imageMessage: 'caption', videoMessage: 'caption', audioMessage: undefined };

/** Finds a value in a list; throws an Error that names the field and what it may be. */
function oneOf<Value>(name: string, known: readonly Value[], value: unknown): Value {
	const found = known.find((candidate) => candidate === value);
	if (found === undefined) throw new Error(`'${name}' must be one of [${known.join(', ')}]`);
	return found;
}

/** The body of `POST /simulator/instance`. */
export interface InstanceChange {
	idInstance?: string;
	stateInstance?: unknown;
	settings?: Record<string, unknown>;
	journalLag?: unknown;
	scriptedDelivery?: unknown;
}

/** Merges a change into its instance; throws an Error that says what is wrong with it, and then nothing is changed. */
export function changeInstance(world: World, { idInstance, settings = {}, ...change }: InstanceChange): Instance {
	const instance = instanceOf(world, idInstance);
	const { stateInstance, journalLag, scriptedDelivery } = { ...instance, ...change };
	const state = oneOf('stateInstance', STATES, stateInstance);
	const isScripted = oneOf('scriptedDelivery', [true, false], scriptedDelivery);
	if (typeof journalLag !== 'number' || !(journalLag >= 0)) throw new Error("'journalLag' must be a number of milliseconds, 0 or more");
	const problem = Object.keys(settings).length > 0 ? settingsProblem(settings, instance.settings) : undefined;
	if (problem !== undefined) throw new Error(problem);
	Object.assign(instance.settings, settings);
	return Object.assign(instance, { stateInstance: state, journalLag, scriptedDelivery: isScripted });
}

/** The body of `POST /simulator/incoming-status`. */
export interface NewIncomingStatus {
	idInstance?: string;
	chatId?: unknown;
	text?: unknown;
	typeMessage?: unknown;
}

/** Lets a contact post a status now; throws an Error that says what is wrong with what was asked for. */
export function postIncomingStatus(world: World, { idInstance, chatId, text, typeMessage = 'extendedTextMessage' }: NewIncomingStatus): IncomingRow {
	for (const [name, value] of Object.entries({ chatId, text })) {
		if (value !== undefined && typeof value !== 'string') throw new Error(`'${name}' must be a string`);
	}
	const kind = oneOf('typeMessage', Object.keys(TEXT_FIELDS), typeMessage);
	const textField = TEXT_FIELDS[kind];
	if (text !== undefined && textField === undefined) throw new Error("'text' is not allowed for a voice status");
	const sender = typeof chatId === 'string' ? { chatId } : {};
	const words = text !== undefined && textField !== undefined ? { [textField]: text } : {};
	return addIncomingStatus(world, { typeMessage: kind, ...sender, ...words }, idInstance);
}

/** The body of `POST /simulator/delivery`. */
export interface NewDelivery {
	idInstance?: string;
	idMessage?: unknown;
	participant?: unknown;
	status?: unknown;
	/** Milliseconds; now when left out. */
	at?: number;
}

/**
 * Records what happened to a status at a participant.
 *
 * @throws Error that says what is wrong with it
 */
export function recordDelivery(world: World, { idInstance, idMessage, participant, status, at = world.clock() }: NewDelivery): Delivery {
	const stored = instanceOf(world, idInstance).statuses.find((candidate) => candidate.idMessage === idMessage);
	if (!stored) throw new Error(`There is no status ${String(idMessage)}`);
	if (typeof participant !== 'string' || participant === '') throw new Error("'participant' must be a chat id");
	const reached = oneOf('status', DELIVERY_STATUSES, status);
	recordChange(stored, { participant, status: reached, at });
	return { participant, timestamp: Math.floor(at / 1000), status: reached };
}
