import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../../shared/failures/failure';
import type { Field } from '../../shared/form/field';
import { toMoment } from '../../shared/form/moment';
import { asText, isBlank, trimmed } from '../../shared/form/text';
import { isoTime } from '../../shared/workflowTime';
import type { FormField } from './formField';
import { LONGEST, textsOf, valueOf } from './given';

const LABEL = 'Default Value';

const NAME = 'defaultValue';

const atFirst = (description: string, more: Partial<INodeProperties> = {}): INodeProperties[] => [
	{ displayName: LABEL, name: NAME, type: 'string', default: '', description, ...more },
];

const toTexts = (value: unknown): string[] => [value].flat().map((one) => trimmed(asText(one, LABEL)));

const texts = (description: string): Field<string[]> => ({
	properties: atFirst(description),
	read: ({ value }) => toTexts(value(NAME)),
});

/** What a field holds before somebody fills it in, by its kind, as the texts that a browser sends of it. */
export const defaultValue = {
	written: texts('What the field holds at first'),
	chosen: texts('What is chosen at first. Several options are separated by commas, or an expression gives a list of them.'),
	day: {
		properties: atFirst('The day that the field holds at first', { type: 'dateTime', typeOptions: { dateOnly: true } }),
		read: ({ value, item }) => {
			const given = value(NAME) ?? '';
			if (typeof given !== 'object' && isBlank(asText(given, LABEL))) return [];
			const timeZone = item.getTimezone();
			return [isoTime(toMoment(given, LABEL, timeZone), timeZone).split('T')[0]];
		},
	} satisfies Field<string[]>,
};

/** A text in one line: a browser sends an option of a list without its breaks and double spaces. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

const FITTING: Partial<Record<FormField['type'], string>> = { date: 'a day', email: 'an e-mail address', number: 'a number, e.g. 2.5' };

/** What fits into a field. */
const adviceFor = ({ type, options }: FormField): string =>
	options.length > 0
		? `Choose among its options: ${options.join(', ')}`
		: `Give ${FITTING[type] ?? `a text of at most ${LONGEST} characters`}`;

/** What a field holds at first, of the texts that its form gives. Throws a Failure for what somebody could not fill in there. */
export function fitting(field: FormField, given: string[]): string[] {
	const { type, label, options } = field;
	const lines = type === 'textarea' || type === 'hiddenField' ? given : given.map(inOneLine);
	const isSeparated = type === 'checkbox' && lines.length === 1 && !options.includes(lines[0]);
	const wanted = textsOf(isSeparated ? lines[0].split(',').map(trimmed) : lines);
	const value = valueOf({ ...field, isRequired: false }, wanted);
	if (value === undefined) throw refusal(`'${LABEL}' of '${label}' does not fit: '${wanted.join(', ').slice(0, 100)}'`, adviceFor(field));
	return typeof value === 'number' ? [String(value)] : wanted;
}
