import { FIRST_ID, get, post, simulator, useWorkbench } from './workbench';

useWorkbench();

/** The request of the docs' SendFileByUrl page. */
const FILE = { chatId: '11001234567@c.us', urlFile: 'https://my.site.com/img/horse.png', fileName: 'horse.png', caption: 'Horse' };

describe('sending a file by its link', () => {
	it.each([
		['horse.png', 'imageMessage'],
		['horse.mp4', 'videoMessage'],
		['horse.mp3', 'audioMessage'],
		['horse.pdf', 'documentMessage'],
		['\u05de\u05d7\u05d9\u05e8\u05d5\u05df 1.xyz', 'documentMessage'],
	])('answers an id and is in the journal of sent messages: %s is a %s', async (fileName, typeMessage) => {
		const { status, data } = await post('sendFileByUrl', { ...FILE, fileName, quotedMessageId: 'A', typingTime: 1000, typingType: 'recording' });
		expect({ status, data }).toEqual({ status: 200, data: { idMessage: FIRST_ID } });
		const [row] = (await get('lastOutgoingMessages')).data;
		expect(row).toMatchObject({ idMessage: FIRST_ID, typeMessage, fileName, caption: 'Horse', statusMessage: 'sent', quotedMessage: { stanzaId: 'A' } });
		expect(simulator.file(String(row.downloadUrl))?.toString()).toBeTruthy();
	});

	it('keeps the bytes of an uploaded file', async () => {
		simulator.instance().files.set('1.pdf', Buffer.from('bytes'));
		await post('sendFileByUrl', { ...FILE, fileName: 'a.pdf', urlFile: `${simulator.url}/media/${simulator.credential.idInstance}/1.pdf` });
		const [row] = (await get('lastOutgoingMessages')).data;
		expect(simulator.file(String(row.downloadUrl))?.toString()).toBe('bytes');
	});

	it.each([
		[{ chatId: undefined }, "'chatId' is required"],
		[{ urlFile: 'horse.png' }, "'urlFile' must be a valid uri"],
		[{ fileName: '' }, "'fileName' is not allowed to be empty"],
		[{ fileName: 'horse' }, "'fileName' must have an extension"],
		[{ fileName: 'a/b.png' }, "'fileName' has characters that no file name can have"],
		[{ caption: 'x'.repeat(1025) }, "'caption' length must be less than or equal to 1024 characters long"],
		[{ typingTime: 0 }, "'typingTime' must be greater than or equal to 1000"],
		[{ typingType: 'typing' }, "'typingType' must be one of [recording]"],
	])('refuses %j', async (change, problem) => {
		const { status, data } = await post('sendFileByUrl', { ...FILE, ...change });
		expect([status, data.message]).toEqual([400, `Validation failed. Details: ${problem}`]);
	});
});
