import type { IDataObject } from 'n8n-workflow';
import { doubtsAbout } from '../../../../nodes/shared/journals/deliveryFilter';
import { passes, readFilters } from '../../../../nodes/shared/journals/filters';
import { fc } from '../../../properties/fixed';

const STEPS = ['pending', 'sent', 'delivered', 'read'];
const ENDS = ['failed', 'noAccount', 'notInGroup', 'yellowCard'];

/** A message as it is, and how far it had come when GREEN-API learnt of it for the last time. */
const message = fc.record({ statusMessage: fc.constantFrom(...STEPS, ...ENDS), known: fc.constantFrom(...STEPS), sendByApi: fc.boolean() });

/** What the journal says of a message: failures GREEN-API reports always. */
const journaled = ({ statusMessage, known, sendByApi }: IDataObject): IDataObject => {
	const reached = STEPS.indexOf(String(statusMessage));
	return { statusMessage: reached < 0 ? statusMessage : STEPS[Math.min(reached, STEPS.indexOf(String(known)))], sendByApi };
};

const wanted = fc.record({ deliveryStatus: fc.subarray([...STEPS, ...ENDS]), sentFrom: fc.constantFrom('', 'api', 'phone') }).map((filters) => readFilters(filters));

it('doubts every result that would be another if GREEN-API had learnt of all deliveries', () => {
	let different = 0;
	fc.assert(
		fc.property(fc.array(message, { maxLength: 6 }), wanted, (messages, filters) => {
			const listed = messages.map(journaled);
			const results = [messages, listed].map((rows) => rows.map((row) => passes(row, filters, 'message')));
			const [, shown] = results;
			if (JSON.stringify(results[0]) === JSON.stringify(shown)) return;
			different += 1;
			const passed = shown.filter(Boolean).length;
			expect(doubtsAbout('lastOutgoingMessages', listed, passed, filters)).toContain('messageDelivery');
			expect(doubtsAbout('getOutgoingStatuses', listed, passed, filters)).toEqual(['statusDelivery']);
			const changed = messages.some((row, at) => row.sendByApi === false && results[0][at] !== shown[at]);
			if (changed) expect(doubtsAbout('lastOutgoingMessages', listed, passed, filters)).toContain('phoneDelivery');
		}),
		{ numRuns: 2000 },
	);
	expect(different).toBeGreaterThan(200);
});

it('doubts nothing without a filter by delivery status', () => {
	fc.assert(fc.property(fc.array(message), fc.constantFrom('', 'api', 'phone'), (messages, sentFrom) => {
		expect(doubtsAbout('lastOutgoingMessages', messages, 0, readFilters({ sentFrom }))).toEqual([]);
	}));
});
