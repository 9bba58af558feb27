import { get, later, seconds, simulator, START, useWorkbench } from './workbench';

useWorkbench();

type Row = Record<string, unknown>;

const SENDER = { senderId: expect.stringMatching(/@(c\.us|lid)$/), senderName: expect.any(String), senderContactName: expect.any(String) };

const column = (rows: Row[], name: string) => rows.map((row) => row[name]);

async function list(apiMethod: string, minutes?: number): Promise<Row[]> {
	later(1000);
	return (await get(apiMethod, minutes === undefined ? {} : { minutes })).data;
}

describe('what others post and write', () => {
	it.each([
		['getIncomingStatuses', ['extendedTextMessage', 'imageMessage', 'videoMessage', 'audioMessage']],
		[
			'lastIncomingMessages',
			['textMessage', 'extendedTextMessage', 'imageMessage', 'documentMessage', 'textMessage', 'quotedMessage', 'reactionMessage', 'pollUpdateMessage', 'interactiveButtonsResponse'],
		],
	])('%s has rows of many kinds, newest first', async (apiMethod, kinds) => {
		const rows = await list(apiMethod);
		expect(column(rows, 'typeMessage')).toEqual(kinds);
		expect(column(rows, 'timestamp')).toEqual((column(rows, 'timestamp') as number[]).sort((a, b) => b - a));
		expect(rows).toEqual(rows.map(() => expect.objectContaining({ ...SENDER, type: 'incoming', idMessage: expect.stringMatching(/^3EB0[0-9A-F]{16}$/) })));
		for (const name of ['statusMessage', 'sendByApi', 'participants']) expect(rows.filter((row) => name in row)).toEqual([]);
	});

	it('are of the chat of their sender, or of a group', async () => {
		const statuses = await list('getIncomingStatuses');
		expect(column(statuses, 'chatId')).toEqual(column(statuses, 'senderId'));
		const inGroups = (await list('lastIncomingMessages')).filter(({ chatId }) => String(chatId).endsWith('@g.us'));
		const boris = { chatId: '120363020000000001@g.us', senderId: '79001110002@c.us', senderName: 'Boris P.' };
		expect(inGroups).toMatchObject([boris, boris]);
	});

	it.each([
		['getIncomingStatuses', 6, 1, 5],
		['lastIncomingMessages', 16, 2, 10],
	])('%s goes as far back as it is asked to', async (apiMethod, minutes, young, all) => {
		expect(await list(apiMethod, minutes)).toHaveLength(young);
		expect(await list(apiMethod, 10_000)).toHaveLength(all);
	});

	it('show up only when their time has come, and as late as the journals lag', async () => {
		const instance = simulator.instance();
		const [row] = instance.incomingStatuses;
		instance.incomingStatuses = [{ ...row, idMessage: 'LATER', timestamp: seconds(START) + 30 }];
		expect(await list('getIncomingStatuses')).toEqual([]);
		later(29_000);
		expect(await list('getIncomingStatuses')).toMatchObject([{ idMessage: 'LATER' }]);
		instance.journalLag = 60_000;
		expect(await list('getIncomingStatuses')).toEqual([]);
		later(60_000);
		expect(await list('getIncomingStatuses')).toMatchObject([{ idMessage: 'LATER', timestamp: seconds(START) + 30 }]);
	});
});
