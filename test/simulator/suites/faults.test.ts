import axios from 'axios';
import * as simulation from '../index';
import { clock, failureOf, FIRST_ID, get, pathOf, post, simulator, startOwn, TEXT_STATUS, urlOf, useWorkbench } from './workbench';

useWorkbench();

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
		['checkTimeout400', simulation.checkTimeout400(), 400, 'check phone number timeout limit exceeded'],
		['unauthorized401', simulation.unauthorized401(), 401, 'Unauthorized'],
		['beta403', simulation.beta403(), 403, 'Forbidden'],
		['tooManyRequests429', simulation.tooManyRequests429(), 429, 'Too Many Requests'],
		['fileTooLarge500', simulation.fileTooLarge500(), 500, expect.stringContaining('Limit: 100mb')],
		['fileGone500', simulation.fileGone500(), 500, expect.stringContaining('Internal error when downloading file')],
	])('%s repeats the path with the token', async (_name, fault, statusCode, message) => {
		simulator.answerNext('sendTextStatus', fault);
		const { status, data } = await post('sendTextStatus', TEXT_STATUS);
		expect([status, data]).toEqual([statusCode, { statusCode, timestamp: new Date(clock()).toISOString(), path: pathOf('sendTextStatus'), message }]);
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
		[simulation.notFoundPage404(), 404, '404 Not Found'],
		[simulation.clientClosed499(), 499, '499 Client Closed Request'],
		[simulation.badGateway502(), 502, '502 Bad Gateway'],
	])('have the HTML pages of the web server', async (fault, status, title) => {
		simulator.answerNext('sendTextStatus', fault);
		const answer = await post('sendTextStatus', TEXT_STATUS);
		expect([answer.status, answer.headers['content-type']]).toEqual([status, 'text/html']);
		expect(answer.data).toContain(`<h1>${title}</h1>`);
	});
});
