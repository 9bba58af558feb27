import type { World } from '../host/world';
import type { IncomingRow, JournalMessage } from '../simulator';
import { TIME_ZONE } from './examples';
import { stageExample, type StagedExample } from './stagedExample';

const [ANNA, BORIS, CLARA] = ['79001110001@c.us', '79001110002@c.us', '100200300400500@lid'];
const TEAM = '120363020000000001@g.us';
const HOUR = 60;

/** When the test began, of which all its times are told: the next minute may begin before the digest is there. Milliseconds. */
let now: number;

const secondsAgo = (minutes: number): number => Math.floor(now / 1000) - minutes * 60;

/** As the digest shows it. */
function dayAndClock(minutesAgo: number): string {
	const parts = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, weekday: 'short', hour: '2-digit', minute: '2-digit' });
	return parts.format(secondsAgo(minutesAgo) * 1000).replace(',', '');
}

/** The workflow that lists the chats in which a customer has the last word. */
export function describeDigestExample(world: () => World): void {
	describe('"Daily digest of unanswered chats"', () => {
		let example: StagedExample;

		const received = (chatId: string, minutesAgo: number, textMessage: string, partial: Partial<IncomingRow> = {}): void =>
			void example.stage.simulator.addIncomingMessage({ chatId, timestamp: secondsAgo(minutesAgo), textMessage, ...partial }, example.stage.instance.idInstance);
		const sent = (chatId: string, minutesAgo: number, partial: Partial<JournalMessage> = {}): void =>
			void example.stage.instance.messages.unshift({
				type: 'outgoing', idMessage: `3EB0A${minutesAgo}`, timestamp: secondsAgo(minutesAgo), chatId,
				typeMessage: 'textMessage', textMessage: 'An answer', statusMessage: 'read', sendByApi: false, ...partial,
			});
		const digests = async (): Promise<object[]> => (await example.run()).sent;

		beforeAll(async () => {
			example = await stageExample(world(), 'daily-digest-of-unanswered-chats', 'Every Evening');
		});
		afterAll(async () => await example.stage.close());

		beforeEach(() => {
			now = Date.now();
			const { instance } = example.stage;
			Object.assign(instance, { messages: [], incomingMessages: [] });
			Object.assign(instance.settings, { incomingWebhook: 'yes' });
		});

		test('names in one message to the team whose last word nobody has answered, the longest wait first', async () => {
			sent(ANNA, 8 * HOUR);
			received(ANNA, 5 * HOUR, 'May I order two rye loaves?');
			received(ANNA, 4 * HOUR, `And a cheesecake. ${'Please! '.repeat(20)}`);
			received(BORIS, 3 * HOUR, 'Are you open?');
			sent(BORIS, 2 * HOUR);
			received(CLARA, 20 * HOUR, 'offer.pdf', { typeMessage: 'audioMessage', textMessage: undefined });
			expect(await digests()).toEqual([{
				chatId: TEAM,
				message: [
					'2 chats wait for an answer:',
					'',
					`• Clara (work), since ${dayAndClock(20 * HOUR)}: audio`,
					`• Anna K. (+79001110001), since ${dayAndClock(5 * HOUR)}: And a cheesecake. ${'Please! '.repeat(20).slice(0, 82)} … (2 messages)`,
				].join('\n'),
			}]);
		});

		test.each<[string, Partial<JournalMessage>]>([
			['that has not arrived', { statusMessage: 'noAccount' }],
			['that was deleted', { typeMessage: 'deletedMessage', deletedMessageData: { stanzaId: '3EB0A1' } }],
		])('counts no answer %s, and says the singular', async (_, partial) => {
			received(BORIS, 3 * HOUR, 'Are you open?');
			sent(BORIS, 2 * HOUR, partial);
			expect(await digests()).toEqual([{ chatId: TEAM, message: `1 chat waits for an answer:\n\n• Boris (+79001110002), since ${dayAndClock(3 * HOUR)}: Are you open?` }]);
		});

		test.each<[string, () => void]>([
			['all chats are answered', () => [received(ANNA, 30, 'Thank you!'), sent(ANNA, 20), received(BORIS, 50, 'Hello'), sent(BORIS, 40, { sendByApi: true })]],
			['nobody has written', () => sent(ANNA, 20)],
			['nothing has happened', () => undefined],
			['only a group has written', () => received(ANNA, 30, 'Who has the key?', { chatId: TEAM, senderId: ANNA })],
			['only a reaction has come', () => received(ANNA, 30, '', { typeMessage: 'reactionMessage', extendedTextMessageData: { text: '❤️' } })],
			['somebody wrote two days ago', () => received(ANNA, 48 * HOUR, 'Are you open?')],
		])('sends nothing when %s', async (_, happens) => {
			happens();
			expect(await digests()).toEqual([]);
		});
	});
}
