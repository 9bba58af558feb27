import type { Resource } from '../../../shared/operation/nodeForm';
import { getAuthorizationCode } from './getAuthorizationCode';
import { getQrCode } from './getQrCode';
import { getSettings } from './getSettings';
import { getState } from './getState';
import { getStateHistory } from './getStateHistory';
import { getWhatsAppAccount } from './getWhatsAppAccount';
import { logOut, reboot } from './restart';
import { setProfilePicture } from './setProfilePicture';
import { updateSettings } from './updateSettings';

export const account: Resource = {
	name: 'Account',
	value: 'account',
	operations: [
		getAuthorizationCode,
		getQrCode,
		getSettings,
		getState,
		getStateHistory,
		getWhatsAppAccount,
		logOut,
		reboot,
		setProfilePicture,
		updateSettings,
	],
	default: 'getState',
	description: 'What to do with the instance and the WhatsApp account that is linked to it',
};
