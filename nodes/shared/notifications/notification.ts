import type { IDataObject } from 'n8n-workflow';
import type { EventName } from './events';

/** The file that a notification bears. A link may be empty or dead; GREEN-API's markers in its place are none. */
export interface NotifiedFile {
	downloadUrl: string;
	fileName: string;
	mimeType: string;
}

/** What a notification says, whatever its kind. A text that it does not have is empty. */
export interface Notification {
	/** What has happened, in the form's words. */
	event: EventName;
	/** GREEN-API's own object. */
	body: IDataObject;
	/** GREEN-API's word for what has happened: incomingMessageReceived. */
	typeWebhook: string;
	idMessage: string;
	/** When it happened, in seconds; when it was read where GREEN-API does not say. */
	timestamp: number;
	chatId: string;
	chatName: string;
	isGroup: boolean;
	/** Who has done it: the other party, or this account. */
	senderId: string;
	senderName: string;
	/** The account's own chat ID, where the notification bears it. */
	ownId: string;
	/** Whether this account has done it, on the phone or through GREEN-API; so is a note to itself, of which chatId is ownId. */
	isOwn: boolean;
	/** The kind of a message, in the form's words; empty for what is about no message. */
	kind: string;
	/** What a person reads in it. */
	text: string;
	/** The ID of the message that it is about: quoted, reacted to, voted in, pressed, edited, deleted. */
	repliesTo: string;
	file?: NotifiedFile;
	/**
	 * What only its kind has, in the output's words and order, each left out where there is none: buttonId, deliveryStatus, state. A
	 * `fileMissing` says why there is no file that could be fetched.
	 */
	details: IDataObject;
}
