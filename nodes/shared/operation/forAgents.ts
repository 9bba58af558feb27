import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { type Failure, refusal } from '../failures/failure';
import type { Item } from '../form/field';
import { isAgents } from '../transport/api';

const LABEL = 'Allow Destructive Operations';

const NAME = 'allowDestructive';

const ADVICE = `It cannot be undone, so whoever builds the workflow decides, never the agent: switch on '${LABEL}' in this tool. Where n8n does not show it, agents cannot do this`;

/**
 * The switch by which the author of a workflow lets an AI agent's tool destroy something. `show`, not `hide`, for a tool's condition: n8n
 * 1.85 does not know it, so there nobody has the switch, and no agent may.
 */
export const allowDestructive = (resource: string[]): INodeProperties => ({
	displayName: LABEL,
	name: NAME,
	type: 'boolean',
	noDataExpression: true,
	default: false,
	displayOptions: { show: { resource, '@tool': [true] } },
	description: 'Whether this tool may also do what cannot be undone, such as to log the account out. Off, such operations are not in the list, and a stored one is refused.',
});

/**
 * What takes an operation out of a tool's list while the switch is off. Other nodes have no switch, hence the operation; to hide it by
 * '@tool' itself would hide it where the switch is on, too.
 */
export const hiddenUnlessAllowed: Pick<INodePropertyOptions, 'displayOptions'> = { displayOptions: { hide: { [NAME]: [false] } } };

/** What the author has set: as it is stored, since an agent could fill in an expression. */
const stored = (item: Pick<Item, 'getNode'>): unknown => item.getNode().parameters[NAME];

/** Throws a Failure for an operation that destroys something, where an AI agent calls it and the switch is not on. */
export function refuseAgents(item: Item, name: string): void {
	if (isAgents(item) && stored(item) !== true) throw refusal(`An AI agent may not use '${name}' here`, ADVICE);
}

/** The failure of an operation that a tool does not have, or that it hides: to n8n these are the same. Undefined where the switch is on. */
export const closedToAgents = (item: Pick<Item, 'getNode'>, name: string): Failure | undefined =>
	stored(item) === false ? refusal(`This tool has no operation '${name}', or an AI agent may not use it`, ADVICE) : undefined;
