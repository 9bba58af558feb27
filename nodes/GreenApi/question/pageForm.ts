import type { Asked } from './asked';
import { escape } from './escape';
import type { FormField } from './formFields';
import type { Words } from './words';

/** The name of a form's field on the page, by its place. */
export const nameOf = (index: number): string => `field-${index}`;

const button = (label: string, kind: 'no' | 'yes', value?: boolean): string =>
	`<button class="${kind}"${value === undefined ? '' : ` name="approved" value="${value}"`}>${escape(label)}</button>`;

const option = (text: string): string => `<option>${escape(text)}</option>`;

const PLAIN = { date: 'date', email: 'email', number: 'number', text: 'text' };

function inputOf({ type, isRequired, placeholder = '', options }: FormField, name: string): string {
	const marks = `name="${name}"${isRequired ? ' required' : ''}`;
	const hint = placeholder === '' ? '' : ` placeholder="${escape(placeholder)}"`;
	if (type === 'textarea') return `<textarea rows="4" ${marks}${hint}></textarea>`;
	if (type === 'dropdown') return `<select ${marks}><option value=""></option>${options.map(option).join('')}</select>`;
	if (type === 'checkbox' || type === 'radio') {
		// A browser would demand each of the checkboxes.
		const each = type === 'radio' ? marks : `name="${name}"`;
		return options.map((text) => `<label><input type="${type}" ${each} value="${escape(text)}"> ${escape(text)}</label>`).join('');
	}
	return `<input type="${PLAIN[type]}"${type === 'number' ? ' step="any"' : ''} ${marks}${hint}>`;
}

function fieldOf(field: FormField, index: number): string {
	const label = `${escape(field.label)}${field.isRequired ? ' *' : ''}`;
	const input = inputOf(field, nameOf(index));
	const isList = field.type === 'checkbox' || field.type === 'radio';
	return isList ? `<fieldset><legend>${label}</legend>${input}</fieldset>` : `<label>${label}${input}</label>`;
}

function fieldsOf({ response }: Asked, { description, submit }: Words): string {
	switch (response.chosen) {
		case 'approval': {
			const { approve, decline } = response.approval;
			return button(approve, 'yes', true) + (decline === undefined ? '' : button(decline, 'no', false));
		}
		case 'customForm':
			return response.formFields.map(fieldOf).join('') + button(submit, 'yes');
		default:
			return `<textarea rows="5" name="text" required aria-label="${escape(description)}"></textarea>${button(submit, 'yes')}`;
	}
}

/** The form of a question's page, which is sent to the page's own address; n8n takes some forms in this encoding alone. */
export const pageForm = (asked: Asked, words: Words): string =>
	`<form method="post" enctype="multipart/form-data">${fieldsOf(asked, words)}</form>`;
