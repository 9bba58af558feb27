import type { Asked } from './asked';
import { escape } from './escape';
import type { FormField } from './formField';
import { asksForFiles, END, type Given, isCut, nameOf, textsOf, valueOf } from './given';
import type { Words } from './words';

const button = (label: string, kind: 'no' | 'yes', value?: boolean): string =>
	`<button class="${kind}"${value === undefined ? '' : ` name="approved" value="${value}"`}>${escape(label)}</button>`;

/** What stands in a tag where something is so. */
const markIf = (isSo: boolean, mark: string): string => (isSo ? ` ${mark}` : '');

/** Where a field is filled in, with the texts that it holds. */
function inputOf({ type, isRequired, placeholder = '', options, isMultiple = false }: FormField, name: string, texts: string[]): string {
	const marks = `name="${name}"${markIf(isRequired, 'required')}`;
	const [text = ''] = texts;
	const hint = placeholder === '' ? '' : ` placeholder="${escape(placeholder)}"`;
	if (type === 'textarea') return `<textarea rows="4" ${marks}${hint}>${escape(text)}</textarea>`;
	if (type === 'dropdown') {
		const each = options.map((word) => `<option${markIf(texts.includes(word), 'selected')}>${escape(word)}</option>`);
		return `<select ${marks}><option value=""></option>${each.join('')}</select>`;
	}
	if (type === 'file') {
		const kinds = escape(options.join(', '));
		return `<input type="file" ${marks}${markIf(isMultiple, 'multiple')}${kinds && ` accept="${kinds}"`}>${kinds}`;
	}
	if (type === 'checkbox' || type === 'radio') {
		// A browser would demand each of several checkboxes.
		const each = type === 'radio' || options.length === 1 ? marks : `name="${name}"`;
		const box = (word: string) => `<input type="${type}" ${each} value="${escape(word)}"${markIf(texts.includes(word), 'checked')}>`;
		return options.map((word) => `<label>${box(word)} ${escape(word)}</label>`).join('');
	}
	const value = text === '' ? '' : ` value="${escape(text)}"`;
	return `<input type="${type}"${type === 'number' ? ' step="any"' : ''} ${marks}${hint}${value}>`;
}

function fieldOf(field: FormField, name: string, isLost: boolean, given?: Given): string {
	if (field.type === 'hiddenField') return '';
	const label = `${escape(field.label)}${field.isRequired ? ' *' : ''}`;
	const input = inputOf(field, name, given ? textsOf(given[name]) : field.atFirst);
	const isWrong = given !== undefined && (valueOf(field, given[name]) === undefined || (isLost && field.type === 'file'));
	const mark = markIf(isWrong, 'class="wrong"');
	const isList = field.type === 'checkbox' || field.type === 'radio';
	return isList ? `<fieldset${mark}><legend>${label}</legend>${input}</fieldset>` : `<label${mark}>${label}${input}</label>`;
}

function fieldsOf({ response }: Asked, { description, submit }: Words, given?: Given): string {
	switch (response.chosen) {
		case 'approval': {
			const { approve, decline } = response.approval;
			return button(approve, 'yes', true) + (decline === undefined ? '' : button(decline, 'no', false));
		}
		case 'customForm': {
			const fields = response.formFields;
			const isLost = given !== undefined && isCut(fields, given);
			const end = asksForFiles(fields) ? `<input type="hidden" name="${END}" value="1">` : '';
			return fields.map((field, index) => fieldOf(field, nameOf(index), isLost, given)).join('') + button(submit, 'yes') + end;
		}
		default: {
			const [text = ''] = textsOf(given?.text);
			const marks = `required${markIf(given !== undefined, 'class="wrong"')} aria-label="${escape(description)}"`;
			return `<textarea rows="5" name="text" ${marks}>${escape(text)}</textarea>${button(submit, 'yes')}`;
		}
	}
}

/**
 * The form of a question's page, which is sent to the page's own address; n8n takes some forms in this encoding alone. Where it was sent
 * with something that does not do, it has that in it again, and marks the fields with which something is wrong.
 */
export const pageForm = (asked: Asked, words: Words, given?: Given): string =>
	`<form method="post" enctype="multipart/form-data">${fieldsOf(asked, words, given)}</form>`;
