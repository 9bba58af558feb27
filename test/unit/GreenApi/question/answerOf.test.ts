import { chatAnswerData, pageAnswer } from '../../../../nodes/GreenApi/question/answerOf';
import { PostedFile } from '../../../../nodes/GreenApi/question/postedFile';
import type { ChatAnswer } from '../../../../nodes/shared/questions/chatAnswer';
import { askedBy, askedByForm, BOTH, words } from './asked';

const LONG = 'x'.repeat(65_537);

/** Values that no page sends. */
const odd: unknown[] = [undefined, null, 5, true, {}, { toString: 1 }, [[['true']]], [{}], '', ' \u200B', ['true', 'false'], '__proto__', LONG];

describe('an approval by the page', () => {
	it.each([
		['true', {}, { approved: true }],
		['false', {}, undefined],
		['true', BOTH, { approved: true }],
		['false', BOTH, { approved: false }],
		['TRUE', BOTH, undefined],
	])('of %s where the form has %j', async (approved, form, data) => {
		expect(pageAnswer(await askedBy(form), { approved })).toEqual(data);
	});

	it.each(odd.map((value) => [value]))('is not %j', async (approved) => {
		expect(pageAnswer(await askedBy(BOTH), { approved } as never)).toBeUndefined();
	});
});

describe('a text by the page', () => {
	it.each(['Fine', ' <b>\r\n', '__proto__'])('is %j as it was written', async (text) => {
		expect(pageAnswer(await askedBy({ responseType: 'freeText' }), { text })).toEqual({ text });
	});

	it.each(odd.filter((value) => value !== '__proto__').map((value) => [value]))('is not %j', async (text) => {
		expect(pageAnswer(await askedBy({ responseType: 'freeText' }), { text } as never)).toBeUndefined();
	});
});

describe('a field of a form', () => {
	it.each<[type: string, given: unknown, value: unknown]>([
		['text', 'Anna', 'Anna'],
		['text', '', null],
		['text', ['Anna', 'Boris'], undefined],
		['text', LONG, undefined],
		['textarea', 'a\r\nb', 'a\r\nb'],
		['number', '-2.50', -2.5],
		['number', 'two', undefined],
		['number', 'Infinity', undefined],
		['date', '2026-02-28', '2026-02-28'],
		['date', '2026-13-01', undefined],
		['date', 'tomorrow', undefined],
		['email', 'anna@example.com', 'anna@example.com'],
		['email', 'anna', undefined],
		['dropdown', 'Monday', 'Monday'],
		['dropdown', 'Friday', undefined],
		['dropdown', 'constructor', undefined],
		['radio', ['Monday', 'Very late'], undefined],
		['checkbox', 'Monday', ['Monday']],
		['checkbox', ['Monday', 'Very late', 'Monday'], ['Monday', 'Very late']],
		['checkbox', ['Monday', 'Friday'], undefined],
		['checkbox', [], null],
	])('of type %s takes %j as %j', async (fieldType, given, value) => {
		const asked = await askedByForm({ fieldType, ...words('Monday', 'Very  late') });
		expect(pageAnswer(asked, { 'field-0': given } as never)).toEqual(value === undefined ? undefined : { 'Field 0': value });
	});

	it('is a list where several options of a dropdown can be chosen', async () => {
		const asked = await askedByForm({ fieldType: 'dropdown', multiselect: true, ...words('Monday', 'Tuesday') });
		expect(pageAnswer(asked, { 'field-0': ['Monday', 'Tuesday'] })).toEqual({ 'Field 0': ['Monday', 'Tuesday'] });
		expect(pageAnswer(asked, { 'field-0': 'Monday' })).toEqual({ 'Field 0': ['Monday'] });
	});

	it('has the options that an expression gives as a list, beside others', async () => {
		const asked = await askedByForm({ fieldType: 'checkbox', fieldOptions: { values: [{ option: ['Monday', ' Tuesday'] }, { option: 3 }, { option: [] }] } });
		expect(pageAnswer(asked, { 'field-0': ['Tuesday', '3'] })).toEqual({ 'Field 0': ['Tuesday', '3'] });
	});

	it.each(['text', 'checkbox'])('that is required is refused empty: %s', async (fieldType) => {
		expect(pageAnswer(await askedByForm({ fieldType, requiredField: true, ...words('Monday') }), {})).toBeUndefined();
	});

	it.each([undefined, '', ' '])('with a default value is empty where somebody has left it so: %j', async (given) => {
		const asked = await askedByForm({ defaultValue: 'Anna' }, { fieldType: 'checkbox', defaultValue: 'Monday', ...words('Monday') });
		expect(pageAnswer(asked, { 'field-0': given, 'field-1': given })).toEqual({ 'Field 0': null, 'Field 1': null });
	});

	it.each<[what: string, fieldValue: unknown, value: string | null]>([
		['a text', ' Order\n 5 ', ' Order\n 5 '],
		['a number', 5, '5'],
		['a long text', 'x'.repeat(70_000), 'x'.repeat(70_000)],
		['nothing', '', null],
		['nothing yet', undefined, null],
	])('that is hidden has the value of the workflow, %s, whatever the page is sent with', async (_, fieldValue, value) => {
		const asked = await askedByForm({}, { fieldType: 'hiddenField', fieldName: ' order ', fieldValue, fieldLabel: '', requiredField: true });
		for (const given of [undefined, '', '6', ['6', '7'], {}]) {
			expect(pageAnswer(asked, { 'field-0': 'Anna', 'field-1': given as never, order: '6' })).toEqual({ 'Field 0': 'Anna', order: value });
		}
	});

	const [photo, text] = [new PostedFile('/tmp/1', 'Me.JPG', 'image/jpeg', 5), new PostedFile('/tmp/2', 'a.txt', 'text/plain', 0)];

	const [PHOTO, TEXT] = [{ filename: 'Me.JPG', mimetype: 'image/jpeg', size: 5 }, { filename: 'a.txt', mimetype: 'text/plain', size: 0 }];

	it.each<[what: string, form: object, given: unknown, value: unknown]>([
		['several', {}, [photo, text], [PHOTO, TEXT]],
		['one of several', {}, [photo], [PHOTO]],
		['one', { multipleFiles: false }, [photo], PHOTO],
		['none', {}, undefined, null],
		['none where one is required', { requiredField: true }, undefined, undefined],
		['two where one may be', { multipleFiles: false }, [photo, text], undefined],
		['one by its ending', { acceptFileTypes: '.png, jpg' }, [photo], [PHOTO]],
		['one by its type', { acceptFileTypes: 'image/*' }, [photo], [PHOTO]],
		['one of another kind', { acceptFileTypes: '.jpg, .png' }, [photo, text], undefined],
		['one of another type', { acceptFileTypes: 'image/*' }, [text], undefined],
		['a text in place of a file', {}, 'Me.JPG', null],
		['what only looks like a file', { requiredField: true }, [{ ...photo }, { filepath: '/etc/passwd', originalFilename: 'a', size: 1 }], undefined],
	])('for files takes %s', async (_, form, given, value) => {
		const asked = await askedByForm({ fieldType: 'file', ...form });
		expect(pageAnswer(asked, { 'field-0': given, end: '1' })).toEqual(value === undefined ? undefined : { 'Field 0': value });
		expect(pageAnswer(asked, { 'field-0': given })).toBeUndefined();
	});

	it('is its own, whatever its label', async () => {
		const labels = ['constructor', 'toString', 'hasOwnProperty'];
		const data = pageAnswer(await askedByForm(...labels.map((fieldLabel) => ({ fieldLabel }))), { 'field-1': 'Here' });
		expect(Object.entries(data ?? {})).toEqual([['constructor', null], ['toString', 'Here'], ['hasOwnProperty', null]]);
	});
});

