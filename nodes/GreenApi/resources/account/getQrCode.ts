import { refusal } from '../../../shared/failures/failure';
import { field } from '../../../shared/form/field';
import { isObject } from '../../../shared/isObject';
import { storeFile } from '../../../shared/journals/storeFile';
import { wordOf } from '../../../shared/journals/text';
import { longOperation } from '../../../shared/operation/operation';
import { unreadable } from '../../../shared/transport/answer';
import { outputField, toOutputField } from '../../fields/outputField';

const [NAME, TYPE] = ['qr.png', 'image/png'];

/** How long WhatsApp takes a code. */
const SECONDS = 20;

const IN_CONSOLE = 'Link the account on the page of the instance in the GREEN-API console';

const alreadyLogged = refusal(
	'The instance is linked to a WhatsApp account already, so there is no QR code',
	'To link another account, use Account > Log Out first',
);

const passkeyRequired = refusal('WhatsApp wants a passkey to link this account, so a QR code is not enough', IN_CONSOLE);

/** The picture in an answer. Throws a Failure for an answer without: GREEN-API says with HTTP 200, too, why there is none. */
function pictureIn(body: unknown): Buffer {
	if (!isObject(body) || typeof body.type !== 'string') throw unreadable('a QR code');
	const { type } = body;
	const message = wordOf(body.message);
	if (type === 'qrCode' && message !== '') return Buffer.from(message.replace(/^data:.*?,/, ''), 'base64');
	if (type === 'alreadyLogged') throw alreadyLogged;
	if (type === 'passkeyRequired') throw passkeyRequired;
	throw refusal(
		`GREEN-API has no QR code now: ${message || type}`,
		`Run the node again in a minute, when the instance is not starting any more. If it lasts: ${IN_CONSOLE}`,
	);
}

export const getQrCode = longOperation({
	method: 'qr',
	option: {
		name: 'Get QR Code',
		value: 'getQrCode',
		action: 'Get QR code of account',
		description: 'Get the QR code, as a picture in a binary field, that links a WhatsApp account when it is scanned in its app within 20 seconds',
	},
	fields: { fieldName: field(outputField, toOutputField) },
	work: async ({ fieldName }, api) => {
		const bytes = pictureIn(await api.send({}));
		const file = await storeFile(api.context, 'QR code', bytes, NAME, TYPE);
		const json = { fileName: NAME, mimeType: TYPE, fileSize: bytes.length, scanWithinSeconds: SECONDS };
		return [{ json, binary: { [fieldName]: file } }];
	},
	example: {
		page: 'https://green-api.com/en/docs/api/account/QR/',
		form: {},
		request: {},
		answer: { type: 'qrCode', message: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==' },
	},
});
