import { readDocument } from './document';
import { rowsOf, sectionOf } from './readmes';

/** The senders of the README's table as docs/BENCHMARK.md calls them. */
const senders: Record<string, string> = {
	'Send Status': 'Send Status',
	'A plain declarative node': 'Plain node, without the journey',
	'… with Retry On Fail, 5 tries': 'Plain node, Retry On Fail with 5 tries',
	'A loop without pacing': 'axios in a loop',
};

const ORDERED = ', in order';

/** What docs/BENCHMARK.md measured where the answers take no time: delivered, doubled, refused, in order and time, by sender. */
function measured(): Record<string, string[]> {
	const delivery = readDocument('docs/BENCHMARK.md').sections.find(({ heading }) => heading === 'Delivery');
	if (!delivery) throw new Error('docs/BENCHMARK.md has no heading "Delivery"');
	const atOnce = rowsOf(delivery).filter(([, answersAfter]) => answersAfter === '0 ms');
	return Object.fromEntries(atOnce.map(([sender, , ...results]) => [sender, results]));
}

it("gives the delivery figures of the benchmark's latest run", () => {
	const rows = rowsOf(sectionOf('What it promises, and how far'), 1);
	expect(rows.map(([sender]) => sender)).toEqual(Object.keys(senders));
	for (const [sender, delivery, doubled, refused, time] of rows) {
		const [delivered, ...others] = measured()[senders[sender]];
		const [isOrdered] = others.splice(2, 1);
		expect([sender, delivery.replace(ORDERED, ''), doubled, refused, time]).toEqual([sender, delivered, ...others.slice(0, 3)]);
		if (delivery.endsWith(ORDERED)) expect(isOrdered).toBe('yes');
	}
});
