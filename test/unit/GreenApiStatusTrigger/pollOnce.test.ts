import type { IDataObject } from 'n8n-workflow';
import { startClock } from '../../../nodes/GreenApiStatusTrigger/clock';
import { eventNames, readForm } from '../../../nodes/GreenApiStatusTrigger/form';
import { pollOnce, watches } from '../../../nodes/GreenApiStatusTrigger/pollOnce';
import type { Questions } from '../../../nodes/GreenApiStatusTrigger/questions';
import { startFrom } from '../../../nodes/GreenApiStatusTrigger/start';
import type { State } from '../../../nodes/GreenApiStatusTrigger/state';
import { MINUTE, NOW, row, SECOND } from './journal';

const LID = '12345678901234@lid';

it.each([
	['both journals, whose people it may need, and then recipients', eventNames, ['outgoing', 'incoming', 'people', 'statistic']],
	['nothing that no event needs', ['newOutgoingStatus'], ['outgoing']],
	['nothing that no event needs', ['newIncomingStatus'], ['incoming', 'people']],
	['recipients with the journal that tells of their statuses', ['deliveryStatusChanged'], ['outgoing', 'statistic']],
] as const)('asks for %s: %j', async (_, events, expected) => {
	const asked: string[] = [];
	const note = <Answer>(name: string, answer: Answer) => async () => {
		asked.push(name);
		return await Promise.resolve(answer);
	};
	const received: IDataObject[] = [];
	const questions: Questions = {
		outgoing: note('outgoing', [row('A')]),
		incoming: note('incoming', received),
		statistic: note('statistic', []),
		contacts: note('contacts', undefined),
		people: note('people', undefined),
		timeZone: 'UTC',
	};
	const form = readForm([...events], ['read'], { from: '79001110001', simplify: false });
	const poll = async (state: State | undefined, now: number) =>
		await pollOnce(startFrom(state, undefined, watches(form)), form, '11', questions, startClock(now, 0, () => 0));
	const { state } = await poll(undefined, NOW - MINUTE);
	asked.length = 0;
	received.push(row('B', SECOND, { senderId: LID, chatId: LID }));
	await poll(state, NOW);
	expect(asked).toEqual(expected);
});
