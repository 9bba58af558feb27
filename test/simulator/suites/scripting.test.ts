import { DELIVERY_AFTER_MS } from '../index';
import { clock, FIRST_ID, get, later, post, SAVED_CONTACTS, seconds, simulator, START, TEXT_STATUS, useWorkbench } from './workbench';

useWorkbench();

const [ANNA, BORIS, CLARA] = SAVED_CONTACTS;

const statistic = async (idMessage = FIRST_ID) => (await get('getStatusStatistic', { idMessage })).data;

const journaled = async () => {
	const [{ statusMessage, timestamp }] = (await get('getOutgoingStatuses')).data;
	return [statusMessage, timestamp - seconds(START)];
};

describe('a status whose viewers are scripted', () => {
	it('is read by whom and when the script says, in any order', async () => {
		const status = simulator.addStatus({
			recipients: [ANNA, BORIS],
			changes: [
				{ participant: BORIS, status: 'read', at: START + 10_000 },
				{ participant: ANNA, status: 'delivered', at: START + 20_000 },
				{ participant: CLARA, status: 'read', at: START + 30_000 },
			],
		});
		expect([await statistic(status.idMessage), await journaled()]).toEqual([
			[
				{ participant: ANNA, timestamp: seconds(START), status: 'pending' },
				{ participant: BORIS, timestamp: seconds(START), status: 'pending' },
			],
			['pending', 0],
		]);
		later(20_000);
		expect([await statistic(status.idMessage), await journaled()]).toEqual([
			[
				{ participant: ANNA, timestamp: seconds(START) + 20, status: 'delivered' },
				{ participant: BORIS, timestamp: seconds(START) + 10, status: 'read' },
			],
			['read', 20],
		]);
		later(10_000);
		expect((await statistic(status.idMessage))[2]).toEqual({ participant: CLARA, timestamp: seconds(START) + 30, status: 'read' });
	});

	it('gets nowhere by itself when it was sent under scriptedDelivery', async () => {
		simulator.instance().scriptedDelivery = true;
		await post('sendTextStatus', { message: 'x', participants: [ANNA] });
		later(60_000);
		expect(await statistic()).toMatchObject([{ participant: ANNA, status: 'pending' }]);
		simulator.recordDelivery({ idMessage: FIRST_ID, participant: ANNA, status: 'read' });
		later(1000);
		expect([await statistic(), await journaled()]).toEqual([[{ participant: ANNA, timestamp: seconds(START) + 60, status: 'read' }], ['read', 60]]);
	});

	it('keeps what had happened by itself before the first recorded change, and nothing after', async () => {
		await post('sendTextStatus', { message: 'x', participants: [ANNA, BORIS] });
		later(DELIVERY_AFTER_MS.delivered);
		simulator.recordDelivery({ idMessage: FIRST_ID, participant: BORIS, status: 'read' });
		later(60_000);
		expect(await statistic()).toEqual([
			{ participant: ANNA, timestamp: seconds(START + DELIVERY_AFTER_MS.delivered), status: 'delivered' },
			{ participant: BORIS, timestamp: seconds(START + DELIVERY_AFTER_MS.delivered), status: 'read' },
		]);
	});
});

describe('journals that lag', () => {
	it('show statuses and what happens to them later, with the true timestamps', async () => {
		simulator.instance().journalLag = 120_000;
		await post('sendTextStatus', { message: 'x', participants: [ANNA] });
		later(119_999);
		expect([await statistic(), (await get('getOutgoingStatuses')).data]).toEqual([[], []]);
		later(1001);
		expect([await statistic(), await journaled()]).toEqual([[{ participant: ANNA, timestamp: seconds(START) + 1, status: 'sent' }], ['sent', 1]]);
		later(3000);
		expect([await statistic(), await journaled()]).toEqual([[{ participant: ANNA, timestamp: seconds(START) + 4, status: 'read' }], ['read', 4]]);
	});

	it.each([
		['lastOutgoingMessages', async () => void (await post('sendMessage', { chatId: ANNA, message: 'New' }))],
		['lastIncomingMessages', () => void simulator.addIncomingMessage({ textMessage: 'New' })],
		['getIncomingStatuses', () => void simulator.addIncomingStatus({ textMessage: 'New' })],
	])('show a new row in %s later', async (apiMethod, add) => {
		const first = async () => (await get(apiMethod)).data[0].textMessage;
		simulator.instance().settings.incomingWebhook = 'yes';
		simulator.instance().journalLag = 60_000;
		await add();
		later(59_999);
		expect(await first()).not.toBe('New');
		later(1001);
		expect(await first()).toBe('New');
	});
});

