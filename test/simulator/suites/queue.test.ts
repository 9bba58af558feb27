import axios from 'axios';
import { FIRST_ID, get, judged, later, post, simulator, TEXT_STATUS, urlOf, useWorkbench } from './workbench';

useWorkbench();

const MESSAGE = { chatId: '79001110001@c.us', message: 'Hello' };

/** Sends a message, a status and a forward, none of which can leave. */
async function fill(): Promise<void> {
	simulator.instance().stateInstance = 'notAuthorized';
	await post('sendMessage', MESSAGE);
	await post('sendTextStatus', TEXT_STATUS);
}

const counted = async (apiMethod: string): Promise<number> => {
	later(1000);
	return (await get(apiMethod)).data.count;
};

describe('the queue of messages', () => {
	it('shows what waits, the first one first, with the bodies of its requests', async () => {
		await fill();
		expect((await get('showMessagesQueue')).data).toMatchObject([
			{ messageID: FIRST_ID, type: 'sendMessage', body: MESSAGE },
			{ type: 'sendTextStatus', body: TEXT_STATUS },
		]);
		expect(await counted('getMessagesCount')).toBe(2);
	});

	it('is empty once the account is linked, and while it is', async () => {
		await fill();
		simulator.instance().stateInstance = 'authorized';
		expect(await counted('getMessagesCount')).toBe(0);
		await post('sendMessage', MESSAGE);
		expect(await counted('getMessagesCount')).toBe(0);
	});

	it('is cleared, and then nobody gets what was in it', async () => {
		const before = simulator.instance().messages.length;
		await fill();
		expect((await get('clearMessagesQueue')).data).toEqual({ isCleared: true });
		expect(await counted('getMessagesCount')).toBe(0);
		simulator.instance().stateInstance = 'authorized';
		expect((await get('getOutgoingStatuses')).data).toEqual([]);
		expect(simulator.instance().messages).toHaveLength(before);
	});
});

describe('the queue of notifications', () => {
	const clear = async () => (await axios.delete(urlOf('clearWebhooksQueue'), judged)).data;

	it('grows with each message that comes, and is cleared once a minute', async () => {
		simulator.instance().settings.incomingWebhook = 'yes';
		const before = await counted('getWebhooksCount');
		simulator.addIncomingMessage();
		expect(await counted('getWebhooksCount')).toBe(before + 1);
		expect(await clear()).toEqual({ isCleared: true, reason: '' });
		expect(await counted('getWebhooksCount')).toBe(0);
		later(13_000);
		expect(await clear()).toEqual({ isCleared: false, reason: 'Too many requests', leftTime: 46 });
		later(46_000);
		expect(await clear()).toEqual({ isCleared: true, reason: '' });
	});
});
