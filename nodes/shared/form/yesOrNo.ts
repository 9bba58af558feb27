import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../failures/failure';
import { type Field, field } from './field';
import { asText } from './text';

/** A switch, also by the words true and false; undefined where an expression gives nothing. Throws a Failure for anything else. */
export function toYesOrNo(value: unknown, label: string): boolean | undefined {
	const word = asText(value, label).trim().toLowerCase();
	if (word === 'true' || word === 'false') return word === 'true';
	if (word === '') return undefined;
	throw refusal(`'${label}' must be true or false, not '${word}'`, 'Let the expression give one of these two words');
}

/** A switch that an expression may also set by the words true and false; undefined where it gives nothing. */
export const yesOrNo = (property: Omit<INodeProperties, 'type'>): Field<boolean | undefined> =>
	field({ ...property, type: 'boolean' }, (value) => toYesOrNo(value, property.displayName));
