import { GreenApiClient } from '@green-api/whatsapp-api-client-js-v2';
import axios, { AxiosError, type AxiosInstance, type AxiosResponse } from 'axios';
import * as simulation from './simulator';
import { DELIVERY_AFTER_MS, RECIPIENT_STAGGER_MS, startSimulator, type Credential, type Simulator, type SimulatorOptions } from './simulator';

const START = Date.UTC(2026, 0, 1, 12);
const FIRST_ID = '3EB00000000000000001';
const SAVED_CONTACTS = ['79001110001@c.us', '79001110002@c.us', '100200300400500@lid'];
/** The request of the docs' SendTextStatus page. */
const TEXT_STATUS = {
	message: 'I use Green-API to send this Status!',
	backgroundColor: '#228B22',
	font: 'SERIF',
	participants: ['70000001234@c.us', '440000001234@c.us'],
};
const IMAGE_STATUS = { urlFile: 'https://example.com/files/cat.jpg', fileName: 'cat.jpg', caption: 'Meow' };

let now = START;
let simulator: Simulator;

const seconds = (ms: number) => Math.floor(ms / 1000);
const later = (ms: number) => (now += ms);

function urlOf(apiMethod: string, { apiUrl, idInstance, apiTokenInstance }: Credential = simulator.credential): string {
	return `${apiUrl}/waInstance${idInstance}/${apiMethod}/${apiTokenInstance}`;
}

const pathOf = (apiMethod: string) => urlOf(apiMethod).slice(simulator.url.length);

const judged = { validateStatus: () => true };

async function post(apiMethod: string, body: unknown, credential?: Credential): Promise<AxiosResponse> {
	return await axios.post(urlOf(apiMethod, credential), body, { ...judged, headers: { 'Content-Type': 'application/json' } });
}

async function get(apiMethod: string, params: Record<string, string | number> = {}, credential?: Credential): Promise<AxiosResponse> {
	return await axios.get(urlOf(apiMethod, credential), { ...judged, params });
}

/** The error code that a request ends with when no answer, or no whole answer, arrives. */
async function failureOf(request: Promise<AxiosResponse>): Promise<string | undefined> {
	return await request.then(
		({ status }) => `answered ${status}`,
		(error: unknown) => (error instanceof AxiosError ? error.code : String(error)),
	);
}

beforeAll(async () => {
	simulator = await startSimulator({ clock: () => now });
});

beforeEach(() => {
	now = START;
	simulator.reset();
});

afterAll(async () => await simulator.close());

/** Simulators that a single test started; closed after it also when it fails. */
const own: Simulator[] = [];

async function startOwn(options?: SimulatorOptions): Promise<Simulator> {
	const started = await startSimulator(options);
	own.push(started);
	return started;
}

afterEach(async () => await Promise.all(own.splice(0).map(async (started) => await started.close())));

