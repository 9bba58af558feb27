import { clock, FIRST_ID, get, pathOf, post, seconds, simulator, useWorkbench } from './workbench';

useWorkbench();

/** The request of the docs' SendLocation page. */
const LOCATION = {
	chatId: '11001234567@c.us',
	nameLocation: 'Restaurant',
	address: '123456, Perm',
	latitude: 12.3456789,
	longitude: 10.1112131,
};

describe('sending a location', () => {
	it('answers an id and is in the journal of sent messages, with the message it quotes', async () => {
		const { status, data } = await post('sendLocation', { ...LOCATION, quotedMessageId: '361B0E63F2FDF95903B6A9C9A102F34B' });
		expect({ status, data }).toEqual({ status: 200, data: { idMessage: FIRST_ID } });
		const { chatId, ...place } = LOCATION;
		expect((await get('lastOutgoingMessages')).data[0]).toEqual({
			type: 'outgoing',
			idMessage: FIRST_ID,
			timestamp: seconds(clock()),
			typeMessage: 'locationMessage',
			chatId,
			location: { ...place, jpegThumbnail: expect.any(String), isForwarded: false, forwardingScore: 0 },
			quotedMessage: { stanzaId: '361B0E63F2FDF95903B6A9C9A102F34B' },
			statusMessage: 'sent',
			sendByApi: true,
			deletedMessageId: '',
			editedMessageId: '',
			isEdited: false,
			isDeleted: false,
		});
	});

	it('needs no name and no address, and takes the ends of the map', async () => {
		for (const [latitude, longitude] of [[90, 180], [-90, -180], [0, 0]]) {
			expect((await post('sendLocation', { chatId: LOCATION.chatId, latitude, longitude })).status).toBe(200);
		}
		expect(simulator.instance().messages[0]).toMatchObject({ location: { nameLocation: '', address: '', latitude: 0, longitude: 0 } });
		expect(simulator.instance().messages[0]).not.toHaveProperty('quotedMessage');
	});

	it.each([
		[{ chatId: undefined }, "'chatId' is required"],
		[{ chatId: '11001234567' }, "'chatId' must be one of the next formats: 'phone_number@c.us', 'chat_id@lid' or 'group_id@g.us'"],
		[{ latitude: undefined }, "'latitude' is required"],
		[{ latitude: '12.3' }, "'latitude' must be a number"],
		[{ latitude: 90.1 }, "'latitude' must be less than or equal to 90"],
		[{ latitude: -90.1 }, "'latitude' must be greater than or equal to -90"],
		[{ longitude: undefined }, "'longitude' is required"],
		[{ longitude: 180.1 }, "'longitude' must be less than or equal to 180"],
		[{ longitude: -180.1 }, "'longitude' must be greater than or equal to -180"],
		[{ nameLocation: 5 }, "'nameLocation' must be a string"],
		[{ address: 5 }, "'address' must be a string"],
		[{ quotedMessageId: 5 }, "'quotedMessageId' must be a string"],
		[{ typingTime: 0 }, "'typingTime' must be greater than or equal to 1000"],
	])('refuses %j', async (change, problem) => {
		const before = simulator.instance().messages.length;
		const { status, data } = await post('sendLocation', { ...LOCATION, ...change });
		expect(status).toBe(400);
		expect(data).toEqual({
			statusCode: 400,
			timestamp: new Date(clock()).toISOString(),
			path: pathOf('sendLocation'),
			message: `Validation failed. Details: ${problem}`,
		});
		expect(simulator.instance().messages).toHaveLength(before);
	});

	it('waits while the instance is not authorised', async () => {
		simulator.instance().stateInstance = 'notAuthorized';
		expect((await post('sendLocation', LOCATION)).data).toEqual({ idMessage: FIRST_ID });
		expect(simulator.instance().messages[0]).toMatchObject({ idMessage: FIRST_ID, statusMessage: 'pending' });
	});
});
