import type { IDataObject } from 'n8n-workflow';
import { chat } from '../../../shared/form/chat';
import { isObject } from '../../../shared/isObject';
import { simplify } from '../../../shared/journals/simplify';
import { wordOf } from '../../../shared/journals/text';
import { operation } from '../../../shared/operation/operation';
import { unreadable } from '../../../shared/transport/answer';
import { inWords, knownIn } from '../../knownContacts';

const isAboutSomebody = (body: IDataObject): boolean => ['avatar', 'name', 'contactName'].some((field) => typeof body[field] === 'string');

/** Who was asked about, with what businesses say of themselves. */
function simplified(body: IDataObject, asked: string): IDataObject {
	const [known] = knownIn([{ ...body, id: asked }]);
	const { avatar, email, category, description } = body;
	const about = { urlAvatar: avatar, email, category, description };
	return inWords(known, Object.fromEntries(Object.entries(about).map(([name, value]) => [name, wordOf(value)])));
}

export const get = operation({
	method: 'getContactInfo',
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get contact',
		description: 'Get what is known about a person or a group: names, picture and, of a business, its category, description and email address',
	},
	fields: { chatId: chat, isSimplified: simplify },
	request: ({ chatId }) => ({ chatId }),
	answer: (body, { chatId, isSimplified }) => {
		if (!isObject(body) || !isAboutSomebody(body)) throw unreadable('about a contact');
		return isSimplified ? simplified(body, chatId) : body;
	},
	example: {
		page: 'https://green-api.com/en/docs/api/service/GetContactInfo/',
		form: { chatId: '79001110001@c.us' },
		request: { chatId: '79001110001@c.us' },
		answer: {
			avatar: 'https://pps.whatsapp.net/v/link/to/the/image',
			name: 'Anna',
			contactName: 'Anna K.',
			email: 'anna@example.com',
			category: 'Bakery',
			description: 'Bread and cakes',
			products: [],
			chatId: '79001110001@c.us',
			lastSeen: null,
			isArchive: false,
			isDisappearing: false,
			isMute: false,
			messageExpiration: 0,
			muteExpiration: null,
			isBusiness: true,
		},
	},
});
