import { methods } from '../../../../nodes/shared/api/methods';

it("keeps to GREEN-API's allowances: five statuses a second, one list or statistic", () => {
	const allowances = Object.fromEntries(Object.entries(methods).map(([name, { perSecond }]) => [name, perSecond]));
	expect(allowances).toEqual({
		sendTextStatus: 5,
		sendMediaStatus: 5,
		sendVoiceStatus: 5,
		deleteStatus: 10,
		getOutgoingStatuses: 1,
		getIncomingStatuses: 1,
		getStatusStatistic: 1,
		lastOutgoingMessages: 1,
		lastIncomingMessages: 1,
		getContacts: 1,
		getSettings: 1,
		downloadFile: 5,
		uploadFile: 50,
	});
});
