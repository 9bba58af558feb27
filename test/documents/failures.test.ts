import { notUploaded } from '../../nodes/SendStatus/upload';
import { explanations } from '../../nodes/shared/answers';
import { Failure } from '../../nodes/shared/failure';
import { methods } from '../../nodes/shared/methods';
import { withOpenEnd } from '../../nodes/shared/openEnd';
import { explainQuota } from '../../nodes/shared/quota';
import { english, rowsOf, russian, sectionOf } from './readmes';

const HEADING = 'When something goes wrong';

/** What the nodes say of requests that did not succeed. */
function titles(): string[] {
	const open = new Failure({ title: 'The reason', advice: 'The remedy', taken: 'unknown' });
	return [
		...explanations.map(({ title }) => title),
		withOpenEnd(open, methods.sendTextStatus).facts.title,
		notUploaded(open).facts.title,
		explainQuota({ invokeStatus: { method: 'sendtextstatus', used: 1, total: 1, status: 'QUOTE_EXCEEDED' } }).title,
	];
}

/** Whether a title begins with a text, in which "…" stands for anything. */
function isSaid(text: string): boolean {
	const parts = text.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return titles().some((title) => new RegExp(`^${parts.join('.+')}`).test(title));
}

const seen = (readme = english): string[] => rowsOf(sectionOf(HEADING, readme)).map(([text]) => text);

/** The rows that describe what a failure looks like, not what it says. */
const isDescription = (text: string): boolean => /^(No items|An item)/.test(text);

it('lists failures in the words of the nodes', () => {
	expect(seen().filter((text) => !isDescription(text) && !isSaid(text))).toEqual([]);
});

it('lists them in Russian in the same words, with a translation behind', () => {
	const words = seen(russian).map((text) => text.replace(/ \([^()]+\)$/, ''));
	expect(words.filter((_, at) => !isDescription(seen()[at]))).toEqual(seen().filter((text) => !isDescription(text)));
});
