import { type Fields, digits, flag, oneOf, text, whole, yesOrNo } from '../rules';
import type { Methods } from '../method';

const FLAGS = [
	...['markIncomingMessagesReaded', 'markIncomingMessagesReadedOnReply', 'outgoingWebhook', 'outgoingMessageWebhook'],
	...['outgoingAPIMessageWebhook', 'incomingWebhook', 'stateWebhook', 'keepOnlineStatus', 'pollMessageWebhook', 'incomingBlockWebhook'],
	...['incomingCallWebhook', 'outgoingCallWebhook', 'editedMessageWebhook', 'deletedMessageWebhook', 'incomingMessageStatusWebhook'],
	...['catalogWebhook', 'deviceWebhook'],
];

const settable: Fields = {
	webhookUrl: text(Infinity, 0),
	webhookUrlToken: text(Infinity, 0),
	delaySendMessagesMilliseconds: whole(500, 600_000),
	autoTyping: whole(0),
	linkPreview: flag,
	enableLidMode: oneOf(true, false, 'yes', 'no'),
	...Object.fromEntries(FLAGS.map((name) => [name, yesOrNo])),
};

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** The pages of "Account". */
export const ofAccount: Methods = {
	getSettings: { verb: 'GET', rps: 1, answer: ({ account }) => account.settings },
	setSettings: {
		verb: 'POST',
		rps: 1,
		fields: settable,
		some: true,
		answer: ({ account, fields }) => {
			Object.assign(account.settings, fields);
			return { saveSettings: true };
		},
	},
	getStateInstance: { verb: 'GET', rps: 1, answer: () => ({ stateInstance: 'authorized' }) },
	getStateInstanceHistory: {
		verb: 'GET',
		fields: { count: digits(1) },
		some: true,
		answer: () => [{ stateInstance: 'authorized', timestamp: 1_748_000_000, phoneNumber: '79001110000@c.us' }],
	},
	getWaSettings: {
		verb: 'GET',
		rps: 1,
		answer: () => ({
			avatar: 'https://pps.whatsapp.net/v/5.jpg',
			phone: '79001110000',
			stateInstance: 'authorized',
			deviceId: '79001110000:5@s.whatsapp.net',
		}),
	},
	reboot: { verb: 'GET', rps: 1, answer: () => ({ isReboot: true }) },
	logout: { verb: 'GET', rps: 1, answer: () => ({ isLogout: true }) },
	qr: { verb: 'GET', rps: 3, answer: () => ({ type: 'qrCode', message: PNG }) },
	getAuthorizationCode: {
		verb: 'POST',
		fields: { 'phoneNumber*': whole(1e9, 1e16) },
		answer: () => ({ status: true, code: 'GAPI2015' }),
	},
};