describe('what tests add', () => {
	it('is a text of the first contact, now, unless they say otherwise', async () => {
		const row = simulator.addIncomingStatus();
		expect(row).toMatchObject({
			type: 'incoming',
			timestamp: seconds(clock()),
			typeMessage: 'extendedTextMessage',
			chatId: ANNA,
			senderId: ANNA,
			senderName: 'Anna',
			senderContactName: 'Anna K.',
			extendedTextMessage: { text: row.textMessage },
		});
		const older = simulator.addIncomingStatus({ chatId: CLARA, typeMessage: 'videoMessage', timestamp: seconds(START) - 60 });
		expect(older).toMatchObject({ senderName: 'Clara', mimeType: 'video/mp4' });
		expect(simulator.file(String(older.downloadUrl))?.length).toBeGreaterThan(0);
		expect((await get('getIncomingStatuses', { minutes: 2 })).data).toEqual([row, older]);
		expect(new Set([row.idMessage, older.idMessage]).size).toBe(2);
	});

	it('is a message in the journal only while incomingWebhook is on', async () => {
		expect(simulator.addIncomingMessage()).toBeUndefined();
		simulator.instance().settings.incomingWebhook = 'yes';
		const row = simulator.addIncomingMessage({ chatId: '120363020000000001@g.us', senderId: BORIS, textMessage: 'Hello all' });
		simulator.instance().settings.incomingWebhook = 'no';
		expect(row).toMatchObject({ chatId: '120363020000000001@g.us', senderId: BORIS, senderContactName: 'Boris', typeMessage: 'textMessage' });
		expect((await get('lastIncomingMessages', { minutes: 1 })).data).toEqual([row]);
	});

	it('is an own status of any age, sent by API or from the phone', async () => {
		const { idInstance } = simulator.addInstance();
		simulator.addStatus({}, idInstance);
		simulator.addStatus({ queuedAt: START - 60_000, sendByApi: false });
		simulator.addStatus({ queuedAt: START - 30_000, recipients: [BORIS] });
		simulator.addStatus({ queuedAt: START + 60_000 });
		const { data } = await get('getOutgoingStatuses');
		expect(data).toMatchObject([
			{ statusMessage: 'read', timestamp: seconds(START) - 26, sendByApi: true, extendedTextMessage: { participants: [BORIS] } },
			{ statusMessage: 'read', sendByApi: false, extendedTextMessage: { participants: [] } },
		]);
		expect(await statistic(data[0].idMessage)).toMatchObject([{ participant: BORIS, status: 'read' }]);
		later(60_000);
		expect((await get('getOutgoingStatuses')).data).toHaveLength(3);
	});

	it('is gone at a reset', async () => {
		const before = [...simulator.instance().incomingStatuses];
		simulator.addIncomingStatus();
		simulator.addStatus();
		Object.assign(simulator.instance(), { journalLag: 60_000, scriptedDelivery: true });
		simulator.reset();
		expect(simulator.instance()).toMatchObject({ incomingStatuses: before, statuses: [], journalLag: 0, scriptedDelivery: false });
		await post('sendTextStatus', TEXT_STATUS);
		later(DELIVERY_AFTER_MS.sent);
		expect(await journaled()).toEqual(['sent', 1]);
	});
});
