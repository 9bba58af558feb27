/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { IBinaryData, IHttpRequestOptions } from 'n8n-workflow';
import { GreenApi } from '../../credentials/GreenApi.credentials';
import { readInstance, UnusableCredential, withoutSlashesAtEnd, withToken } from '../../credentials/instance';
import { toMessageId } from '../../nodes/shared/form/messageId';
import { toChatId, toParticipants } from '../../nodes/shared/form/chatId';
import { explainQuota } from '../../nodes/shared/failures/quota';
import { Failure } from '../../nodes/shared/failures/failure';
import { failureIn, retryAfter } from '../../nodes/shared/failures/judge';
import { redact, redactAll } from '../../nodes/shared/failures/redact';
import { failureFrom } from '../../nodes/shared/failures/thrown';
import { thumbnailOf } from '../../nodes/shared/journals/attachments';
import { nameOf } from '../../nodes/shared/journals/fileName';
import { contactsIn, namesBy } from '../../nodes/shared/people/contacts';
import { passes, readFilters } from '../../nodes/shared/journals/filters';
import { isAddress } from '../../nodes/shared/web/linkGate';
import { simplified } from '../../nodes/shared/journals/simplify';
import { listOf } from '../../nodes/shared/transport/answer';
import { pictureOrVideo } from '../../nodes/SendStatus/acceptedFiles';
import { toColor } from '../../nodes/SendStatus/color';
import { bytesOf } from '../../nodes/shared/files/content';
import { anyFormatByName, extensionByType, formatByMimeType } from '../../nodes/shared/files/formats';
import { hasExtension } from '../../nodes/shared/files/names';
import { uploadHeaders } from '../../nodes/GreenApi/files/heldFile';
import { cleanName, nameFor } from '../../nodes/GreenApi/files/nameFor';
import { dispositionName } from '../../nodes/shared/web/lookAt';
import { contactOptions } from '../../nodes/SendStatus/getContacts';
import { formatInside } from '../../nodes/shared/files/fileContent';
import { linkedName } from '../../nodes/SendStatus/linkedName';
import { toLink } from '../../nodes/shared/files/link';
import { sendMediaFields } from '../../nodes/SendStatus/sendMedia';
import { toMoment } from '../../nodes/shared/form/moment';
import { sendTextFields } from '../../nodes/SendStatus/sendText';
import { formOf, readForm } from './readForm';

/**
 * Whoever writes to the account, and whoever answers in GREEN-API's place, chooses texts that the package takes apart. None of
 * them may take it longer than its length says: none takes a third of the time that work takes which grows with the square of the length.
 */

const LENGTH = 50_000;

const TOKEN = 'd75b3a66'.repeat(6);

const instance = { apiUrl: 'https://api.green-api.com', idInstance: '7103000000', apiTokenInstance: TOKEN };

const someFilters = readFilters({ chatId: '79001110001@c.us', recipient: 'Anna', sender: 'Anna', text: 'offer' });

/** All that takes a text apart, each with a text from outside in every place where one can be. */
const functions: Record<string, (text: string) => unknown> = {
	'reads an Instance ID': (text) => readInstance({ ...instance, idInstance: text }),
	'reads a token': (text) => readInstance({ ...instance, apiTokenInstance: text }),
	'explains what was thrown': (text) => failureFrom(Object.assign(new Error(text), { code: text }), { apiUrl: instance.apiUrl }),
	'explains what was thrown by words alone': (text) => failureFrom(new Error(text), { apiUrl: instance.apiUrl }),
	'explains an answer': (text) => [400, 403, 404, 418, 500].map((statusCode) => failureIn({ statusCode, headers: {}, body: text })),
	'reads a header': (text) => retryAfter(text, 0),
	'explains a quota': (text) => explainQuota({ method: text, status: text, description: text, used: text, total: 1 }),
	'reads a list': listOf,
	'reads a chat ID': toChatId,
	'reads participants': (text) => toParticipants(text),
	'reads a message ID': (text) => toMessageId(text, 'Enter one'),
	'reads filters': (text) => readFilters({ chatId: text, text, deliveryStatus: text, kind: text }),
	'reads the filter of a person': (text) => readFilters({ sender: text }),
	'filters a row': (text) => passes({ chatId: text, senderId: text, senderName: text, textMessage: text, caption: text, participants: [text] }, someFilters, 'message'),
	'simplifies a row': (text) => simplified({ textMessage: text, caption: text, timestamp: text, chatId: text }, { subject: 'message', timeZone: 'UTC', nameOf: namesBy(contactsIn([{ id: text, name: text }])) }),
	'decodes a preview': (text) => thumbnailOf({ jpegThumbnail: text }),
	'lists contacts': (text) => contactOptions([{ id: text, contactName: text, phoneNumber: text, type: 'user' }, { id: '79000000002@c.us', contactName: text, phoneNumber: text, type: 'user' }]),
	'looks into a file': (text) => formatInside(Buffer.from(text)),
	'reads a text status': async (text) => await readForm(sendTextFields, { message: text, backgroundColor: text, font: text }),
	'reads a color': toColor,
	'reads a date': (text) => toMoment(text, 'Since', 'Europe/Berlin'),
	'reads a font': (text) => sendTextFields.font.read(formOf({ font: text })),
	'cleans a name': cleanName,
	'names a file': (text) => nameFor(text, { data: '', mimeType: text, fileExtension: text }, 'pdf'),
	'describes a file': (text) => uploadHeaders(text, { data: '', mimeType: text }),
	'knows an extension': (text) => [extensionByType(text), hasExtension(text), dispositionName(text)],
	'knows a name': anyFormatByName,
	'knows a type': formatByMimeType,
	'counts the bytes of a file': (text) => bytesOf({ data: text, mimeType: text } as IBinaryData),
};

