const SUSPENDED =
	'WhatsApp has restricted sending from this account because of suspected spam. Pause sending, then reboot the instance in the GREEN-API console. If it lasts, ask GREEN-API support';

/**
 * What each state other than authorized means and what to do about it.
 * Follows https://green-api.com/en/docs/api/account/GetStateInstance/
 */
const remedies: Record<string, string> = {
	notAuthorized: 'The instance is not linked to a WhatsApp account. Open it in the GREEN-API console and scan the QR code with WhatsApp on the phone',
	blocked: 'WhatsApp has blocked the account of this instance. Ask WhatsApp for a review in its app, or link another account to the instance',
	sleepMode: 'The instance sleeps because the phone is switched off or offline. Switch the phone on; the instance wakes up within five minutes',
	starting: 'The instance is starting. Wait a few minutes and try again; if it lasts over five minutes, reboot it in the GREEN-API console',
	suspended: SUSPENDED,
	creating: 'The instance is still being created. Wait a few minutes and try again',
};

/**
 * A state as this package calls it: until July 2026 GREEN-API called suspended yellowCard, and of one that is being created it says
 * nothing.
 */
export function stateWord(state: unknown): string {
	if (state === null || state === '') return 'creating';
	return state === 'yellowCard' ? 'suspended' : String(state);
}

/** What a state means that keeps an instance from being used, and what to do about it; undefined for one that does not. */
export const remedyFor = (state: string): string | undefined =>
	state === 'authorized'
		? undefined
		: (remedies[state] ?? `The instance is in the state '${state}', in which it cannot be used. Look at it in the GREEN-API console`);
