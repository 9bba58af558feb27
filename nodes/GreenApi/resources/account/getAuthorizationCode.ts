import { refusal } from '../../../shared/failures/failure';
import { toDigits } from '../../../shared/form/chat';
import { field } from '../../../shared/form/field';
import { isObject } from '../../../shared/isObject';
import { wordOf } from '../../../shared/journals/text';
import { operation } from '../../../shared/operation/operation';
import { unreadable } from '../../../shared/transport/answer';

const LABEL = 'Phone Number';

const phoneNumber = field(
	{
		displayName: LABEL,
		name: 'phoneNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. +7 900 000-00-01',
		description: 'Number of the WhatsApp account to link, with its country code, in any spelling',
	},
	(value) => toDigits(value, LABEL),
);

const noCode = refusal(
	'GREEN-API got no code from WhatsApp',
	"Compare 'Phone Number' with that of the account. If the instance is linked already, use Account > Log Out first; else run the node again in a minute, or use Account > Get QR Code",
);

export const getAuthorizationCode = operation({
	method: 'getAuthorizationCode',
	option: {
		name: 'Get Authorization Code',
		value: 'getAuthorizationCode',
		action: 'Get authorization code of account',
		description: "Get the code that links a WhatsApp account, entered in its app under 'Link with phone number' within about two minutes",
	},
	fields: { digits: phoneNumber },
	request: ({ digits }) => ({ phoneNumber: Number(digits) }),
	answer: (body, { digits }) => {
		if (!isObject(body) || typeof body.status !== 'boolean') throw unreadable('a code');
		const code = wordOf(body.code);
		if (!body.status || code === '') throw noCode;
		return { code, phoneNumber: `+${digits}` };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/account/GetAuthorizationCode/',
		form: { phoneNumber: '+7 900 123-45-67' },
		request: { phoneNumber: 79001234567 },
		answer: { status: true, code: 'GAPI2015' },
	},
});
