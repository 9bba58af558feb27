import { refusal } from '../../../shared/failures/failure';
import { failureFrom } from '../../../shared/failures/thrown';
import { VAGUE_TYPE } from '../../../shared/files/recognise';
import { chat } from '../../../shared/form/chat';
import { field } from '../../../shared/form/field';
import { isObject } from '../../../shared/isObject';
import { fileDownloader } from '../../../shared/journals/download';
import { nameOf } from '../../../shared/journals/fileName';
import { storeFile } from '../../../shared/journals/storeFile';
import { longOperation } from '../../../shared/operation/operation';
import { unreadable } from '../../../shared/transport/answer';
import { tokenOf } from '../../../shared/transport/secret';
import { isAddress } from '../../../shared/web/linkGate';
import { messageId } from '../../fields/messageId';
import { outputField, toOutputField } from '../../fields/outputField';

const noFile = refusal(
	'GREEN-API gives no link to the file',
	'Look at the message in WhatsApp: it may have no file, or one that has disappeared',
);

/** Throws a failure, which in this operation may also come of the wrong message. */
function withMessage(error: unknown): never {
	const failure = failureFrom(error);
	const { missing, httpCode, advice } = failure.facts;
	if (!missing || httpCode !== '400') throw failure;
	throw failure.with({ advice: `${advice}. If it came lately, compare 'Chat' and 'Message ID' with the message: it may have no file` });
}

/** The link in an answer. Throws a Failure where there is none. */
function linkIn(body: unknown): string {
	if (!isObject(body) || !('downloadUrl' in body)) throw unreadable('a link to a file');
	if (isAddress(body.downloadUrl)) return body.downloadUrl;
	throw noFile;
}

/** The file comes as JSON beside the binary field, since n8n refuses an agent's tool that answers with binary data alone. */
export const download = longOperation({
	method: 'downloadFile',
	option: {
		name: 'Download',
		value: 'download',
		action: 'Download file of message',
		description: 'Get the file of a message that came or was sent, in a binary field. WhatsApp keeps files for a limited time.',
	},
	fields: { chatId: chat, idMessage: messageId, fieldName: field(outputField, toOutputField) },
	work: async ({ chatId, idMessage, fieldName }, api) => {
		const downloadUrl = linkIn(await api.send({ chatId, idMessage }).catch(withMessage));
		const download = await fileDownloader(api);
		const { bytes, mimeType = '', fileName } = await download({ chatId, idMessage, downloadUrl });
		const name = nameOf({ fileName, downloadUrl }, await tokenOf(api.context));
		const file = await storeFile(api.context, 'file', bytes, name, VAGUE_TYPE.test(mimeType) ? undefined : mimeType);
		const json = { chatId, idMessage, downloadUrl, fileName: name, mimeType: file.mimeType, fileSize: bytes.length };
		return [{ json, binary: { [fieldName]: file } }];
	},
	example: {
		page: 'https://green-api.com/en/docs/api/receiving/files/DownloadFile/',
		form: { chatId: '79001110001@c.us', idMessage: 'A322F800D3F12CD4858CC947DAB77AB2' },
		request: { chatId: '79001110001@c.us', idMessage: 'A322F800D3F12CD4858CC947DAB77AB2' },
		answer: { downloadUrl: 'https://sw-media.storage.yandexcloud.net/1103912412/a6679d42-2f7f-4121-acfe-1f993dfcf123.png' },
	},
});
