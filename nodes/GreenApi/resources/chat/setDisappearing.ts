import { refusal } from '../../../shared/failures/failure';
import { chat } from '../../../shared/form/chat';
import { choice } from '../../../shared/form/choice';
import { isObject } from '../../../shared/isObject';
import { operation } from '../../../shared/operation/operation';
import { unreadable } from '../../../shared/transport/answer';
import { SECONDS } from './disappearing';

const disappearAfter = choice(
	{
		displayName: 'Disappear After',
		name: 'disappearAfter',
		default: 'off',
		description: 'How long messages that are sent from now on stay in the chat',
	},
	{
		'24Hours': { name: '24 Hours', description: 'Messages disappear after a day', fields: {} },
		'7Days': { name: '7 Days', description: 'Messages disappear after a week', fields: {} },
		'90Days': { name: '90 Days', description: 'Messages disappear after about three months', fields: {} },
		off: { name: 'Off', description: 'Messages stay', fields: {} },
	},
);

/** Throws a Failure for an answer that does not say that messages disappear after so many seconds. */
function expectExpiration(body: unknown, seconds: number): void {
	if (!isObject(body) || typeof body.ephemeralExpiration !== 'number') throw unreadable('a number of seconds');
	if (body.ephemeralExpiration === seconds) return;
	throw refusal(
		'WhatsApp did not change how long messages stay in this chat',
		'In a group only its admins may be allowed to: look at the settings of the group in WhatsApp on the phone, and change it there if need be',
	);
}

export const setDisappearing = operation({
	method: 'setDisappearingChat',
	option: {
		name: 'Set Disappearing Messages',
		value: 'setDisappearing',
		action: 'Set disappearing messages of chat',
		description: 'Choose after how long new messages of a chat disappear, or that they stay. The people in the chat see that it was changed.',
	},
	fields: { chatId: chat, disappearAfter },
	request: ({ chatId, disappearAfter: { chosen } }) => ({ chatId, ephemeralExpiration: SECONDS[chosen] }),
	answer: (body, { chatId, disappearAfter: { chosen } }) => {
		expectExpiration(body, SECONDS[chosen]);
		return { changed: true, chatId, disappearAfter: chosen };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/service/SetDisappearingChat/',
		form: { chatId: '71234567890@c.us', disappearAfter: 'off' },
		request: { chatId: '71234567890@c.us', ephemeralExpiration: 0 },
		answer: { chatId: '712345678910@c.us', disappearingMessagesInChat: false, ephemeralExpiration: 0 },
	},
});