describe('sending a status', () => {
	it('answers a text status with an id and journals it in the documented shape', async () => {
		const { status, data } = await post('sendTextStatus', TEXT_STATUS);
		expect({ status, data }).toEqual({ status: 200, data: { idMessage: FIRST_ID } });
		later(DELIVERY_AFTER_MS.read);
		expect((await get('getOutgoingStatuses')).data).toEqual([
			{
				type: 'outgoing',
				idMessage: FIRST_ID,
				timestamp: seconds(now),
				typeMessage: 'extendedTextMessage',
				chatId: simulator.instance().wid,
				textMessage: TEXT_STATUS.message,
				extendedTextMessage: {
					text: TEXT_STATUS.message,
					backgroundColor: '#228B22',
					font: 'SERIF',
					participants: TEXT_STATUS.participants,
				},
				statusMessage: 'read',
				sendByApi: true,
			},
		]);
	});

	it.each([
		['sendMediaStatus', 'cat.jpg', 'imageMessage', 'image/jpeg', ['caption', 'jpegThumbnail']],
		['sendMediaStatus', 'cat.mp4', 'videoMessage', 'video/mp4', ['caption', 'jpegThumbnail']],
		['sendVoiceStatus', 'cat.mp3', 'audioMessage', 'audio/mpeg', []],
	])('%s journals %s as %s with its recipients on top', async (apiMethod, fileName, typeMessage, mimeType, more) => {
		await post(apiMethod, { urlFile: `https://example.com/${fileName}`, fileName, participants: ['70000001234@c.us'] });
		const [entry] = (await get('getOutgoingStatuses')).data;
		expect(entry).toMatchObject({ typeMessage, mimeType, participants: ['70000001234@c.us'] });
		expect(entry.fileName).toMatch(/^3eb0[0-9a-f]{16}\.\w+$/);
		expect(entry.downloadUrl).toContain(entry.fileName);
		expect(Object.keys(entry).filter((key) => ['caption', 'jpegThumbnail'].includes(key))).toEqual(more);
	});

	it('sends to every saved contact when no participants are given, and shows that as []', async () => {
		await post('sendMediaStatus', IMAGE_STATUS);
		expect((await get('getOutgoingStatuses')).data[0]).toMatchObject({ participants: [], caption: 'Meow' });
		const { data } = await get('getStatusStatistic', { idMessage: FIRST_ID });
		expect(data.map(({ participant }: { participant: string }) => participant)).toEqual(SAVED_CONTACTS);
	});

	it.each(['https://example.com/files/7/download', 'https://example.com/files/7?name=cat.jpg'])(
		'answers %s with an id and posts nothing',
		async (urlFile) => {
			const { status, data } = await post('sendMediaStatus', { ...IMAGE_STATUS, urlFile });
			expect({ status, data }).toEqual({ status: 200, data: { idMessage: FIRST_ID } });
			expect(simulator.instance().statuses).toEqual([]);
		},
	);

	it.each([
		['sendTextStatus', {}, "'message' is required"],
		['sendTextStatus', { message: '' }, "'message' is not allowed to be empty"],
		['sendTextStatus', { message: 5 }, "'message' must be a string"],
		['sendTextStatus', { message: `${'x'.repeat(499)}😃` }, "'message' length must be less than or equal to 500 characters long"],
		['sendTextStatus', { message: 'x', backgroundColor: 'green' }, "'backgroundColor' must be a color in the format #RRGGBB"],
		['sendTextStatus', { message: 'x', font: 'ARIAL' }, "'font' must be one of [SERIF, SANS_SERIF, NORICAN_REGULAR, BRYNDAN_WRITE, OSWALD_HEAVY]"],
		['sendTextStatus', { message: 'x', participants: '7@c.us' }, "'participants' must be an array"],
		['sendTextStatus', { message: 'x', participants: ['7@c.us', '1@g.us'] }, "'participants[1]' must be one of the next formats: 'phone_number@c.us' or 'chat_id@lid'"],
		['sendVoiceStatus', { fileName: 'a.mp3' }, "'urlFile' is required"],
		['sendVoiceStatus', { urlFile: 'a.mp3', fileName: 'a.mp3' }, "'urlFile' must be a valid uri"],
		['sendMediaStatus', { urlFile: IMAGE_STATUS.urlFile }, "'fileName' is required"],
		['sendMediaStatus', { ...IMAGE_STATUS, caption: 'x'.repeat(1025) }, "'caption' length must be less than or equal to 1024 characters long"],
	])('%s refuses %j', async (apiMethod, body, problem) => {
		const { status, data } = await post(apiMethod, body);
		expect(status).toBe(400);
		expect(data).toEqual({
			statusCode: 400,
			timestamp: new Date(now).toISOString(),
			path: pathOf(apiMethod),
			message: `Validation failed. Details: ${problem}`,
		});
		expect(simulator.instance().statuses).toEqual([]);
	});

	it('takes what is just long enough', async () => {
		expect((await post('sendTextStatus', { message: `${'x'.repeat(498)}😃`, participants: ['1@lid'] })).status).toBe(200);
		expect((await post('sendMediaStatus', { ...IMAGE_STATUS, caption: 'x'.repeat(1024) })).status).toBe(200);
	});

	it('reads a body only when it is sent as JSON, and says so when it is broken', async () => {
		const broken = await post('sendTextStatus', Buffer.from('{"message":'));
		expect([broken.status, broken.data.message]).toEqual([400, expect.stringContaining('JSON')]);
		const form = await axios.post(urlOf('sendTextStatus'), JSON.stringify(TEXT_STATUS), judged);
		expect(form.data.message).toBe("Validation failed. Details: 'message' is required");
	});
});

