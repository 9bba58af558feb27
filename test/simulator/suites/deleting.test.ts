import { DELIVERY_AFTER_MS } from '../index';
import { clock, FIRST_ID, get, later, post, seconds, simulator, TEXT_STATUS, useWorkbench } from './workbench';

useWorkbench();

describe('deleting a status', () => {
	it('answers without a body and leaves a row without content, and no statistic', async () => {
		await post('sendTextStatus', TEXT_STATUS);
		later(DELIVERY_AFTER_MS.delivered);
		const { status, data } = await post('deleteStatus', { idMessage: FIRST_ID });
		expect({ status, data }).toEqual({ status: 200, data: '' });
		const deletedAt = seconds(clock());
		later(60_000);
		expect((await get('getOutgoingStatuses')).data).toEqual([
			{
				type: 'outgoing',
				idMessage: FIRST_ID,
				timestamp: deletedAt,
				typeMessage: 'deletedMessage',
				chatId: simulator.instance().wid,
				statusMessage: 'delivered',
				sendByApi: true,
			},
		]);
		expect((await get('getStatusStatistic', { idMessage: FIRST_ID })).data).toEqual([]);
	});

	it('shows in journal and statistic as late as they lag', async () => {
		await post('sendTextStatus', TEXT_STATUS);
		simulator.instance().journalLag = 60_000;
		later(90_000);
		await post('deleteStatus', { idMessage: FIRST_ID });
		const seen = async () => {
			const [{ typeMessage }] = (await get('getOutgoingStatuses')).data;
			return [typeMessage, (await get('getStatusStatistic', { idMessage: FIRST_ID })).data.length];
		};
		expect(await seen()).toEqual(['extendedTextMessage', 2]);
		later(60_000);
		expect(await seen()).toEqual(['deletedMessage', 0]);
	});

	it('does not find what is unknown, deleted already or by others', async () => {
		await post('sendTextStatus', TEXT_STATUS);
		await post('deleteStatus', { idMessage: FIRST_ID });
		for (const idMessage of [FIRST_ID, '3EB0', simulator.instance().incomingStatuses[0].idMessage]) {
			const { status, data } = await post('deleteStatus', { idMessage });
			expect([status, data.message]).toEqual([400, 'ID message notfound']);
		}
		const missing = await post('deleteStatus', {});
		expect([missing.status, missing.data.message]).toEqual([400, "Validation failed. Details: 'idMessage' is required"]);
	});
});
