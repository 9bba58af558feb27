import { updateDisplayOptions } from 'n8n-workflow';
import { refusal } from '../../shared/failures/failure';
import { choice } from '../../shared/form/choice';
import { type Field, field, type InputOf } from '../../shared/form/field';
import { severalTimes } from '../../shared/form/severalTimes';
import { asText, requiredText, trimmed } from '../../shared/form/text';
import { yesOrNo } from '../../shared/form/yesOrNo';
import { line } from '../fields/line';
import { defaultValue, fitting, inOneLine } from './defaultValue';
import { fileFields } from './fileField';
import type { FormField } from './formField';

const LABEL = 'Label';

const FIELD_NAME = 'Field Name';

const FIELD_VALUE = 'Field Value';

const OPTION = 'Option';

/** A label that copies of the answer would lose: assigned to an object it becomes no property. */
const LOST = '__proto__';

const toLine = (displayName: string, advice: string) => (value: unknown) => inOneLine(trimmed(requiredText(value, displayName, advice)));

/** A field that a hidden one has no use for. */
const unlessHidden = <Value>({ properties, read }: Field<Value>): Field<Value | undefined> => ({
	properties: updateDisplayOptions({ hide: { fieldType: ['hiddenField'] } }, properties),
	read: (form) => (form.value('fieldType') === 'hiddenField' ? undefined : read(form)),
});

const label = field(
	{
		displayName: LABEL,
		name: 'fieldLabel',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. What is your name?',
		description: 'What stands above the field, and the name of the answer in data',
	},
	toLine(LABEL, 'Write what stands above the field'),
);

const fieldName = field(
	{
		displayName: FIELD_NAME,
		name: 'fieldName',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. orderId',
		description: 'The name of the value in data',
	},
	toLine(FIELD_NAME, 'Write how the value is called in data'),
);

const fieldValue = field(
	{
		displayName: FIELD_VALUE,
		name: 'fieldValue',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.orderId }}',
		description: 'What stands in data, whatever the page is sent with',
	},
	(value) => [asText(value, FIELD_VALUE)],
);

const toOption = toLine(OPTION, 'Write what can be chosen, or take the row away');

const option = field(
	{
		displayName: OPTION,
		name: 'option',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Monday',
		description: 'One of the options, or an expression that gives a list of them',
	},
	(value) => [value].flat().map(toOption),
);

const placeholder = line('Placeholder', 'placeholder', 'e.g. name@example.com', 'What stands in the field while it is empty');

const fieldOptions = severalTimes(
	{
		displayName: 'Field Options',
		name: 'fieldOptions',
		required: true,
		placeholder: 'Add Field Option',
		description: 'What can be chosen',
	},
	OPTION,
	{ option },
	'values',
);

const { written: text, chosen, day } = defaultValue;

const written = (name: string, description: string) => ({ name, description, fields: { placeholder, atFirst: text } });

const listed = (name: string, description: string) => ({ name, description, fields: { fieldOptions, atFirst: chosen } });

const isMultiple = yesOrNo({
	displayName: 'Multiple Choice',
	name: 'multiselect',
	default: false,
	description: 'Whether several options can be chosen, as with Checkboxes',
});

const dropdown = listed('Dropdown', 'One of the options, from a list');

const fieldType = choice(
	{ displayName: 'Field Type', name: 'fieldType', default: 'text', description: 'What is filled in' },
	{
		checkbox: listed('Checkboxes', 'Any number of the options'),
		date: { name: 'Date', description: 'A day', fields: { atFirst: day } },
		dropdown: { ...dropdown, fields: { ...dropdown.fields, isMultiple } },
		email: written('Email', 'An e-mail address'),
		file: { name: 'File', description: 'Files, which become the binary data of the answer', fields: fileFields },
		hiddenField: {
			name: 'Hidden Field',
			description: 'A value that the page does not show',
			fields: { fieldName, atFirst: fieldValue },
		},
		number: written('Number', 'A number'),
		radio: listed('Radio Buttons', 'One of the options'),
		text: written('Text', 'One line'),
		textarea: written('Textarea', 'Several lines'),
	},
);

const rows = severalTimes(
	{
		displayName: 'Form Elements',
		name: 'formFields',
		required: true,
		placeholder: 'Add Form Element',
		description: 'The fields of the form on the page',
	},
	'Field',
	{
		label: unlessHidden(label),
		type: fieldType,
		isRequired: unlessHidden(
			yesOrNo({
				displayName: 'Required Field',
				name: 'requiredField',
				default: false,
				description: 'Whether the form is only taken with this field filled in',
			}),
		),
	},
	'values',
);

/** What can be chosen in a field of a type, as far as it is limited. */
function optionsOf(type: InputOf<{ fieldType: typeof fieldType }>['fieldType']): string[] {
	if ('fieldOptions' in type) return type.fieldOptions.flatMap((row) => row.option);
	return type.chosen === 'file' ? type.accepted : [];
}

/** The fields of a form, at least one. Reading throws a Failure for two with one label, and for a list without options. */
export const formFields: Field<FormField[]> = {
	...rows,
	read: async (form) => {
		const fields = (await rows.read(form)).map(({ label, type, isRequired }): FormField => ({
			label: 'fieldName' in type ? type.fieldName : String(label),
			type: type.chosen === 'dropdown' && type.isMultiple ? 'checkbox' : type.chosen,
			isRequired: isRequired ?? false,
			placeholder: 'placeholder' in type ? type.placeholder : undefined,
			options: optionsOf(type),
			isMultiple: type.chosen === 'file' && type.isMultiple !== false,
			atFirst: 'atFirst' in type ? type.atFirst : [],
		}));
		if (fields.length === 0) throw refusal("'Form Elements' is empty", 'Add what the form asks for');
		const twice = fields.find(({ label }, at) => fields.findIndex((other) => other.label === label) < at);
		if (twice) throw refusal(`Two fields of the form have the label '${twice.label}'`, 'Let each differ: it names the answer in data');
		const hasLost = fields.some(({ label }) => label === LOST);
		if (hasLost) throw refusal(`No field of the form can have the label '${LOST}'`, 'Choose another one');
		const bare = fields.find(({ type, options }) => ['checkbox', 'dropdown', 'radio'].includes(type) && options.length === 0);
		if (bare) throw refusal(`'${bare.label}' has nothing to choose from`, "Add its 'Field Options'");
		return fields.map((each) => ({ ...each, atFirst: fitting(each, each.atFirst) }));
	},
};
