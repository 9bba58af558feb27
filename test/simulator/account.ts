import { validation400 } from './answers';
import { ok, type Handler } from './call';
import { restart } from './login';
import { settingsProblem } from './settings';
import { optional, positiveInteger, refusal } from './validation';

/** GET getStateInstance (docs: GetStateInstance). */
export const getStateInstance: Handler = ({ instance }) => ok({ stateInstance: instance.stateInstance });

/** GET getSettings (docs: GetSettings). */
export const getSettings: Handler = ({ instance }) => ok(instance.settings);

/** POST setSettings (docs: SetSettings). In reality it takes up to five minutes, here it applies at once; the instance reboots. */
export const setSettings: Handler = ({ instance, body, now }) => {
	const problem = settingsProblem(body, instance.settings);
	if (problem !== undefined) return validation400(`Validation failed. Details: ${problem}`);
	Object.assign(instance.settings, body);
	restart(instance, now);
	return ok({ saveSettings: true });
};

/** GET getContacts?group=&count= (docs: GetContacts): all contacts, only groups (true) or only persons (false), the first `count`. */
export const getContacts: Handler = ({ instance, query }) => {
	const refused = refusal(query, { count: optional(positiveInteger) });
	if (refused) return refused;
	const wanted = instance.contacts.filter(({ type }) => query.group === undefined || (type === 'group') === (query.group === 'true'));
	return ok(wanted.slice(0, Number(query.count ?? Infinity)));
};
