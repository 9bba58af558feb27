import { page, PAGE_HEADERS } from '../../../../nodes/GreenApi/question/page';
import { pageForm } from '../../../../nodes/GreenApi/question/pageForm';
import { wordsOf } from '../../../../nodes/GreenApi/question/words';
import { askedBy, askedByForm, BOTH, words } from './asked';

type Asked = Awaited<ReturnType<typeof askedBy>>;

/** What stands between the form's tags. */
const formOf = (asked: Asked, given?: object): string =>
	/^<form method="post" enctype="multipart\/form-data">(.*)<\/form>$/s.exec(pageForm(asked, wordsOf(asked), given as never))?.[1] ?? '';

const SUBMIT = '<button class="yes">Submit</button>';

const EVIL = `"><script>alert('&')</script>`;

const SHOWN = '&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;';

it.each<[string, object, string]>([
	['one button', {}, '<button class="yes" name="approved" value="true">Approve</button>'],
	['two', BOTH, '<button class="yes" name="approved" value="true">Yes</button><button class="no" name="approved" value="false">No</button>'],
	['a text', { responseType: 'freeText' }, `<textarea rows="5" name="text" required aria-label="Ship it?"></textarea>${SUBMIT}`],
])('shows %s', async (_, form, html) => {
	expect(formOf(await askedBy(form))).toBe(html);
});

it('has a text again that does not do, marked', async () => {
	const asked = await askedBy({ responseType: 'freeText' });
	expect(formOf(asked, { text: EVIL })).toContain(`name="text" required class="wrong" aria-label="Ship it?">${SHOWN}</textarea>`);
});

const box = (type: string, marks: string) => `<label><input type="${type}" name="field-0"${marks}> Late</label>`;

it.each<[fieldType: string, more: object, empty: string, given: string | string[], filledIn: string]>([
	['text', { placeholder: 'Me' }, '<input type="text" name="field-0" placeholder="Me">', 'Anna', '<input type="text" name="field-0" placeholder="Me" value="Anna">'],
	['number', {}, '<input type="number" step="any" name="field-0">', '5', '<input type="number" step="any" name="field-0" value="5">'],
	['textarea', {}, '<textarea rows="4" name="field-0"></textarea>', EVIL, `<textarea rows="4" name="field-0">${SHOWN}</textarea>`],
	['dropdown', {}, '<select name="field-0"><option value=""></option><option>Late</option></select>', 'Late', '<select name="field-0"><option value=""></option><option selected>Late</option></select>'],
	['checkbox', {}, box('checkbox', ' value="Late"'), ['Late'], box('checkbox', ' value="Late" checked')],
	['radio', {}, box('radio', ' value="Late"'), 'Late', box('radio', ' value="Late" checked')],
])('has a field of type %s, and again what it was sent with', async (fieldType, more, empty, given, filledIn) => {
	const asked = await askedByForm({ fieldType, ...words('Late'), ...more });
	expect(formOf(asked)).toContain(empty);
	expect(formOf(asked, { 'field-0': given })).toContain(filledIn);
});

it.each<[fieldType: string, defaultValue: unknown, html: string]>([
	['text', ' Anna\nKarenina ', '<input type="text" name="field-0" value="Anna Karenina">'],
	['text', 5, '<input type="text" name="field-0" value="5">'],
	['text', ' ', '<input type="text" name="field-0">'],
	['textarea', EVIL + '\nB', `<textarea rows="4" name="field-0">${SHOWN}\nB</textarea>`],
	['email', 'anna@example.com', '<input type="email" name="field-0" value="anna@example.com">'],
	['number', '0x10', '<input type="number" step="any" name="field-0" value="16">'],
	['number', 0, '<input type="number" step="any" name="field-0" value="0">'],
	['date', '2026-03-01', '<input type="date" name="field-0" value="2026-03-01">'],
	['date', '2026-03-01T00:00:00', '<input type="date" name="field-0" value="2026-03-01">'],
	['date', '2026-03-01T20:00:00Z', '<input type="date" name="field-0" value="2026-03-02">'],
	['date', new Date('2026-03-01T20:00:00Z'), '<input type="date" name="field-0" value="2026-03-02">'],
	['date', '', '<input type="date" name="field-0">'],
	['date', null, '<input type="date" name="field-0">'],
	['dropdown', 'Very  late', '<option>A, B</option><option>C</option><option selected>Very late</option>'],
	['radio', 'C', '<input type="radio" name="field-0" value="C" checked>'],
	['checkbox', ' C ,Very late,', 'value="A, B"> A, B</label><label><input type="checkbox" name="field-0" value="C" checked> C</label><label><input type="checkbox" name="field-0" value="Very late" checked>'],
	['checkbox', 'A, B', '<input type="checkbox" name="field-0" value="A, B" checked> A, B</label><label><input type="checkbox" name="field-0" value="C">'],
	['checkbox', ['A, B', 'C'], '<input type="checkbox" name="field-0" value="A, B" checked> A, B</label><label><input type="checkbox" name="field-0" value="C" checked>'],
])('has at first in a field of type %s what the default value %j says, and no more once it was sent', async (fieldType, defaultValue, html) => {
	const options = ['dropdown', 'radio', 'checkbox'].includes(fieldType) ? words('A, B', 'C', 'Very late') : {};
	const asked = await askedByForm({ fieldType, defaultValue, ...options });
	expect(formOf(asked)).toContain(html);
	expect(formOf(asked, {})).not.toMatch(/ value="(?!A, B|C|Very|")|checked| selected|>\S+<\/textarea>/);
});

