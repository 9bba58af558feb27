import { GreenApiClient } from '@green-api/whatsapp-api-client-js-v2';
import { type AxiosInstance } from 'axios';
import { DELIVERY_AFTER_MS, RECIPIENT_STAGGER_MS } from '../index';
import { clock, later, seconds, simulator, START, TEXT_STATUS } from './workbench';

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
			{ participant: '70000001234@c.us', timestamp: seconds(clock()), status: 'delivered' },
			{ participant: '440000001234@c.us', timestamp: seconds(START + DELIVERY_AFTER_MS.sent + RECIPIENT_STAGGER_MS), status: 'sent' },
		]);
		await expect(client.sendMediaStatus({ urlFile: 'nowhere', fileName: 'a.jpg' })).rejects.toThrow("'urlFile' must be a valid uri");
		jest.restoreAllMocks();
	});
});
