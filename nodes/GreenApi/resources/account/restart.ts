import { operation } from '../../../shared/operation/operation';
import { expectDone } from '../../../shared/transport/answer';

export const logOut = operation({
	method: 'logout',
	option: {
		name: 'Log Out',
		value: 'logOut',
		action: 'Log out account',
		description: 'Unlink the WhatsApp account from the instance: nothing is sent or received any more until somebody links it again with the phone',
		destroys: 'unlinks the phone',
	},
	fields: {},
	request: () => ({}),
	answer: (body) => {
		expectDone(body, 'isLogout', 'GREEN-API did not log the account out');
		return { loggedOut: true };
	},
	example: { page: 'https://green-api.com/en/docs/api/account/Logout/', form: {}, request: {}, answer: { isLogout: true } },
});

export const reboot = operation({
	method: 'reboot',
	option: {
		name: 'Reboot',
		value: 'reboot',
		action: 'Reboot instance of account',
		description: 'Reboot the instance: for up to five minutes it sends and receives nothing. It may help where it is starting for long, or suspended.',
		destroys: 'stops for minutes',
	},
	fields: {},
	request: () => ({}),
	answer: (body) => {
		expectDone(body, 'isReboot', 'GREEN-API did not reboot the instance');
		return { rebooting: true };
	},
	example: { page: 'https://green-api.com/en/docs/api/account/Reboot/', form: {}, request: {}, answer: { isReboot: true } },
});
