import { type Explanation, refused } from './explanation';

/**
 * Answers that speak of chats and of the people in them. Follows https://green-api.com/en/docs/api/service/archiveChat/,
 * https://green-api.com/en/docs/api/service/CheckWhatsapp/ and https://green-api.com/en/docs/api/service/GetAvatar/
 */
export const explanationsOfChats: Explanation[] = [
	{
		code: 400, says: /chat with id \S+ already archive=/i, ...refused, alreadySo: true,
		title: 'The chat is already where it was to be moved',
		advice: 'Nothing is left to do',
	},
	{
		code: 400, says: /last message not found in chat/i, ...refused,
		title: 'GREEN-API knows no incoming message of this chat, and needs one to archive it',
		advice: "Switch on 'Receive notifications about incoming messages and files' (incomingWebhook) in the instance's settings in the GREEN-API console, and wait for the next message in the chat. If it is on already, compare 'Chat' with the chatId of Last Incoming Messages",
	},
	{
		code: 400, says: /chat with id \S+ not found/i, ...refused, missing: true,
		title: "The chat in 'Chat' is not there",
		advice: "GREEN-API knows the chats with contacts and those in which a message has come: compare 'Chat' with the chatId of Last Incoming Messages, or save the number among the contacts of the phone",
	},
	{
		code: 400, says: /bad phone number/i, methods: ['checkWhatsapp'], ...refused,
		title: 'GREEN-API does not check a phone number of this length',
		advice: "It takes 11 to 16 digits, country code included: compare 'Phone Numbers' with the person's. Some countries have shorter numbers, which cannot be checked",
	},
	{
		code: 400, says: /timeout limit exceeded/i, methods: ['checkWhatsapp', 'getAvatar'], ...refused, transient: true,
		title: 'WhatsApp did not answer GREEN-API in time',
		advice: 'Run the node again in a minute. If it lasts, look at the state of the instance in the GREEN-API console',
	},
];
