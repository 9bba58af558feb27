import { stateWord } from '../../../shared/failures/instanceStates';
import { withoutEmpty } from '../../../shared/form/text';
import { isObject } from '../../../shared/isObject';
import { wordOf } from '../../../shared/journals/text';
import { operation } from '../../../shared/operation/operation';
import { unreadable } from '../../../shared/transport/answer';

/** What GREEN-API does not know is left out: while no account is linked it knows the state alone. */
export const getWhatsAppAccount = operation({
	method: 'getWaSettings',
	option: {
		name: 'Get WhatsApp Account',
		value: 'getWhatsAppAccount',
		action: 'Get WhatsApp account',
		description: 'Get the phone number, chat ID and picture of the WhatsApp account that is linked to the instance',
	},
	fields: {},
	request: () => ({}),
	answer: (body) => {
		if (!isObject(body) || typeof body.stateInstance !== 'string') throw unreadable('a WhatsApp account');
		const digits = wordOf(body.phone).replace(/\D/g, '');
		return withoutEmpty({
			phoneNumber: digits && `+${digits}`,
			chatId: wordOf(body.chatId) || (digits && `${digits}@c.us`),
			state: stateWord(body.stateInstance),
			urlAvatar: wordOf(body.avatar),
			deviceId: wordOf(body.deviceId),
		});
	},
	example: {
		page: 'https://green-api.com/en/docs/api/account/GetWaSettings/',
		form: {},
		request: {},
		answer: {
			avatar: 'https://pps.whatsapp.net/v/1.jpg',
			phone: '79001110009',
			stateInstance: 'authorized',
			deviceId: '79001110009:4@s.whatsapp.net',
		},
	},
});
