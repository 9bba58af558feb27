import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../failures/failure';
import { type Field, type Fields, type InputOf, propertiesOf, readFields } from './field';
import { sharedProperties } from './sharedProperties';
import { asText } from './text';

/** One of the things that can be chosen, and the fields that are there only then. */
interface Branch {
	name: string;
	description: string;
	fields: Fields;
}

type Branches = Record<string, Branch>;

/** What was chosen, and what was read of the fields of that branch; the others do not exist. */
export type Chosen<Some extends Branches> = {
	[Word in keyof Some & string]: { chosen: Word } & InputOf<Some[Word]['fields']>;
}[keyof Some & string];

/** Words as one says them: one or all; link, binary or text. */
const listed = (words: string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' or $1');

/**
 * A field by which a person chooses one of several branches, each with fields of its own. It decides by the word that an expression
 * gives, where the form shows the fields of all branches. Reading throws a Failure for a word that is no branch.
 */
export function choice<const Some extends Branches>(
	chooser: Omit<INodeProperties, 'options' | 'type'>,
	branches: Some,
): Field<Chosen<Some>> {
	const { name, displayName, default: usual } = chooser;
	const options = Object.entries(branches).map(([value, branch]) => ({ name: branch.name, value, description: branch.description }));
	const fields = Object.entries(branches).map(([value, branch]): [string, INodeProperties[]] => [value, propertiesOf(branch.fields)]);
	return {
		properties: [{ ...chooser, type: 'options', options }, ...sharedProperties(name, fields)],
		read: async (form) => {
			const chosen = asText(form.value(name), displayName).trim() || String(usual);
			if (!Object.hasOwn(branches, chosen)) {
				throw refusal(
					`'${displayName}' must be ${listed(Object.keys(branches))}, not '${chosen}'`,
					'Choose one in the list, or let the expression give one of these words',
				);
			}
			return { chosen, ...(await readFields(branches[chosen].fields, form)) } as Chosen<Some>;
		},
	};
}
