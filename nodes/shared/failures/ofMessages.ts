import { type Explanation, refused } from './explanation';

const BUTTONS = ['sendInteractiveButtons', 'sendInteractiveButtonsReply'];

/** What WhatsApp itself refuses; GREEN-API hands its words on, with codes that are not documented. */
const byWhatsApp = { code: [400, 500], ...refused } satisfies Partial<Explanation>;

/**
 * Answers that speak of messages, and of groups as chats. Follows the pages below https://green-api.com/en/docs/api/sending/,
 * https://green-api.com/en/docs/api/journals/GetMessage/ and https://green-api.com/en/docs/api/groups/GetGroupData/
 */
export const explanationsOfMessages: Explanation[] = [
	{
		code: 400, says: /message not ?found by id/i, ...refused, missing: true,
		title: "GREEN-API knows no message with this 'Message ID' in this chat",
		advice: "Compare both with what Message > Get Many gives. A message is known up to 2 minutes after it came or was sent: one that came only if 'Receive notifications about incoming messages and files' (incomingWebhook) was on in the instance's settings by then, one that was sent on the phone only with 'Receive notifications about messages sent from the phone' (outgoingMessageWebhook)",
	},
	{
		code: 400, says: /'(message|caption|body)' length must be less/i, ...refused,
		methods: ['sendMessage', 'editMessage', 'sendFileByUrl', 'sendPoll', ...BUTTONS],
		title: 'The text is longer than GREEN-API takes',
		advice: 'A message may have up to 20,000 characters, the question of a poll 255: shorten it, or send it as several messages',
	},
	{
		code: 400, says: /'options\b/i, methods: ['sendPoll'], ...refused,
		title: 'GREEN-API does not accept the answers of the poll',
		advice: 'A poll has 2 to 12 answers, all different and each with up to 100 characters',
	},
	{
		code: 400, says: /'buttons\b/i, methods: BUTTONS, ...refused,
		title: 'GREEN-API does not accept the buttons',
		advice: 'A message has one to three buttons, each with a text of up to 25 characters and with what it is for: the link, the phone number or the text to copy',
	},
	{
		code: 400, says: /'typing(time|type)'/i, ...refused,
		title: 'GREEN-API does not accept how typing is to be shown',
		advice: 'Typing can be shown for 1 to 20 seconds',
	},
	{
		...byWhatsApp, says: /item-not-found/i,
		title: 'WhatsApp knows no such group, or this account was never in it',
		advice: "Compare the group's chat ID with the chatId of Group > Get Many: it ends in @g.us and cannot be made up from a number",
	},
	{
		...byWhatsApp, says: /^Error: forbidden/i,
		title: 'WhatsApp does not let this account do that in the group',
		advice: 'Only members can write in a group, in some groups only admins, and only admins can change one: have an admin of the group add the account or make it an admin',
	},
];
