import { refusal } from '../failures/failure';
import { asList } from './text';

/** Those of `names` that were chosen; expressions may give a list or one name. Throws a Failure for none, or an unknown one. */
export function chosen<Name extends string>(value: unknown, names: readonly Name[], field: string): Name[] {
	const given = asList(value);
	if (given.length === 0) throw refusal(`'${field}' is empty`, `Choose at least one of ${names.join(', ')}`);
	return given.map((word) => {
		const known = names.find((name) => name === word);
		if (known === undefined) throw refusal(`'${word}' in '${field}' is not known`, `Choose from ${names.join(', ')}`);
		return known;
	});
}
