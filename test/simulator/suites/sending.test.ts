import axios from 'axios';
import { DELIVERY_AFTER_MS } from '../index';
import { clock, FIRST_ID, get, IMAGE_STATUS, judged, later, pathOf, post, SAVED_CONTACTS, seconds, simulator, TEXT_STATUS, urlOf, useWorkbench } from './workbench';

useWorkbench();

describe('sending a status', () => {
	it('answers a text status with an id and journals it in the documented shape', async () => {
		const { status, data } = await post('sendTextStatus', TEXT_STATUS);
		expect({ status, data }).toEqual({ status: 200, data: { idMessage: FIRST_ID } });
		later(DELIVERY_AFTER_MS.read);
		expect((await get('getOutgoingStatuses')).data).toEqual([
			{
				type: 'outgoing',
				idMessage: FIRST_ID,
				timestamp: seconds(clock()),
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
			timestamp: new Date(clock()).toISOString(),
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
