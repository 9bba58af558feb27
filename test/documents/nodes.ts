import type { INodeProperties, INodePropertyCollection, INodePropertyOptions, INodeType } from 'n8n-workflow';
import { DeleteStatus } from '../../nodes/DeleteStatus/DeleteStatus.node';
import { GetIncomingStatuses } from '../../nodes/GetIncomingStatuses/GetIncomingStatuses.node';
import { GetOutgoingStatuses } from '../../nodes/GetOutgoingStatuses/GetOutgoingStatuses.node';
import { GetStatusStatistic } from '../../nodes/GetStatusStatistic/GetStatusStatistic.node';
import { GreenApiStatusTrigger } from '../../nodes/GreenApiStatusTrigger/GreenApiStatusTrigger.node';
import { LastIncomingMessages } from '../../nodes/LastIncomingMessages/LastIncomingMessages.node';
import { LastOutgoingMessages } from '../../nodes/LastOutgoingMessages/LastOutgoingMessages.node';
import { SendStatus } from '../../nodes/SendStatus/SendStatus.node';

const nodes: INodeType[] = [
	new SendStatus(),
	new GetOutgoingStatuses(),
	new GetIncomingStatuses(),
	new GetStatusStatistic(),
	new DeleteStatus(),
	new LastOutgoingMessages(),
	new LastIncomingMessages(),
	new GreenApiStatusTrigger(),
];

const nameOf = ({ description: { defaults } }: INodeType): string => String(defaults.name);

/** What the nodes are called on the canvas. */
export const nodeNames: string[] = nodes.map(nameOf);

type Field = INodeProperties | INodePropertyOptions | INodePropertyCollection;

const namesIn = (fields: Field[]): string[] =>
	fields.flatMap((field) => ['displayName' in field ? field.displayName : field.name, ...('options' in field ? namesIn((field.options ?? []) as Field[]) : [])]);

/** What the forms of these nodes show: the names of their fields and of what can be chosen in them. */
export const formNames = (names: string[]): Set<string> =>
	new Set(nodes.filter((node) => names.includes(nameOf(node))).flatMap(({ description: { properties } }) => namesIn(properties)));
