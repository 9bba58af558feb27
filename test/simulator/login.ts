import { ok, type Handler } from './call';
import type { Instance, StateInstance } from './instance';
import { optional, positiveInteger, positiveNumber, refusal, required } from './validation';

/** Milliseconds that a reboot takes here; in reality it can be minutes. */
export const STARTS_FOR_MS = 10_000;

/** GetStateInstanceHistory gives so many rows if not said otherwise (docs). */
const STATES_SHOWN = 100;

/** A picture of one pixel. */
const QR_PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

/** Lets an instance reboot: it starts for a while, and is what it was after that. */
export function restart(instance: Instance, now: number): void {
	const state = instance.stateInstance === 'starting' ? (instance.starts?.state ?? 'authorized') : instance.stateInstance;
	Object.assign(instance, { stateInstance: 'starting', starts: { until: now + STARTS_FOR_MS, state } });
}

/** Ends a reboot whose time is over, unless the state has changed meanwhile. */
export function endRestart(instance: Instance, now: number): void {
	const { starts, stateInstance } = instance;
	if (!starts || now < starts.until) return;
	Object.assign(instance, { starts: undefined, stateInstance: stateInstance === 'starting' ? starts.state : stateInstance });
}

function enter(instance: Instance, stateInstance: StateInstance, now: number): void {
	instance.states.unshift({ stateInstance, timestamp: Math.floor(now / 1000), phoneNumber: instance.wid });
	Object.assign(instance, { stateInstance, starts: undefined });
}

/** GET reboot (docs: Reboot). */
export const reboot: Handler = ({ instance, now }) => {
	restart(instance, now);
	return ok({ isReboot: true });
};

/** GET logout (docs: Logout). The page does not say what an account that is not linked gets: here the same. */
export const logout: Handler = ({ instance, now }) => {
	if (instance.stateInstance !== 'notAuthorized') enter(instance, 'notAuthorized', now);
	return ok({ isLogout: true });
};

/** GET qr (docs: QR): a picture for an account that is not linked. The words of the others are not documented. */
export const qr: Handler = ({ instance: { stateInstance } }) => {
	if (stateInstance === 'notAuthorized') return ok({ type: 'qrCode', message: QR_PICTURE });
	if (stateInstance === 'starting') return ok({ type: 'error', message: 'instance in starting process try later' });
	return ok({ type: 'alreadyLogged', message: 'instance account already authorized' });
};

/** POST getAuthorizationCode (docs: GetAuthorizationCode): no code for an account that is linked. */
export const getAuthorizationCode: Handler = ({ instance: { stateInstance }, body }) => {
	const refused = refusal(body, { phoneNumber: required(positiveNumber) });
	if (refused) return refused;
	return ok(stateInstance === 'notAuthorized' ? { status: true, code: 'GAPI2015' } : { status: false, code: '' });
};

/** GET getWaSettings (docs: GetWaSettings): empty but for the state while no account is linked. */
export const getWaSettings: Handler = ({ instance: { avatars, stateInstance, wid } }) => {
	const phone = wid.replace('@c.us', '');
	const isLinked = !['notAuthorized', 'blocked', 'starting'].includes(stateInstance);
	const account = { avatar: avatars.get(wid) ?? '', phone, chatId: wid, deviceId: `${phone}:4@s.whatsapp.net` };
	return ok({ avatar: '', phone: '', chatId: '', deviceId: '', ...(isLinked && account), stateInstance });
};

/** GET GetStateInstanceHistory (docs), with the count in the query: the page shows it in a body, which GET has none of. */
export const getStateInstanceHistory: Handler = ({ instance: { states }, query }) =>
	refusal(query, { count: optional(positiveInteger) }) ?? ok(states.slice(0, Number(query.count ?? STATES_SHOWN)));