it.each<[what: string, form: object, input: string]>([
	['any files', {}, '<input type="file" name="field-0" multiple>'],
	['one file', { multipleFiles: false, requiredField: true }, '<input type="file" name="field-0" required>'],
	['files of some kinds', { acceptFileTypes: ' .JPG, pdf,image/*, "' }, '<input type="file" name="field-0" multiple accept=".jpg, .pdf, image/*, .&quot;">.jpg, .pdf, image/*, .&quot;'],
])('asks for %s, and says at its end that all of it was sent', async (_, form, input) => {
	const asked = await askedByForm({ fieldType: 'file', ...form });
	expect(formOf(asked)).toContain(input);
	expect(formOf(asked)).toMatch(/<button class="yes">Submit<\/button><input type="hidden" name="end" value="1">$/);
});

it('marks the fields for files where n8n has dropped some of what was sent', async () => {
	const asked = await askedByForm({}, { fieldType: 'file' });
	expect(formOf(asked, { end: '1' })).not.toContain('wrong');
	expect(formOf(asked, { 'field-0': 'Anna' }).match(/<label class="wrong">Field ./g)).toEqual(['<label class="wrong">Field 1']);
});

it('shows a dropdown of which several options can be chosen as n8n does, with checkboxes', async () => {
	const list = { ...words('A', 'B'), defaultValue: 'A, B' };
	const forms = await Promise.all([{ fieldType: 'checkbox' }, { fieldType: 'dropdown', multiselect: true }].map(async (one) => formOf(await askedByForm({ ...list, ...one }))));
	expect(forms[1]).toBe(forms[0]);
	expect(formOf(await askedByForm({ ...list, fieldType: 'dropdown', multiselect: false, defaultValue: 'A' }))).toContain('<option selected>A</option>');
});

it('shows nothing of a hidden field', async () => {
	const asked = await askedByForm({ fieldType: 'hiddenField', fieldName: 'order', fieldValue: '5' }, {});
	for (const given of [undefined, {}]) expect(formOf(asked, given)).toBe(`<label>Field 1<input type="text" name="field-1"></label>${SUBMIT}`);
});

it('lets the browser demand what is required: one box, or one of several round ones, but not each of several boxes', async () => {
	const required = async (fieldType: string, ...options: string[]) =>
		formOf(await askedByForm({ fieldType, requiredField: true, ...words(...options) })).match(/ required/g)?.length ?? 0;
	expect([await required('checkbox', 'I agree'), await required('checkbox', 'A', 'B'), await required('radio', 'A', 'B')]).toEqual([1, 0, 2]);
});

it('marks the fields with which something is wrong, once the form was sent', async () => {
	const asked = await askedByForm({ requiredField: true }, { fieldType: 'checkbox', requiredField: true, ...words('A', 'B') }, {});
	expect(formOf(asked)).not.toContain('wrong');
	expect(formOf(asked, { 'field-0': 'Anna' }).match(/<\w+ class="wrong">.{14}/g)).toEqual(['<fieldset class="wrong"><legend>Field ']);
	expect(formOf(asked, {}).match(/ class="wrong"/g)).toHaveLength(2);
});

it('shows an option as the browser sends it: in one line', async () => {
	expect(formOf(await askedByForm({ fieldType: 'dropdown', ...words('Very \n late') }))).toContain('<option>Very late</option>');
});

it('shows all words of a question as text, and nothing as HTML', async () => {
	const options = { responseFormTitle: EVIL, responseFormDescription: EVIL, responseFormButtonLabel: EVIL };
	const values = ['text', 'textarea', 'dropdown', 'radio', 'checkbox'].map((fieldType) => ({ fieldType, fieldLabel: `${fieldType}${EVIL}`, placeholder: EVIL, ...words(EVIL) }));
	const shown = await Promise.all(
		[
			{ approvalOptions: { values: { approvalType: 'double', approveLabel: EVIL, disapproveLabel: `No${EVIL}` } } },
			{ responseType: 'freeText' },
			{ responseType: 'customForm', formFields: { values } },
		].map(async (form) => {
			const asked = await askedBy({ message: EVIL, options, ...form });
			const { title, description } = wordsOf(asked);
			return page(title, description, pageForm(asked, wordsOf(asked), { 'field-0': EVIL, 'field-1': EVIL, 'field-2': EVIL }));
		}),
	);
	for (const html of shown) {
		expect(html).not.toContain('<script');
		expect(html).toContain(`<title>${SHOWN}</title>`);
		expect(html).toContain(`<h1>${SHOWN}</h1><p>${SHOWN}</p>`);
	}
});

it('is named by the first line of its text where it has no heading', () => {
	expect(page('', 'Ship <it>?\nPlease')).toMatch(/<title>Ship &lt;it&gt;\?<\/title>.*<p>Ship &lt;it&gt;\?\nPlease<\/p>$/s);
});

it('loads nothing, runs nothing, and tells nobody its address', () => {
	expect(PAGE_HEADERS).toMatchObject({ 'Content-Security-Policy': expect.stringContaining("default-src 'none'"), 'Referrer-Policy': 'no-referrer' });
	expect(page('a', 'b', 'c')).not.toMatch(/https?:|<script|<link/);
});
