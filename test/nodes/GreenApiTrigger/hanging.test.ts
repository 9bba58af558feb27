/* eslint-disable @n8n/community-nodes/no-restricted-imports */
// First, since the nodes must find its clock in place.
import { passTime } from '../../engine/virtualTime';
import { fail, MINUTE, publish, requestsFor, told, useStage } from './stage';
import { ClientRequest } from 'node:http';

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
});
