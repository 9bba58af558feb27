import type { IDataObject } from 'n8n-workflow';
import { remedyFor, stateWord } from '../failures/instanceStates';
import { ofIncoming, ofOutgoing, statusWord } from '../form/callStatuses';
import { deliveryWord } from '../form/deliveryStatuses';
import { withoutEmpty } from '../form/text';
import { isObject } from '../isObject';
import { sentFrom } from '../journals/row';
import { wordOf } from '../journals/text';
import { fileDataIn, markerIn, textMarkerIn } from './contentOf';
import { pressIn } from './eventOf';
import type { EventName } from './events';

/** What GREEN-API's markers mean; it may have others. */
const meanings = new Map([
	['SWE001', 'GREEN-API has got no text of this message, as may happen with the first one of a chat'],
	['SWE002', 'The file is larger than 100 MB, and GREEN-API keeps no such files'],
	['SWE003', 'GREEN-API could not decrypt this message'],
]);

const meaningOf = (marker: string): string =>
	marker && `${marker}: ${meanings.get(marker) ?? 'GREEN-API could not read this'}. Look at it in WhatsApp`;

/** The ID of what was pressed: a button, or a line of a list. */
function pressedIdIn(press: unknown): string {
	if (!isObject(press)) return '';
	const { selectedId, selectedButtonId, buttonId, singleSelectReply: line } = press;
	const ids = [selectedId, selectedButtonId, buttonId, isObject(line) ? line.selectedRowId : line];
	return ids.map(wordOf).find(Boolean) ?? '';
}

const ofMessage = (content: IDataObject): IDataObject => ({
	textMissing: meaningOf(textMarkerIn(content)),
	fileMissing: meaningOf(markerIn(fileDataIn(content)?.downloadUrl)),
	buttonId: pressedIdIn(pressIn(content)),
});

/** A number that GREEN-API may give as a text. */
const numberIn = (value: unknown): number | undefined => {
	const word = wordOf(value);
	return word.trim() !== '' && Number.isFinite(Number(word)) ? Number(word) : undefined;
};

function ofCall({ status, isVideo, duration }: IDataObject, words: typeof ofIncoming): IDataObject {
	const word = wordOf(status);
	return {
		status: word === 'offer' ? 'ringing' : statusWord(word, words),
		isVideo: typeof isVideo === 'boolean' ? isVideo : undefined,
		durationSeconds: numberIn(duration),
	};
}

/** The state of the account, as the operation Get State gives it. */
function ofState({ stateInstance }: IDataObject): IDataObject {
	const state = stateInstance === null ? stateWord(null) : wordOf(stateInstance) && stateWord(wordOf(stateInstance));
	if (state === '') return {};
	const advice = remedyFor(state);
	return { state, isAuthorized: advice === undefined, advice };
}

function ofQuota({ quotaData }: IDataObject): IDataObject {
	const { method, used, total, status, description } = isObject(quotaData) ? quotaData : {};
	return { method: wordOf(method), used: numberIn(used), total: numberIn(total), status: wordOf(status), reason: wordOf(description) };
}

/** What events that are about no message have, by event. */
const others: Partial<Record<EventName, (body: IDataObject) => IDataObject>> = {
	accountStateChanged: ofState,
	chatBlocked: ({ chatState }) => ({ chatState: wordOf(chatState) }),
	deliveryStatusChanged: (body) => ({
		deliveryStatus: deliveryWord(wordOf(body.status)),
		sentFrom: sentFrom(body),
		// Why it could not be delivered.
		reason: wordOf(body.description),
	}),
	incomingCall: (body) => ofCall(body, ofIncoming),
	messageRead: ({ status }) => ({ deliveryStatus: deliveryWord(wordOf(status)) }),
	other: ({ typeWebhook }) => ({ typeWebhook: wordOf(typeWebhook) }),
	outgoingCall: (body) => ofCall(body, ofOutgoing),
	quotaExceeded: ofQuota,
};

/** What only this kind of event has, in the words of the forms and the other nodes; what there is not is left out. */
export const detailsOf = (event: EventName, body: IDataObject, content: IDataObject): IDataObject =>
	withoutEmpty({ ...others[event]?.(body), ...ofMessage(content) });
