import { lastNumber } from './items';
import type { Operation } from './operation';

/** A list in which each item looks for one row of many by its text. */
export const list = (name: string, word: string, seed: Operation['seed']): Operation => ({
	node: {
		name,
		type: `n8n-nodes-green-api.${name}`,
		parameters: { minutes: '={{ 1440 + $json.n }}', returnAll: true, simplify: true, filters: { text: `=${word} ({{ $json.n }})` } },
	},
	apiMethod: name,
	verb: 'GET',
	seed,
	content: (n) => ({ minutes: String(1440 + n) }),
	refusedField: 'Minutes',
	numberIn: ({ text }) => lastNumber(text),
});