/** The same where the text can be a web address. */
const functionsOfAddresses: typeof functions = {
	'reads an API URL': (text) => readInstance({ ...instance, apiUrl: text }),
	'reads a Media URL': (text) => readInstance({ ...instance, mediaUrl: text }),
	'cuts slashes off': withoutSlashesAtEnd,
	'puts the token into an address': (text) => withToken({ ...instance, mediaUrl: instance.apiUrl }, text),
	'puts the token into a request': (text) => (new GreenApi().authenticate as (credential: object, request: object) => unknown)(instance, { baseURL: text, url: text } as IHttpRequestOptions),
	'redacts a text': (text) => redact(text, TOKEN),
	'redacts a text of an unknown token': (text) => redact(text),
	'redacts a short token': (text) => redact(text, 'token'),
	'redacts data': (text) => redactAll({ [text]: [text] }, TOKEN),
	'redacts data of a short token': (text) => redactAll({ [text]: [text] }, 'token'),
	'explains an answer in a frame': (text) => failureIn({ statusCode: 400, headers: {}, body: { statusCode: 400, path: text, message: text } }),
	'explains a redirect': (text) => failureIn({ statusCode: 302, headers: { location: text }, body: '' }),
	'knows an address': isAddress,
	'reads a link': toLink,
	'takes a name from a link': (text) => linkedName(URL.canParse(text) ? text : 'https://example.com/a', '', pictureOrVideo),
	'compares a name with a link': (text) => linkedName(URL.canParse(text) ? text : 'https://example.com/a', text, pictureOrVideo),
	'names a file': (text) => [nameOf({ fileName: text }, TOKEN), nameOf({ downloadUrl: text }, TOKEN)],
	'reads a media status': async (text) => await readForm(sendMediaFields, { fileFrom: 'link', urlFile: text, fileName: text, caption: text }),
};

const pieces = [
	'/', '.', '=', ' ', '\n', '\\', '%', '%25', '&', '&amp;', '&#x00', '#', '?', '@', '-', '_', '0', 'a', 'A=', 'a.', '.a', '"', '<', '[', ',', '[,', '{', '\u200b', '\u00a0', '\ufeff', '😀',
	'waInstance', 'waInstance1', 'waInstance1/', 'waInstance1/a', 'waInstance1/a/', 'waInstance1%2f', 'd75b3a66', '\\u0064', '%64', '&#100;', 'ZDc1YjNhNjZk',
	'EPROTO ', 'wrong version number', 'SSL routines ', 'connect E', 'connect ECONNREFUSED a', 'getaddrinfo E', 'getaddrinfo ENOTFOUND a', 'unable to get ', 'certificate ', 'ERR_', 'QUOTE_ALLOWED', 'QUOTE',
	'https://', '://', ':', 'raw=', 'data:', 'data:,', '+', '(', '79', '@c.us', ';', 'mp4;', '.jpg', '../',
];

const inText: Array<(text: string) => string> = [(text) => text, (text) => `${text}!`];
const inAddress: typeof inText = [(text) => `https://api.green-api.com/${text}!`, (text) => `https://api.green-api.com/waInstance7103000000/${text}`];

const textsIn = (frames: typeof inText): string[] => pieces.flatMap((piece) => frames.map((frame) => frame(piece.repeat(LENGTH / piece.length))));

/** Does the work; to refuse the text is fine. */
async function outcomeOf(work: (text: string) => unknown, text: string): Promise<void> {
	try {
		await work(text);
	} catch (error) {
		const isRefusal = error instanceof Failure || error instanceof UnusableCredential;
		expect(isRefusal ? undefined : error).toBeUndefined();
	}
}

/** The processor's time that work takes, in microseconds: whatever else a machine is busy with is not counted. */
async function timeOf(work: () => unknown): Promise<number> {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return user + system;
}

/** The shortest time that is too long for a text: a third of what the simplest quadratic work takes, as this machine shows with a shorter one. */
async function tooLong(): Promise<number> {
	const PART = 5;
	const slashes = `${'/'.repeat(LENGTH / PART)}!`;
	return ((await timeOf(() => slashes.replace(/\/+$/, ''))) * PART * PART) / 3;
}

describe.each([
	...Object.entries(functions).map(([name, work]) => [name, work, textsIn(inText)] as const),
	...Object.entries(functionsOfAddresses).map(([name, work]) => [name, work, textsIn([...inText, ...inAddress])] as const),
])('what %s', (_, work, texts) => {
	it(`takes no longer for any of ${texts.length} texts of ${LENGTH} characters than the length says`, async () => {
		const limit = await tooLong();
		for (const text of texts) {
			const time = await timeOf(async () => await outcomeOf(work, text));
			expect(time < limit ? '' : `${time} µs of at most ${limit} for ${text.slice(0, 80)}`).toBe('');
		}
	});
});
