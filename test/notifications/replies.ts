import type { IDataObject } from 'n8n-workflow';
import { buttonIdOf, type Decision } from '../../nodes/shared/questions/reference';
import { bodyOf } from './bodies';

export const ANNA = '79001110001@c.us';
export const OWN = '79001110000@c.us';

/** A question that some workflow has asked. */
export interface Asked {
	reference: string;
	link: string;
	/** Its idMessage. */
	id: string;
}

let made = 0;

/** A question that no other test has, asked by the n8n whose address for waiting executions this is. */
export function question(address: string): Asked {
	const number = ++made;
	const reference = `/${number}/0f2c1d5e-0000-4000-8000-000000000001?q=greenApi.0000abcd&signature=ab${number.toString(16).padStart(62, '0')}`;
	return { reference, link: `${address}${reference}`, id: `BAE5F00000000${number.toString().padStart(3, '0')}` };
}

type Body = IDataObject & { messageData: Record<string, IDataObject & { votes: Array<{ optionName: string; optionVoters: unknown[] }> }>; senderData: IDataObject };

/** One of the bodies that were seen, as a reply of its own: `change` makes it one to a question. */
function reply(file: string, change: (messageData: Body['messageData'], body: Body) => void): IDataObject {
	const body = bodyOf(file) as Body;
	body.idMessage = `A1B2C3D4E5F6${String(++made).padStart(20, '0')}`;
	body.timestamp = Math.floor(Date.now() / 1000);
	change(body.messageData, body);
	return body;
}

type Make = (question: Asked) => IDataObject;

export const press = (decision: Decision = 'approve'): Make => ({ reference, id }) =>
	reply('037', ({ interactiveButtonsResponse: pressed, quotedMessage }) => {
		Object.assign(pressed, { selectedId: buttonIdOf(reference, decision), stanzaId: id });
		quotedMessage.stanzaId = id;
	});

export const templatePress: Make = ({ reference, id }) =>
	reply('038', ({ templateButtonReplyMessage: pressed }) => Object.assign(pressed, { selectedId: buttonIdOf(reference, 'decline'), stanzaId: id }));

export const legacyPress: Make = ({ reference, id }) =>
	reply('039', ({ buttonsResponseMessage: pressed }) => Object.assign(pressed, { selectedButtonId: buttonIdOf(reference, 'approve'), stanzaId: id }));

/** Without any ID of the message. */
export const barePress: Make = ({ reference }) =>
	reply('039', (messageData) => (messageData.buttonsResponseMessage = { buttonId: buttonIdOf(reference, 'approve'), buttonText: 'Yes' } as unknown as Body['messageData'][string]));

/** The owner presses on the phone. */
export const ownPress: Make = ({ reference, id }) =>
	reply('041', ({ interactiveButtonsResponse: pressed }) => Object.assign(pressed, { selectedId: buttonIdOf(reference, 'approve'), stanzaId: id }));

export const strangePress: Make = () => reply('037', () => undefined);

/** A vote in a poll, in which these voters have chosen. */
export const vote = (file: '032' | '033' | '034', option: string, voters?: unknown[]): Make => ({ link, id }) =>
	reply(file, ({ pollMessageData: poll }) => {
		Object.assign(poll, { name: `Deploy?\n${link}`, stanzaId: id });
		const [, second] = poll.votes;
		Object.assign(second, { optionName: option, ...(voters && { optionVoters: voters }) });
	});

export const voteWithoutName: Make = ({ id }) => reply('032', ({ pollMessageData: poll }) => Object.assign(poll, { name: undefined, stanzaId: id }));

export const strangeVote: Make = () => reply('032', () => undefined);

/** A text that quotes the question. */
export const quote = (text = 'Fine'): Make => ({ link, id }) =>
	reply('011', ({ extendedTextMessageData: said, quotedMessage: quoted }) => {
		Object.assign(said, { text, stanzaId: id, participant: OWN });
		Object.assign(quoted, { textMessage: `Deploy?\n\n${link}`, stanzaId: id, participant: OWN });
	});

export const quoteWithoutIds: Make = ({ link }) =>
	reply('013', ({ extendedTextMessageData: said, quotedMessage: quoted }) => {
		delete said.stanzaId;
		Object.assign(quoted, { textMessage: `Deploy? ${link} (n8n)`, participant: OWN });
	});

/** Somebody quotes a message of their own that has the link in it. */
export const quoteOfOwn: Make = (asked) => {
	const body = quote()(asked) as Body;
	const { quotedMessage: quoted, extendedTextMessageData: said } = body.messageData;
	Object.assign(quoted, { participant: ANNA });
	Object.assign(said, { participant: ANNA });
	return body;
};

/** It quotes a message with buttons. */
export const quoteOfButtons: Make = ({ link, id }) =>
	reply('011', (messageData) => {
		messageData.extendedTextMessageData.stanzaId = id;
		messageData.quotedMessage = { stanzaId: id, participant: OWN, typeMessage: 'interactiveButtonsReply', interactiveButtonsReply: { titleText: '', contentText: `Deploy?\n${link}`, footerText: 'Mill', buttons: [] } } as unknown as Body['messageData'][string];
	});

/** A quote of which GREEN-API gives no more than the ID. */
export const bareQuote = (participant?: string): Make => ({ id }) =>
	reply('012', ({ extendedTextMessageData: said }) => {
		Object.assign(said, { text: 'Fine', stanzaId: id, participant });
		if (participant === undefined) delete said.participant;
	});

export const quoteOfPicture: Make = ({ id }) =>
	reply('011', (messageData) => {
		messageData.quotedMessage = { stanzaId: id, participant: OWN, typeMessage: 'imageMessage', downloadUrl: 'https://files.example.com/1.jpg', caption: '' } as unknown as Body['messageData'][string];
	});

/** A picture as a reply, with a caption. */
export const pictureInReply: Make = ({ link, id }) =>
	reply('014', ({ quotedMessage: quoted }) => Object.assign(quoted, { typeMessage: 'textMessage', textMessage: `Deploy?\n${link}`, stanzaId: id, participant: OWN }));

/** The same by somebody else, in whatever chat. */
export const by = (senderId: string, make: Make, chatId = senderId): Make => (asked) => {
	const body = make(asked) as Body;
	Object.assign(body.senderData, { sender: senderId, chatId });
	return body;
};
