import type { IDataObject } from 'n8n-workflow';
import { failureFrom } from '../../../shared/failures/thrown';
import { longOperation } from '../../../shared/operation/operation';
import { expectDone } from '../../../shared/transport/answer';
import type { Api } from '../../../shared/transport/api';
import { asSwitch, settingsIn } from './getSettings';
import { type Setting, settings } from './settings';

/** The one switch that GREEN-API has always had as true and false. */
const LINK_PREVIEW = 'linkPreview';

/** A setting as GREEN-API takes it: switches are mostly yes and no, newer ones true and false; how it shows one tells. */
function encoded(name: string, wanted: Setting, present: unknown): Setting {
	if (typeof wanted !== 'boolean') return wanted;
	if (typeof present === 'boolean' || (present === undefined && name === LINK_PREVIEW)) return wanted;
	return wanted ? 'yes' : 'no';
}

/** Those of the settings that are not yet so. What GREEN-API does not show counts as different. */
const differing = (wanted: Record<string, Setting>, present: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(wanted)
			.filter(([name, value]) => (typeof value === 'boolean' ? asSwitch(present[name]) : present[name]) !== value)
			.map(([name, value]) => [name, encoded(name, value, present[name])]),
	);

/** The settings as they are. Throws a Failure of which it is certain that nothing was changed. */
async function presentSettings({ ask }: Api): Promise<IDataObject> {
	try {
		return settingsIn(await ask('getSettings', {}));
	} catch (error) {
		const failure = failureFrom(error).with({ mayBeDone: false });
		throw failure;
	}
}

export const updateSettings = longOperation({
	method: 'setSettings',
	option: {
		name: 'Update Settings',
		value: 'updateSettings',
		action: 'Update settings of account',
		description: 'Change settings of the instance. GREEN-API reboots it, and it may take five minutes until they hold; where all are so already, nothing is sent.',
	},
	fields: { wanted: settings },
	work: async ({ wanted }, api) => {
		const different = differing(wanted, await presentSettings(api));
		const changed = Object.keys(different);
		if (changed.length > 0) expectDone(await api.send(different), 'saveSettings', 'GREEN-API did not save the settings');
		return [{ json: { changed, isRebooting: changed.length > 0 } }];
	},
	example: {
		page: 'https://green-api.com/en/docs/api/account/SetSettings/',
		form: { settings: { incomingWebhook: true } },
		request: { incomingWebhook: 'yes' },
		answer: { saveSettings: true },
	},
});
