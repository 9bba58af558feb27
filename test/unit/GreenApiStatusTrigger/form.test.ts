import { readForm, wantedOf } from '../../../nodes/GreenApiStatusTrigger/form';
import { factsOf } from '../factsOf';
import { row, SECOND, seenOfContacts } from './journal';

const ANNA = '79001110001@c.us';

describe("the trigger's form", () => {
	it('takes what expressions give: one word for a list, a text for a number', () => {
		expect(readForm('deliveryStatusChanged', 'read', { from: 79000000001, kind: 'imageMessage', statusesPerPoll: '5', simplify: false })).toEqual({
			events: ['deliveryStatusChanged'],
			steps: ['read'],
			from: ['79000000001@c.us'],
			kinds: ['picture'],
			budget: 5,
			simplify: false,
		});
	});

	it('has defaults', () => {
		expect(readForm(['newIncomingStatus'], undefined, {})).toEqual({ events: ['newIncomingStatus'], steps: [], kinds: [], budget: 20, simplify: true });
	});

	it.each([0, 51, 1.5, '', 'many', true])('refuses to ask for %p statuses a poll', (statusesPerPoll) => {
		expect(factsOf(() => readForm(['newIncomingStatus'], [], { statusesPerPoll })).title).toContain("'Statuses to Ask per Poll'");
	});

	it.each([
		['by its sender alone', { senderId: ANNA, chatId: 'status@broadcast' }, 1],
		['by its chat alone', { chatId: ANNA }, 1],
		['not by a part of either', { senderId: `1${ANNA}`, chatId: `2${ANNA}` }, 0],
	])("knows a status of somebody in 'From' %s", async (_, ids, found) => {
		const form = readForm(['newIncomingStatus'], [], { from: ANNA });
		expect(await wantedOf(seenOfContacts(row('A', SECOND, ids)), form, async () => await Promise.resolve(undefined))).toHaveLength(found);
	});

	it('names an event that it does not know', () => {
		expect(factsOf(() => readForm(['newStatus'], [], {})).title).toBe("'newStatus' in 'Events' is not known");
	});
});
