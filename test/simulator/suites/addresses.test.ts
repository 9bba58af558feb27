import axios from 'axios';
import { clock, get, judged, later, pathOf, post, setClock, simulator, START, startOwn, TEXT_STATUS, urlOf, useWorkbench } from './workbench';

useWorkbench();

describe('addresses', () => {
	it.each(['/waInstance999/getSettings/x', '//waInstance1101000001/getSettings/x', '/'])('answers %s with the web server\'s 403', async (path) => {
		const { status, headers, data } = await axios.get(simulator.url + path, judged);
		expect([status, headers['content-type']]).toEqual([403, 'text/html']);
		expect(data).toContain('403 Forbidden');
	});

	it('answers a wrong token with 401', async () => {
		const answer = await get('getSettings', {}, { ...simulator.credential, apiTokenInstance: 'wrong' });
		expect([answer.status, answer.data.path]).toEqual([401, '/waInstance1101000001/getSettings/wrong']);
	});

	it('repeats path and token for a wrong verb, a missing token, a query before the token and an unknown method', async () => {
		const statistic = `/waInstance1101000001/getOutgoingStatuses?minutes=60/${simulator.credential.apiTokenInstance}`;
		for (const path of [pathOf('sendTextStatus'), '/waInstance1101000001/getSettings', statistic, pathOf('makeCoffee'), `${pathOf('getSettings')}/1`]) {
			const { status, data } = await axios.get(simulator.url + path, judged);
			expect([status, data]).toEqual([404, { statusCode: 404, timestamp: new Date(clock()).toISOString(), path, message: `Cannot GET ${path}` }]);
		}
	});

	it('takes method names in any case', async () => {
		expect((await get('GETSETTINGS')).status).toBe(200);
	});

	it('answers OPTIONS with 204', async () => {
		expect((await axios.options(urlOf('getSettings'))).status).toBe(204);
	});

	it('keeps instances apart', async () => {
		const other = simulator.addInstance({ stateInstance: 'yellowCard' });
		await post('sendTextStatus', TEXT_STATUS);
		expect((await get('getOutgoingStatuses', {}, other)).data).toEqual([]);
		expect((await get('getOutgoingStatuses')).data).toHaveLength(1);
		expect((await get('getSettings', {}, { ...other, apiTokenInstance: simulator.credential.apiTokenInstance })).status).toBe(401);
		expect(simulator.instance(other.idInstance).stateInstance).toBe('yellowCard');
		expect(simulator.requests.map(({ instance }) => instance)).toEqual([
			'1101000001', other.idInstance, '1101000001', other.idInstance,
		]);
	});
});

describe('requests a second', () => {
	it.each([
		['sendTextStatus', 5],
		['sendVoiceStatus', 5],
		['sendMediaStatus', 5],
		['sendMessage', 50],
		['sendPoll', 50],
		['sendContact', 50],
		['forwardMessages', 50],
		['sendInteractiveButtons', 1],
		['sendInteractiveButtonsReply', 1],
		['sendLocation', 50],
		['uploadFile', 50],
		['downloadFile', 5],
		['deleteStatus', 10],
		['getOutgoingStatuses', 1],
		['getIncomingStatuses', 1],
		['getStatusStatistic', 1],
		['lastOutgoingMessages', 1],
		['lastIncomingMessages', 1],
		['getStateInstance', 1],
		['getSettings', 1],
		['setSettings', 1],
		['getContacts', 1],
		['getContactInfo', 1],
		['addContact', 1],
		['editContact', 1],
		['deleteContact', 1],
		['getAvatar', 10],
		['checkWhatsapp', 10],
		['archiveChat', 10],
		['unarchiveChat', 10],
	])('%s: %i', async (apiMethod, allowed) => {
		const call = async () => (/^(s|add|forward|edit|delete|upload|download|getAvatar|getContactInfo|check|archive|unarchive)/.test(apiMethod) ? await post(apiMethod, {}) : await get(apiMethod));
		for (let count = 0; count < allowed; count++) expect((await call()).status).not.toBe(429);
		later(999);
		expect((await call()).status).toBe(429);
		later(1);
		expect((await call()).status).not.toBe(429);
	});

	it('slides, counts no refused request, and counts by instance and method', async () => {
		const statuses = async (ms: number, apiMethod = 'getSettings', credential = simulator.credential) => {
			setClock(START + ms);
			return (await get(apiMethod, {}, credential)).status;
		};
		expect([await statuses(0), await statuses(900), await statuses(1000), await statuses(1900)]).toEqual([200, 429, 200, 429]);
		expect([await statuses(1900, 'getContacts'), await statuses(1900, 'getSettings', simulator.addInstance())]).toEqual([200, 200]);
	});

	it('are not limited on demand', async () => {
		const patient = await startOwn({ limits: false });
		const answers = await Promise.all([1, 2, 3].map(async () => await get('getSettings', {}, patient.credential)));
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
	});
});
