/* eslint-disable @n8n/community-nodes/no-restricted-imports */
// First, since the nodes must find its clock in place.
import { passTime } from '../../engine/virtualTime';
import { n8nSays, WaitingServer } from '../../engine/waitingServer';
import { press, question } from '../../notifications/replies';
import { credential, fail, instance, MINUTE, publish, requestsFor, SECOND, told, useStage } from './stage';
import { ClientRequest } from 'node:http';
import { simulator } from '../../engine/virtualSuite';

useStage();

describe('a server that never answers', () => {
	const { setTimeout: patience } = ClientRequest.prototype;

	// As the server hangs in real time, requests must give it up in a thousandth of theirs.
	beforeEach(() => {
		jest.spyOn(ClientRequest.prototype, 'setTimeout').mockImplementation(function (this: ClientRequest, milliseconds, callback) {
			return patience.call(this, milliseconds / 1000, callback);
		});
	});
	afterEach(() => void jest.mocked(ClientRequest.prototype.setTimeout).mockRestore());

	it('is told after a minute, and given up again and again', async () => {
		fail(2000, { hang: true });
		await publish();
		await passTime(10 * MINUTE);
		expect(told()).toEqual(['The connection to GREEN-API broke off']);
		expect(requestsFor()).toBeGreaterThan(20);
		expect(requestsFor()).toBeLessThan(120);
	});

	it('may be n8n itself, to which an answer is handed on: it is tried again', async () => {
		const n8n = new WaitingServer();
		await n8n.open();
		await publish({}, {}, { addresses: { webhookWaitingBaseUrl: n8n.address, instanceBaseUrl: n8n.url } });
		n8n.replies = ['hold', n8nSays.taken];
		simulator.notify(press()(question(n8n.address)), credential.idInstance);
		await passTime(5 * SECOND);
		expect([n8n.calls.length, instance().notifications.length]).toEqual([2, 0]);
		expect(jest.mocked(ClientRequest.prototype.setTimeout).mock.calls.map(([milliseconds]) => milliseconds)).toContain(10 * SECOND);
		await n8n.close();
	});
});
