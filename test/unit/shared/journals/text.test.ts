import type { IDataObject } from 'n8n-workflow';
import { kindWord, messageKinds } from '../../../../nodes/shared/form/kinds';
import { captionOf, textOf, textsOf } from '../../../../nodes/shared/journals/text';
import { journalShapes, notificationShapes, shapes } from './messageShapes';

describe.each([...journalShapes, ...notificationShapes])('the text of %s', (_, row, { texts, caption = '' }) => {
	it('is all that the message itself says, the most telling first', () => {
		expect(textsOf(row)).toEqual(texts);
	});

	it('has the caption apart, and with the others where all is wanted', () => {
		expect(captionOf(row)).toBe(caption);
		expect(textOf(row)).toBe([...texts, caption].filter(Boolean).join('\n'));
	});
});

it('knows of a vote without a voter all options that were voted for', () => {
	const pollMessageData = { name: 'Which day?', votes: [{ optionName: 'Monday', optionVoters: ['a'] }, { optionName: 'Friday', optionVoters: ['b'] }, { optionName: 'Sunday', optionVoters: [] }, { optionName: 'Tuesday' }] };
	expect(textsOf({ pollMessageData })).toEqual(['Monday, Friday', 'Which day?']);
	expect(textsOf({ senderId: '', pollMessageData })).toEqual(['Monday, Friday', 'Which day?']);
});

describe('a marker in place of a text', () => {
	const markers = ['{{SWE001}}', '{{SWE003}}', '{{SWE999}}', ' {{SWE1}}\n'];

	/** The same content with another text in every place in which it has one. */
	const withText = (value: unknown, from: string, to: string): unknown => JSON.parse(JSON.stringify(value).replaceAll(JSON.stringify(from), JSON.stringify(to)));

	it.each(markers)('is no text: %p', (marker) => {
		for (const [name, row, { texts: [text = ''] }] of [...journalShapes, ...notificationShapes]) {
			if (text !== '') expect(`${name}: ${textOf(withText(row, text, marker) as IDataObject)}`).not.toContain('SWE');
		}
		expect(textOf({ typeMessage: 'imageMessage', caption: marker })).toBe('');
	});

	it.each(['{{SWE}}', '{{SWE003', 'SWE003', 'the code {{SWE003}} came', 'the code {{SWE003}}', '{{SWE003}} came'])('is not what only looks like one: %p', (text) => {
		expect(textOf({ textMessage: text })).toBe(text);
	});
});

it('reads a number as a text, and nothing else that is none', () => {
	expect(textOf({ textMessage: 4711 })).toBe('4711');
	for (const textMessage of [null, true, {}, [], [null], NaN]) expect(textOf({ textMessage } as IDataObject)).toBe('');
});

it('looks only so deep', () => {
	const deep = (depth: number, around: (inner: unknown) => unknown) => {
		let row: unknown = { text: 'deep' };
		for (let at = 0; at < depth; at++) row = around(row);
		return textOf({ messageData: row } as IDataObject);
	};
	for (const around of [(inner: unknown) => ({ messageData: inner }), (inner: unknown) => [inner]]) {
		expect([9, 10, 100_000].map((depth) => deep(depth, around))).toEqual(['deep', '', '']);
	}
});

it('reads only what is there of contacts', () => {
	expect(textOf({ contacts: [null, {}, { displayName: 'Anna' }, { displayName: 'Boris' }] } as unknown as IDataObject)).toBe('Anna, Boris');
});

it("does not take the reason of a message that failed for its text", () => {
	expect(textOf({ textMessage: '', statusMessage: 'failed', description: 'SWE004: the group is too large' })).toBe('');
});

it('has a shape of every kind that the filter offers', () => {
	const known = shapes.map(({ typeMessage }) => kindWord(typeMessage, 'message'));
	for (const { value } of messageKinds) expect(known).toContain(value);
});
