import { readForm } from '../../../nodes/GreenApiStatusTrigger/form';
import { factsOf } from '../factsOf';

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

	it('names an event that it does not know', () => {
		expect(factsOf(() => readForm(['newStatus'], [], {})).title).toBe("'newStatus' in 'Events' is not known");
	});
});