describe('delivery and journals', () => {
	it('moves from pending to read with the clock, recipient after recipient', async () => {
		await post('sendTextStatus', TEXT_STATUS);
		const seen: unknown[] = [];
		for (const ms of [0, DELIVERY_AFTER_MS.sent, DELIVERY_AFTER_MS.delivered, DELIVERY_AFTER_MS.read]) {
			now = START + ms;
			const [entry] = (await get('getOutgoingStatuses')).data;
			const { data } = await get('getStatusStatistic', { idMessage: FIRST_ID });
			seen.push([entry.statusMessage, entry.timestamp - seconds(START), ...data.map(({ status }: { status: string }) => status)]);
		}
		expect(seen).toEqual([
			['pending', 0, 'pending', 'pending'],
			['sent', 1, 'sent', 'pending'],
			['delivered', 2, 'delivered', 'sent'],
			['read', 4, 'read', 'delivered'],
		]);
		later(1000 + RECIPIENT_STAGGER_MS);
		expect((await get('getStatusStatistic', { idMessage: FIRST_ID })).data).toEqual([
			{ participant: '70000001234@c.us', timestamp: seconds(START + DELIVERY_AFTER_MS.read), status: 'read' },
			{ participant: '440000001234@c.us', timestamp: seconds(START + DELIVERY_AFTER_MS.read + RECIPIENT_STAGGER_MS), status: 'read' },
		]);
	});

	it('lists statuses newest first, and only those of the last minutes', async () => {
		await post('sendTextStatus', { message: 'old' });
		later(2 * 60_000);
		await post('sendTextStatus', { message: 'new' });
		const texts = ({ data }: AxiosResponse) => data.map(({ textMessage }: { textMessage: string }) => textMessage);
		expect(texts(await get('getOutgoingStatuses'))).toEqual(['new', 'old']);
		later(1000);
		expect(texts(await get('getOutgoingStatuses', { minutes: 1 }))).toEqual(['new']);
		later(1440 * 60_000 + DELIVERY_AFTER_MS.read);
		expect(texts(await get('getOutgoingStatuses'))).toEqual([]);
		later(1000);
		expect(texts(await get('getOutgoingStatuses', { minutes: 1500 }))).toEqual(['new', 'old']);
	});

	it.each(['getOutgoingStatuses', 'lastOutgoingMessages'])('%s refuses minutes that are no number', async (apiMethod) => {
		const { status, data } = await get(apiMethod, { minutes: 'ten' });
		expect([status, data.message]).toEqual([400, "Validation failed. Details: 'minutes' must be a positive number"]);
	});

	it('asks for the id of a statistic, in the query', async () => {
		const missing = await axios.get(urlOf('getStatusStatistic'), { ...judged, data: { idMessage: FIRST_ID } });
		expect([missing.status, missing.data.message]).toEqual([400, "Validation failed. Details: 'idMessage' is required"]);
		expect(simulator.requests[0].body).toEqual({ idMessage: FIRST_ID });
		later(1000);
		expect((await get('getStatusStatistic', { idMessage: 'BAE57C4EEC000000' })).data).toEqual([]);
	});

	it('neither lists nor counts what was sent while outgoingWebhook was off', async () => {
		await post('setSettings', { outgoingWebhook: 'no' });
		const { data } = await post('sendTextStatus', { message: 'unseen' });
		later(1000);
		await post('setSettings', { outgoingWebhook: 'yes' });
		await post('sendTextStatus', { message: 'seen' });
		expect((await get('getOutgoingStatuses')).data).toMatchObject([{ textMessage: 'seen' }]);
		expect((await get('getStatusStatistic', data)).data).toEqual([]);
		expect(simulator.instance().statuses).toHaveLength(2);
	});

	it('has messages of many kinds, newest first', async () => {
		const { data } = await get('lastOutgoingMessages');
		const column = (name: string) => data.map((row: Record<string, unknown>) => row[name]);
		expect(column('typeMessage')).toEqual([
			'textMessage', 'extendedTextMessage', 'imageMessage', 'documentMessage', 'locationMessage', 'contactMessage', 'deletedMessage', 'textMessage',
		]);
		expect(new Set(column('statusMessage'))).toEqual(new Set(['pending', 'sent', 'delivered', 'read', 'noAccount']));
		expect(new Set(column('sendByApi'))).toEqual(new Set([true, false]));
		expect(column('timestamp')).toEqual([...column('timestamp')].sort((a, b) => b - a));
		expect(data[0].timestamp).toBe(seconds(START) - 120);
		later(1000);
		expect((await get('lastOutgoingMessages', { minutes: 15 })).data).toHaveLength(2);
		later(1000);
		expect((await get('LastOutgoingMessages', { minutes: 10_000 })).data).toHaveLength(9);
	});
});

