import type { INodeParameters } from 'n8n-workflow';
import { alike, greenApi } from './greenApi';
import { CONTACT, contact, numberOfContact } from './items';
import type { AlikeOperation, Operation } from './operation';
import * as picture from './picture';

/** Only a phone that is not linked yet is given a code. */
const notLinked: Operation['seed'] = () => ({ stateInstance: 'notAuthorized' });

/** The code of each contact's phone. */
export const authorizationCode: Operation = {
	node: greenApi('getAuthorizationCode', 'account', 'getAuthorizationCode', { phoneNumber: CONTACT }),
	apiMethod: 'getAuthorizationCode',
	verb: 'POST',
	seed: notLinked,
	content: (n) => ({ phoneNumber: Number(contact(n).replace('@c.us', '')) }),
	refusedField: 'Phone Number',
	numberIn: ({ phoneNumber }) => numberOfContact(String(phoneNumber).replace('+', '')),
};

const changing = (operation: string, apiMethod: string, form: INodeParameters, more: Partial<AlikeOperation>): AlikeOperation =>
	alike('account', apiMethod, operation, { node: greenApi(apiMethod, 'account', operation, form), verb: 'POST', ...more });

/** The operations on the account for which all items are alike. */
export const account: AlikeOperation[] = [
	alike('account', 'qr', 'getQrCode', { seed: notLinked }),
	alike('account', 'getSettings'),
	alike('account', 'getStateInstance', 'getState'),
	alike('account', 'GetStateInstanceHistory', 'getStateHistory', { content: () => ({ count: '50' }) }),
	alike('account', 'getWaSettings', 'getWhatsAppAccount'),
	alike('account', 'logout', 'logOut'),
	alike('account', 'reboot'),
	// One in ten seconds is allowed.
	changing(
		'setProfilePicture',
		'setProfilePicture',
		{ binaryPropertyName: picture.binaryPropertyName },
		{ content: () => ({ file: picture.file }), most: 2 },
	),
	// Each item has another delay, since what is so already is not sent.
	changing(
		'updateSettings',
		'setSettings',
		{ settings: { delaySendMessagesMilliseconds: '={{ 1000 + $json.n }}' } },
		{ content: (n) => ({ delaySendMessagesMilliseconds: 1000 + n }) },
	),
];
