import { settingLabels } from './settingLabels';

/** A setting of the instance that can be the reason for what was found, when it is off. */
interface Reason {
	/** What was found. */
	found: string;
	/** The setting's name in the API. */
	setting: string;
	/** Its name in the GREEN-API console. */
	label: string;
	/** What depends on it. */
	effect: string;
	/** What stays missing after it was switched on. */
	past: string;
}

const nothing = 'GREEN-API had nothing to list';
const filtered = "'Delivery Status' filters by what GREEN-API knows";

const outgoing = {
	setting: 'outgoingWebhook',
	label: settingLabels.outgoingWebhook,
	past: 'what was posted before is not filled in',
};
const incoming = { setting: 'incomingWebhook', label: settingLabels.incomingWebhook };
const phone = {
	setting: 'outgoingMessageWebhook',
	label: settingLabels.outgoingMessageWebhook,
	past: 'what was sent on the phone before is not filled in',
};

const incomingCalls = {
	effect: 'GREEN-API lists incoming calls only while incomingWebhook and incomingCallWebhook are both on',
	past: 'calls that came before are not filled in',
};

const recorded = 'GREEN-API records who received and viewed a status only while it is on';
const delivered = (what: string) =>
	`GREEN-API learns that a ${what} was delivered or read only while it is on: rows stay Sent, whatever became of them`;

/**
 * The reasons, following https://green-api.com/en/docs/api/account/GetSettings/ and the methods' own pages. The page about incoming
 * statuses names no setting.
 */
export const reasons = {
	getOutgoingStatuses: { found: nothing, ...outgoing, effect: 'GREEN-API lists statuses only while it is on' },
	getStatusStatistic: { found: nothing, ...outgoing, effect: recorded },
	getIncomingStatuses: {
		found: nothing,
		...incoming,
		effect: 'The documentation does not say that this list needs it, but if there should be statuses it is worth a try',
		past: 'what came before may not be filled in',
	},
	lastOutgoingMessages: {
		found: nothing,
		...phone,
		effect: 'GREEN-API lists messages sent on the phone only while it is on, and those sent through the API always',
	},
	lastIncomingMessages: {
		found: nothing,
		...incoming,
		effect: 'GREEN-API lists incoming messages only while it is on',
		past: 'what came before is not filled in',
	},
	noIncomingMessage: {
		found: 'GREEN-API has no incoming message of the chat',
		...incoming,
		effect: 'GREEN-API keeps incoming messages only while it is on',
		past: 'what came before is not filled in',
	},
	lastIncomingCalls: {
		found: nothing,
		...incoming,
		...incomingCalls,
	},
	incomingCalls: {
		found: nothing,
		setting: 'incomingCallWebhook',
		label: settingLabels.incomingCallWebhook,
		...incomingCalls,
	},
	lastOutgoingCalls: {
		found: nothing,
		setting: 'outgoingCallWebhook',
		label: settingLabels.outgoingCallWebhook,
		effect: 'GREEN-API lists calls that were made on the phone only while it is on',
		past: 'calls that were made before are not filled in',
	},
	messageDelivery: {
		found: filtered,
		...outgoing,
		effect: delivered('message'),
		past: 'what was sent before keeps its delivery status',
	},
	phoneDelivery: {
		found: filtered,
		...phone,
		effect: 'GREEN-API lists messages sent on the phone, and follows what becomes of them, only while it is on',
	},
	statusDelivery: {
		found: filtered,
		...outgoing,
		effect: delivered('status'),
		past: 'what was posted before keeps its delivery status',
	},
	recipientDelivery: { found: filtered, ...outgoing, effect: recorded },
	missingRecipients: {
		found: 'GREEN-API has no recipients of a status that was delivered or read',
		...outgoing,
		effect: recorded,
	},
} satisfies Record<string, Reason>;

/** What can be explained by a setting that is off: the empty answer of a method, or rows whose delivery status may be wrong. */
export type Explainable = keyof typeof reasons;

/** The first reason of each setting. */
const oncePerSetting = (given: Reason[]): Reason[] =>
	given.filter(({ setting }, at) => given.findIndex((other) => other.setting === setting) === at);

/** One text that explains what was found, for reasons whose settings are all off. */
export function explain(names: Explainable[]): string {
	const off = oncePerSetting(names.map((name) => reasons[name]));
	const all = (part: (reason: Reason) => string, between: string) => [...new Set(off.map(part))].join(between);
	const settings = off.length === 1
		? `setting ${off[0].setting} is off`
		: `settings ${all(({ setting }) => setting, ' and ')} are off`;
	const switches = all(({ label, setting }) => `'${label}' (${setting})`, ' and ');
	return [
		`${off[0].found}, and the instance's ${settings}`,
		...new Set(off.map(({ effect }) => effect)),
		`Switch on ${switches} in the instance's settings in the GREEN-API console`,
		`That takes up to 5 minutes, and ${all(({ past }) => past, '; ')}.`,
	].join('. ');
}
