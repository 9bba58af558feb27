import { numberBetween } from './validation';

type Flag = 'yes' | 'no';

/** The settings of an instance, with the names and the "yes"/"no" strings of the docs' getSettings page. */
export interface Settings {
	wid: string;
	webhookUrl: string;
	webhookUrlToken: string;
	delaySendMessagesMilliseconds: number;
	markIncomingMessagesReaded: Flag;
	markIncomingMessagesReadedOnReply: Flag;
	outgoingWebhook: Flag;
	outgoingMessageWebhook: Flag;
	outgoingAPIMessageWebhook: Flag;
	incomingWebhook: Flag;
	deviceWebhook: Flag;
	stateWebhook: Flag;
	keepOnlineStatus: Flag;
	pollMessageWebhook: Flag;
	incomingBlockWebhook: Flag;
	incomingCallWebhook: Flag;
	editedMessageWebhook: Flag;
	deletedMessageWebhook: Flag;
	outgoingCallWebhook: Flag;
	incomingMessageStatusWebhook: Flag;
	catalogWebhook: Flag;
	enableLidMode: Flag;
	autoTyping: number;
	linkPreview: boolean;
}

/**
 * The settings a fresh simulated instance has.
 * A real new instance has everything off; here outgoingWebhook is on, so that a first status shows up in the journal.
 */
export function defaultSettings(wid: string): Settings {
	return {
		wid,
		webhookUrl: '',
		webhookUrlToken: '',
		delaySendMessagesMilliseconds: 500,
		markIncomingMessagesReaded: 'no',
		markIncomingMessagesReadedOnReply: 'no',
		outgoingWebhook: 'yes',
		outgoingMessageWebhook: 'no',
		outgoingAPIMessageWebhook: 'no',
		incomingWebhook: 'no',
		deviceWebhook: 'no',
		stateWebhook: 'no',
		keepOnlineStatus: 'no',
		pollMessageWebhook: 'no',
		incomingBlockWebhook: 'no',
		incomingCallWebhook: 'no',
		editedMessageWebhook: 'no',
		deletedMessageWebhook: 'no',
		outgoingCallWebhook: 'no',
		incomingMessageStatusWebhook: 'no',
		catalogWebhook: 'no',
		enableLidMode: 'no',
		autoTyping: 0,
		linkPreview: true,
	};
}

/** The numbers that settings may have (docs: SetSettings, Working with typing notification). */
const RANGES: Record<string, [least: number, most: number]> = { delaySendMessagesMilliseconds: [500, 600_000], autoTyping: [0, 4] };

function problemWith(key: string, value: unknown, known: unknown): string | undefined {
	if (key === 'wid' || known === undefined) return `'${key}' is not allowed`;
	if (known === 'yes' || known === 'no') {
		return value === 'yes' || value === 'no' ? undefined : `'${key}' must be one of [yes, no]`;
	}
	if (typeof value !== typeof known) return `'${key}' must be a ${typeof known}`;
	return key in RANGES ? numberBetween(...RANGES[key])(key, value) : undefined;
}

/**
 * Checks the body of a setSettings request.
 *
 * @returns the first thing wrong with it, in the words of the API's validator (its exact texts are not documented)
 */
export function settingsProblem(body: Record<string, unknown>, settings: Settings): string | undefined {
	if (Object.keys(body).length === 0) return "'value' must have at least 1 key";
	const known: Record<string, unknown> = { ...settings };
	return Object.entries(body)
		.map(([key, value]) => problemWith(key, value, known[key]))
		.find((problem) => problem !== undefined);
}