describe('account', () => {
	it('tells state, settings and contacts', async () => {
		expect((await get('getStateInstance')).data).toEqual({ stateInstance: 'authorized' });
		expect((await get('getSettings')).data).toMatchObject({ wid: simulator.instance().wid, outgoingWebhook: 'yes', delaySendMessagesMilliseconds: 500 });
		const everyone = (await get('getContacts')).data;
		later(1000);
		expect((await get('getContacts', { group: 'true' })).data).toEqual([everyone[4]]);
		later(1000);
		expect((await get('getContacts', { group: 'false', count: 2 })).data).toEqual([everyone[0], everyone[1]]);
	});

	it('saves settings at once and refuses what is none', async () => {
		expect((await post('setSettings', { incomingWebhook: 'yes' })).data).toEqual({ saveSettings: true });
		expect((await get('getSettings')).data.incomingWebhook).toBe('yes');
		for (const [body, problem] of [
			[{}, "'value' must have at least 1 key"],
			[{ outgoingWebhook: true }, "'outgoingWebhook' must be one of [yes, no]"],
			[{ colour: 'red' }, "'colour' is not allowed"],
			[{ wid: '7@c.us' }, "'wid' is not allowed"],
			[{ delaySendMessagesMilliseconds: 100 }, "'delaySendMessagesMilliseconds' must be greater than or equal to 500"],
		]) {
			later(1000);
			expect((await post('setSettings', body)).data.message).toBe(`Validation failed. Details: ${problem}`);
		}
	});

	it('keeps a status in the queue until the instance is authorised', async () => {
		simulator.instance().stateInstance = 'notAuthorized';
		expect((await post('sendTextStatus', TEXT_STATUS)).status).toBe(200);
		const refused = await get('getOutgoingStatuses');
		expect([refused.status, refused.data.message]).toEqual([400, 'instance is starting or not authorized']);
		expect((await get('getStateInstance')).data).toEqual({ stateInstance: 'notAuthorized' });
		expect((await get('getSettings')).status).toBe(200);

		later(60_000);
		simulator.instance().stateInstance = 'authorized';
		expect((await get('getOutgoingStatuses')).data[0].statusMessage).toBe('pending');
		later(DELIVERY_AFTER_MS.sent);
		expect((await get('getOutgoingStatuses')).data[0]).toMatchObject({ statusMessage: 'sent', timestamp: seconds(START) + 61 });
	});

	it('drops a status that waited 24 hours', async () => {
		simulator.instance().stateInstance = 'notAuthorized';
		await post('sendTextStatus', TEXT_STATUS);
		later(24 * 60 * 60_000);
		simulator.instance().stateInstance = 'authorized';
		expect((await get('getOutgoingStatuses', { minutes: 9999 })).data).toEqual([]);
	});

	it.each([
		['starting', 'instance in starting process try later'],
		['blocked', 'instance is starting or not authorized'],
	] as const)('takes nothing while it is %s', async (stateInstance, message) => {
		simulator.instance().stateInstance = stateInstance;
		const answers = [await post('sendTextStatus', TEXT_STATUS), await get('getContacts')];
		expect(answers.map(({ status, data }) => [status, data.message])).toEqual([[400, message], [400, message]]);
		expect(simulator.requests[0]).toMatchObject({ status: 400, taken: false });
	});
});

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
			expect([status, data]).toEqual([404, { statusCode: 404, timestamp: new Date(now).toISOString(), path, message: `Cannot GET ${path}` }]);
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
		['getOutgoingStatuses', 1],
		['getStatusStatistic', 1],
		['lastOutgoingMessages', 1],
		['getStateInstance', 1],
		['getSettings', 1],
		['setSettings', 1],
		['getContacts', 1],
	])('%s: %i', async (apiMethod, allowed) => {
		const call = async () => (/^s/.test(apiMethod) ? await post(apiMethod, {}) : await get(apiMethod));
		for (let count = 0; count < allowed; count++) expect((await call()).status).not.toBe(429);
		later(999);
		expect((await call()).status).toBe(429);
		later(1);
		expect((await call()).status).not.toBe(429);
	});

	it('slides, counts no refused request, and counts by instance and method', async () => {
		const statuses = async (ms: number, apiMethod = 'getSettings', credential = simulator.credential) => {
			now = START + ms;
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

describe('faults', () => {
	it('come one a request, for their method only, and end', async () => {
		simulator.answerNext('sendTextStatus', { status: 502, body: '<h1>away</h1>', contentType: 'text/html' });
		simulator.answerNext('SendTextStatus', { status: 429, body: { wait: true }, headers: { 'retry-after': '2' } });
		expect((await get('getSettings')).status).toBe(200);
		const answers = [await post('sendTextStatus', TEXT_STATUS), await post('sendTextStatus', TEXT_STATUS), await post('sendTextStatus', TEXT_STATUS)];
		expect(answers.map(({ status, data }) => [status, data])).toEqual([
			[502, '<h1>away</h1>'],
			[429, { wait: true }],
			[200, { idMessage: FIRST_ID }],
		]);
		expect([answers[0].headers['content-type'], answers[1].headers['retry-after']]).toEqual(['text/html', '2']);
	});

	it('let a request have its effect first when they say so', async () => {
		simulator.answerNext('sendTextStatus', simulation.badGateway502(), { ...simulation.badGateway502(), taken: true });
		await post('sendTextStatus', { message: 'lost' });
		await post('sendTextStatus', { message: 'posted' });
		expect(simulator.requests.map(({ status, taken }) => [status, taken])).toEqual([[502, false], [502, true]]);
		expect((await get('getOutgoingStatuses')).data).toMatchObject([{ textMessage: 'posted' }]);
	});

	it.each([
		['before', 0],
		['after', 1],
	] as const)('cut the connection %s the effect', async (cut, posted) => {
		simulator.answerNext('sendTextStatus', { cut });
		expect(await failureOf(post('sendTextStatus', TEXT_STATUS))).toBe('ECONNRESET');
		expect(simulator.instance().statuses).toHaveLength(posted);
		expect(simulator.requests).toMatchObject([{ status: 0, taken: posted === 1 }]);
	});

	it('hang until the client gives up or the simulator closes', async () => {
		const closing = await startOwn();
		closing.answerNext('sendTextStatus', { hang: true }, { hang: true });
		const url = urlOf('sendTextStatus', closing.credential);
		expect(await failureOf(axios.post(url, TEXT_STATUS, { timeout: 50 }))).toBe('ECONNABORTED');
		const waiting = failureOf(axios.post(url, TEXT_STATUS));
		while (closing.requests.length < 2) await axios.get(`${closing.url}/simulator`);
		await closing.close();
		expect(await waiting).toBe('ECONNRESET');
		expect(closing.requests.map(({ status, taken }) => [status, taken])).toEqual([[0, false], [0, false]]);
		expect(closing.instance().statuses).toEqual([]);
	});

	it('send half a body', async () => {
		simulator.answerNext('getOutgoingStatuses', { halfBody: true });
		await post('sendTextStatus', TEXT_STATUS);
		const { headers, data } = await axios.get(urlOf('getOutgoingStatuses'), { responseType: 'stream' });
		let received = 0;
		const reading = (async () => {
			for await (const chunk of data) received += Buffer.byteLength(chunk);
		})();
		await expect(reading).rejects.toThrow('aborted');
		expect(headers['content-type']).toContain('json');
		expect(received).toBe(Math.floor(Number(headers['content-length']) / 2));
		expect(received).toBeGreaterThan(0);
	});

	it('answer late, after the effect', async () => {
		simulator.answerNext('sendTextStatus', { delay: 30 });
		const began = performance.now();
		expect((await post('sendTextStatus', TEXT_STATUS)).data).toEqual({ idMessage: FIRST_ID });
		expect(performance.now() - began).toBeGreaterThanOrEqual(29);
	});

	it.each([
		['validation400', simulation.validation400('bad request data'), 400, 'bad request data'],
		['notAuthorized400', simulation.notAuthorized400(), 400, 'instance is starting or not authorized'],
		['starting400', simulation.starting400(), 400, 'instance in starting process try later'],
		['expired400', simulation.expired400(), 400, 'Instance account is expired. Renew your instance from personal area'],
		['deleted400', simulation.deleted400(), 400, 'Instance is deleted'],
		['unauthorized401', simulation.unauthorized401(), 401, 'Unauthorized'],
		['beta403', simulation.beta403(), 403, 'Forbidden'],
		['tooManyRequests429', simulation.tooManyRequests429(), 429, 'Too Many Requests'],
		['fileTooLarge500', simulation.fileTooLarge500(), 500, expect.stringContaining('Limit: 100mb')],
	])('%s repeats the path with the token', async (_name, fault, statusCode, message) => {
		simulator.answerNext('sendTextStatus', fault);
		const { status, data } = await post('sendTextStatus', TEXT_STATUS);
		expect([status, data]).toEqual([statusCode, { statusCode, timestamp: new Date(now).toISOString(), path: pathOf('sendTextStatus'), message }]);
	});

	it('have the two documented bodies of 466', async () => {
		simulator.answerNext('sendTextStatus', simulation.quota466(), simulation.correspondents466());
		const [quota, chats] = [await post('sendTextStatus', TEXT_STATUS), await post('sendTextStatus', TEXT_STATUS)];
		expect([quota.status, chats.status]).toEqual([466, 466]);
		expect(quota.data.invokeStatus).toMatchObject({ method: 'sendtextstatus', used: 100, total: 100, status: 'QUOTE_EXCEEDED' });
		expect(chats.data).toMatchObject({
			invokeStatus: { total: 0, status: 'QUOTE_ALLOWED' },
			correspondentsStatus: { method: 'correspondents', used: 3, total: 3, status: 'CORRESPONDENTS_QUOTE_EXCEEDED' },
		});
	});

	it.each([
		[simulation.forbidden403(), 403, '403 Forbidden'],
		[simulation.clientClosed499(), 499, '499 Client Closed Request'],
		[simulation.badGateway502(), 502, '502 Bad Gateway'],
	])('have the HTML pages of the web server', async (fault, status, title) => {
		simulator.answerNext('sendTextStatus', fault);
		const answer = await post('sendTextStatus', TEXT_STATUS);
		expect([answer.status, answer.headers['content-type']]).toEqual([status, 'text/html']);
		expect(answer.data).toContain(`<h1>${title}</h1>`);
	});
});

describe('log and control', () => {
	it('logs a request with token, query, body and outcome, at its real time', async () => {
		const began = Date.now();
		await get('getOutgoingStatuses', { minutes: 5 });
		await post('sendTextStatus', TEXT_STATUS);
		expect(simulator.requests).toMatchObject([
			{ method: 'GET', path: pathOf('getOutgoingStatuses'), instance: '1101000001', apiMethod: 'getOutgoingStatuses', query: { minutes: '5' }, status: 200, taken: true },
			{ method: 'POST', path: pathOf('sendTextStatus'), query: {}, body: TEXT_STATUS, headers: { 'content-type': 'application/json' }, status: 200, taken: true },
		]);
		expect(simulator.requests[0].body).toBeUndefined();
		expect(simulator.requests[0].at).toBeGreaterThanOrEqual(began);
		expect(simulator.requests[1].at).toBeLessThanOrEqual(Date.now());
	});

	it('resets to the start', async () => {
		const { requests } = simulator;
		const other = simulator.addInstance();
		simulator.instance().stateInstance = 'starting';
		simulator.answerNext('sendTextStatus', { status: 502 });
		await get('getSettings');
		simulator.reset();
		expect(requests).toEqual([]);
		expect((await get('getSettings')).status).toBe(200);
		expect((await post('sendTextStatus', TEXT_STATUS)).data).toEqual({ idMessage: FIRST_ID });
		expect((await get('getSettings', {}, other)).status).toBe(403);
	});

	it('does the same over HTTP', async () => {
		const control = axios.create({ baseURL: `${simulator.url}/simulator`, validateStatus: () => true });
		expect((await control.get('')).data).toMatchObject({ credential: simulator.credential, methods: expect.arrayContaining(['sendTextStatus']) });
		await control.post('/faults', { apiMethod: 'sendtextstatus', faults: ['quota466', { status: 418 }] });
		expect([(await post('sendTextStatus', TEXT_STATUS)).status, (await post('sendTextStatus', TEXT_STATUS)).status]).toEqual([466, 418]);
		await control.post('/instance', { stateInstance: 'starting', settings: { outgoingWebhook: 'no' } });
		expect(simulator.instance()).toMatchObject({ stateInstance: 'starting', settings: { outgoingWebhook: 'no', incomingWebhook: 'no' } });
		expect((await control.get('/requests')).data).toMatchObject([{ status: 466 }, { status: 418 }]);
		await control.post('/reset');
		expect([simulator.requests, simulator.instance().stateInstance]).toEqual([[], 'authorized']);
	});

	it.each([
		['/faults', { apiMethod: 'sendTextStatus', faults: ['teapot'] }, 'Not a fault: "teapot"'],
		['/faults', { apiMethod: 'makeCoffee', faults: [] }, "'apiMethod' must be one of"],
		['/faults', { apiMethod: 'sendTextStatus' }, "'faults' must be an array"],
		['/instance', { stateInstance: 'asleep' }, "'stateInstance' must be one of"],
		['/instance', { settings: { outgoingWebhook: true } }, "'outgoingWebhook' must be one of"],
		['/instance', { idInstance: '5' }, 'There is no instance 5'],
	])('says what is wrong with %s %j', async (path, body, reason) => {
		const { status, data } = await axios.post(`${simulator.url}/simulator${path}`, body, judged);
		expect([status, data.error]).toEqual([400, expect.stringContaining(reason)]);
	});
});

describe('a client that others wrote', () => {
	it('sends a status and reads it back', async () => {
		for (const level of ['log', 'info', 'debug', 'error'] as const) jest.spyOn(console, level).mockImplementation(() => undefined);
		const { idInstance, apiTokenInstance } = simulator.credential;
		const client = new GreenApiClient({ idInstance: Number(idInstance), apiTokenInstance });
		// Its host is fixed: only the base of its axios can be turned here.
		const { defaults } = (client as unknown as { client: AxiosInstance }).client;
		defaults.baseURL = defaults.baseURL?.replace('https://api.green-api.com', simulator.url);

		const { idMessage } = await client.sendTextStatus(TEXT_STATUS);
		later(DELIVERY_AFTER_MS.delivered);
		expect(await client.getOutgoingStatuses({ minutes: 10 })).toMatchObject([
			{ type: 'outgoing', idMessage, textMessage: TEXT_STATUS.message, extendedTextMessage: { font: 'SERIF', participants: TEXT_STATUS.participants } },
		]);
		expect(await client.getStatusStatistic({ idMessage })).toEqual([
			{ participant: '70000001234@c.us', timestamp: seconds(now), status: 'delivered' },
			{ participant: '440000001234@c.us', timestamp: seconds(START + DELIVERY_AFTER_MS.sent + RECIPIENT_STAGGER_MS), status: 'sent' },
		]);
		await expect(client.sendMediaStatus({ urlFile: 'nowhere', fileName: 'a.jpg' })).rejects.toThrow("'urlFile' must be a valid uri");
		jest.restoreAllMocks();
	});
});