const offering = (approveLabel: string, disapproveLabel: string) => ({ approvalOptions: { values: { approvalType: 'double', approveLabel, disapproveLabel } } });

const WITH_EMOJI = offering('✅ Approve', '❌');

const TWO_EMOJI = offering('OK 👍', 'OK 👎🏽');

describe('an answer in the chat', () => {
	const ANNA = '79001110001@c.us';
	const answer: ChatAnswer = { way: 'quote', text: 'Fine', chatIds: [ANNA], responderIds: ['5@lid', ANNA] };

	it.each<[what: string, form: object, change: Partial<ChatAnswer>, data: object | undefined]>([
		['a text', { responseType: 'freeText' }, {}, { text: 'Fine' }],
		['a text that shows nothing', { responseType: 'freeText' }, { text: ' ' }, undefined],
		['one of the words', BOTH, { text: ' YES' }, { approved: true }],
		['the other one', BOTH, { text: 'no' }, { approved: false }],
		['another word', BOTH, {}, undefined],
		['a word with a full stop', BOTH, { text: 'Yes.' }, { approved: true }],
		['a word in marks', BOTH, { text: '«No»!' }, { approved: false }],
		['a word with a question mark', BOTH, { text: 'Yes?' }, undefined],
		['a word with an emoji that was not offered', BOTH, { text: 'Yes 👎' }, undefined],
		['a word without its emoji', WITH_EMOJI, { text: 'approve' }, { approved: true }],
		['an emoji that is a word', WITH_EMOJI, { text: '❌' }, { approved: false }],
		['an emoji without its word', WITH_EMOJI, { text: '✅' }, undefined],
		['a word that stands beside either emoji', TWO_EMOJI, { text: 'OK' }, undefined],
		['the word and one of the two', TWO_EMOJI, { text: 'ok 👎🏽' }, { approved: false }],
		['nothing but signs', BOTH, { text: '...' }, undefined],
		['a word that is not offered', {}, { text: 'Decline' }, undefined],
		['a button, whatever its text', BOTH, { way: 'quote', decision: 'decline', text: 'Yes' }, { approved: false }],
		['another way', BOTH, { way: 'poll', text: 'Yes' }, undefined],
		['another chat', BOTH, { text: 'Yes', chatIds: ['79001110002@c.us'] }, undefined],
		['somebody who was named', { ...BOTH, approverIds: ANNA }, { text: 'Yes' }, { approved: true }],
		['somebody who was not', { ...BOTH, approverIds: '79001110002' }, { text: 'Yes' }, undefined],
	])('is %s', async (_, form, change, data) => {
		expect(chatAnswerData(await askedBy({ answerInChat: 'quote', ...form }), ANNA, { ...answer, ...change })).toEqual(data);
	});

	it('is none to a form, which is on the page alone', async () => {
		expect(chatAnswerData(await askedByForm({}), ANNA, answer)).toBeUndefined();
	});
});
